/** The engine's public names. No Node, no DOM: it runs in a browser as it does in Node. */
export { analyse } from "./analyse.ts";
export type * from "./document.ts";
export { LexiconError, type Lexicons, loadLexicons } from "./rules/lexicon.ts";
export { foldOf, formOf } from "./text/fold.ts";
export { findQuotations } from "./text/quotations.ts";
export { findSentences } from "./text/sentences.ts";
export { tokenise } from "./text/words.ts";
export { readTimes } from "./times/read.ts";
