/** What every find of a reading has: where it stands, which rule made it, how sure its source is. */

/** A half-open range of UTF-16 code units into `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a rule found: `by` is `<folder>/<rule id>`, so that every entry can say why it is there. */
export interface Found {
  readonly by: string;
}

/** FactBank's values: how sure the source is, as the source puts it. */
export type Certainty = "CT+" | "CT-" | "PR+" | "PR-" | "PS+" | "PS-" | "CTU" | "UU";

/** `attribution`: index of the attribution that it is known from; null: the outlet's own words. */
export interface Sourced {
  readonly attribution: number | null;
}

/** Words that tell a time, and its ISO date where the text and the day of publication let it be computed (day, month or year). */
export interface Dated extends Span {
  readonly date: string | null;
}
