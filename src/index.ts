/** The engine's public names. No Node, no DOM: it runs in a browser as it does in Node. */
export {
  type ComparedText,
  type Comparison,
  compare,
  comparedText,
  type Passage,
} from "./across/comparison.ts";
export { copyGroups, copySimilarity, kinship, takenWords } from "./across/copies.ts";
export { type Candidate, type CopyIndex, copyIndex } from "./across/copy-index.ts";
export { type Agency, creditedAgencies } from "./across/credited.ts";
export { type Copy, type Origin, type OriginReason, originOf } from "./across/origin.ts";
export { bytesOf, type Signature, signatureFrom, signatureOf } from "./across/signature.ts";
export { analyse } from "./analyse.ts";
export { compileLexicons, openLexicons } from "./compile.ts";
export type * from "./document.ts";
export { LexiconError, type Lexicons, loadLexicons } from "./rules/lexicon.ts";
export { findNumbers } from "./rules/numerals.ts";
export { wordSegmenterOf } from "./rules/segmentation.ts";
export type { Segmentation } from "./text/clitics.ts";
export { foldOf, formOf } from "./text/fold.ts";
export { nameKeys, soundsLike } from "./text/name-key.ts";
export type { Quantity } from "./text/quantities.ts";
export { findQuotations } from "./text/quotations.ts";
export { findSentences } from "./text/sentences.ts";
export { partsOf, type WordPart } from "./text/word-parts.ts";
export { type Token, tokenise } from "./text/words.ts";
export { readTimes } from "./times/read.ts";
