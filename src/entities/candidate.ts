import type { EntityType } from "../document.ts";
import type { Meaning, Title } from "./gazetteer.ts";
import type { TitleHit } from "./view.ts";

/** A name found in the text, before it is known whose it is. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly type: EntityType;
  readonly by: string;
  /** What the lexicons say that the name stands for; empty for names that no list has. */
  readonly meanings: readonly Meaning[];
  /** Id of the country or body that the name itself tells. */
  readonly of: string | null;
  readonly roles: RoleWords[];
}

/** The words of a role beside a name. */
export interface RoleWords {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly of: string | null;
  readonly titles: readonly Title[];
}

/** A title that stands without a name: الرئيس الأميركي, الوزير, نائبة المبعوث. */
export interface Description {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly form: "article" | "bare" | "possessive";
  readonly titles: readonly Title[];
  readonly of: string | null;
  readonly plural: boolean;
  /** The name beside it in the text is its bearer: يوري أوشاكوف، مستشار بوتين. */
  readonly bearer: Candidate | null;
}

/** What one pass over the words finds. */
export interface Scan {
  readonly candidates: readonly Candidate[];
  readonly descriptions: readonly Description[];
}

/** A title of the role that is being read. */
export interface OpenTitle {
  readonly hit: TitleHit;
  /** Its own titles and those of an honorific before it (السيد الرئيس). */
  readonly titles: readonly Title[];
  /** Its last title: الرئيس of السيد الرئيس. */
  readonly latest: TitleHit;
  /** The genitive of the title before it: the vice president is no president. */
  readonly nested: boolean;
  of: string | null;
}

/** A role whose name has not come yet. */
export interface Pending {
  readonly titles: OpenTitle[];
  readonly bearer: Candidate | null;
  /** One past the last word of the role so far. */
  last: number;
  /** The word before is an indefinite noun that a genitive must follow. */
  construct: boolean;
  comma: boolean;
}
