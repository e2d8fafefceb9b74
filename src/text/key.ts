import { byCode, HAMZATED, REKEYED, rewriter } from "./letters.ts";

/** Letters of the model: as written, but for hamza on و and ي, which pronouns change, and ى. ة and the hamza of alefs stay. */
export const keyOf: (form: string) => string = rewriter(
  REKEYED,
  byCode({ ؤ: "ء", ئ: "ء", ى: "ي", ڤ: "ف", گ: "ك", پ: "ب", چ: "ج" }),
);

/** A key without the hamza of its alefs. */
export const bare: (key: string) => string = rewriter(HAMZATED, byCode({ آ: "ا", أ: "ا", إ: "ا" }));
