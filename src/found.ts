/** What every find of a reading has: where it stands, which rule made it, how sure its source is. */

/** A half-open range of UTF-16 code units into `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a rule found: `by` is `<folder>/<rule id>`, so that every entry can say why it is there. */
export interface Found {
  readonly by: string;
  /** What people said of it, the oldest first; in a corrected reading alone, never in one as the engine makes it. */
  readonly corrected?: readonly CorrectionNote[];
}

/** Who said what of an entry, when and why. */
export interface CorrectionNote {
  /** Id of the correction. */
  readonly id: string;
  readonly action: "accept" | "reject" | "change" | "merge" | "split" | "add" | "identify" | "mark";
  readonly author: string;
  /** ISO 8601 instant. */
  readonly time: string;
  readonly reason: string;
  /** Of a mark on a forecast. */
  readonly verdict?: "right" | "wrong";
  /** True where the engine has come to say something else than when the person looked: somebody has to decide. */
  readonly conflict?: true;
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
