/** The Node entry: what the engine needs from the file system, the formats, the record and the ingest. */

export { entryTarget, wordsTarget } from "./corrections/anchor.ts";
export { type CorrectedReading, correctedReading } from "./corrections/corrected.ts";
export { type Correction, correctionOf, inForce, type Saying } from "./corrections/correction.ts";
export { contentHash } from "./formats/content-hash.ts";
export type { Format, Input, Item, Notice, NoticeKind, Place, Problem } from "./formats/format.ts";
export { placeName, problemLine } from "./formats/format.ts";
export { formats, readArticles } from "./formats/index.ts";
export { type Inputs, inputsAt } from "./formats/inputs.ts";
export {
  createTally,
  type IngestOptions,
  type IngestReport,
  type IngestStep,
  ingest,
  type ReadArticle,
  type Tally,
} from "./ingest.ts";
export { openRecord, type RecordOptions } from "./record/open.ts";
export {
  AmbiguousIdError,
  type ArticleRow,
  type KeepOutcome,
  type ListQuery,
  type NamedRow,
  RecordOpenError,
  type RecordStore,
} from "./record/record.ts";
export { lexiconsHash, readLexicons } from "./shipped.ts";
