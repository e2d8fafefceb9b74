/** The engine's public names. No Node, no DOM: it runs in a browser as it does in Node. */
export { analyse } from "./analyse.ts";
export { compileLexicons, openLexicons } from "./compile.ts";
export type * from "./document.ts";
export { LexiconError, type Lexicons, loadLexicons } from "./rules/lexicon.ts";
export { findNumbers } from "./rules/numerals.ts";
export { wordSegmenterOf } from "./rules/segmentation.ts";
export type { Segmentation } from "./text/clitics.ts";
export { foldOf, formOf } from "./text/fold.ts";
export type { Quantity } from "./text/quantities.ts";
export { findQuotations } from "./text/quotations.ts";
export { findSentences } from "./text/sentences.ts";
export { partsOf, type WordPart } from "./text/word-parts.ts";
export { type Token, tokenise } from "./text/words.ts";
export { readTimes } from "./times/read.ts";
