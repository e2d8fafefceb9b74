/**
 * The shapes of a reading. Offsets everywhere are UTF-16 code units into `article.text`, end exclusive
 * (W3C Web Annotation TextPositionSelector); dates are ISO 8601. A layer is written once and never edited.
 */

import type { Deadline, Dispute, Figure, Forecast, Measure, Meeting, Position } from "./affair.ts";
import type { Certainty, Found, Span } from "./found.ts";

export type * from "./affair.ts";
export type * from "./found.ts";

/** One article as it came; `text` is the body, never normalised. */
export interface Article {
  readonly id: string;
  /** ISO date (`YYYY-MM-DD`) that relative times are counted from, null where unknown. */
  readonly published: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly text: string;
}

export type WordKind = "arabic" | "latin" | "number" | "mark";

/** A way in which words are written. */
export interface Spelling {
  readonly kind: WordKind;
  readonly form: string;
  readonly fold: string;
  /** What steps have found out about it (`bySpelling`); no part of any layer. */
  readonly known: unknown[];
}

/** A token: a run of Arabic letters, of Latin letters, of digits, or one punctuation mark. */
export interface Word extends Span {
  readonly kind: WordKind;
  /** The letters without tashkeel, tatweel and controls; presentation forms and foreign digits resolved. */
  readonly form: string;
  /** `form` with hamza, ى/ي and ة/ه folded: the key that lexicons are searched by. */
  readonly fold: string;
  /** Shared by all words that are written with the same letters and signs. */
  readonly spelling: Spelling;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** A sentence: words `first` up to, not including, `last`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index of the line (paragraph) of the text it stands in, from 0. */
  readonly paragraph: number;
  /** A line without a full stop, as headlines and subheads are. */
  readonly headline: boolean;
}

/** Words between quotation marks: `start`–`end` with the marks, `inner` without them. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** False where the paragraph ends before the quotation does. */
  readonly closed: boolean;
}

export type EntityType = "person" | "organization" | "place" | "group" | "other";

/** Whether an office is held on the day of the article: so it is where nothing says otherwise. */
export type Tenure = "held" | "former" | "acting" | "elected" | "nominee";

/** Words that name an office or role of an entity, where they stand, and the country or body it belongs to. */
export interface Role extends Span {
  readonly text: string;
  /** Entity id of the country or body, null where not told. */
  readonly of: string | null;
  /** Slug of `lexicons/offices.tsv` (`foreign-minister`), null for ranks, honorifics and most professions. */
  readonly office: string | null;
  /** As the words tell, else as the lexicon's dates do; null where there is no office. */
  readonly held: Tenure | null;
  /** What the lexicon knows of the person in that office: of which country or body, first and last day, ISO. Null where it knows nothing. */
  readonly term: {
    readonly of: string | null;
    readonly from: string | null;
    readonly until: string | null;
  } | null;
}

/** A thing in the world that the article names. */
export interface Entity extends Found {
  /** Wikidata id where known, else an id of our own. */
  readonly id: string;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly name: {
    readonly ar: string;
    readonly en: string | null;
    /** True where `en` is made by transliteration (`name.en` is then no established name). */
    readonly transliterated: boolean;
  };
  readonly roles: readonly Role[];
}

export type MentionForm = "name" | "nominal" | "pronoun" | "zero" | "demonym";

/** Why a mention is taken for its entity: the rule, and the words or the other entity that speak for it. */
export interface Reason extends Found {
  readonly at?: Span;
  /** Entity id. */
  readonly entity?: string;
}

/** A place in the text where an entity is meant. */
export interface Mention extends Span, Found {
  /** Entity id. */
  readonly entity: string;
  readonly form: MentionForm;
  /** Why it is this entity (`by` says why there is a mention). */
  readonly reasons?: readonly Reason[];
  /** Ids of others whom the same words could mean, by the lexicons or by the article. */
  readonly others?: readonly string[];
}

/** What kind of time a TIMEX3 is: a day or longer, a time of day, a length, or something that comes again and again. */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** How exactly a time is meant, as TIMEX3 has it: the beginning of a month, about forty days, more than a year. */
export type TimeMod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "MORE_THAN"
  | "LESS_THAN"
  | "EQUAL_OR_MORE"
  | "EQUAL_OR_LESS";

/** An ISO-TimeML TIMEX3: its words, and what they mean on the day of publication. */
export interface TimeExpression extends Span, Found {
  readonly type: TimeType;
  /**
   * TIMEX3 value: `2025-08-08`, `2025-W32`, `2025-Q1`, `2019-SU`, `199` (a decade), `18` (a century), `2025-08-06T14:30Z`, `2025-08-06TEV`,
   * `PT3H`, `P3Y6M`, `XXXX-WXX-7` (every Sunday), `PRESENT_REF`; `2003/2006` for a range told as one. Null where it cannot be resolved.
   */
  readonly value: string | null;
  /** First and last day (month, year) of a range that the expression states, ISO; of a Hijri month or year its days. */
  readonly begin?: string;
  readonly finish?: string;
  readonly mod?: TimeMod;
  /** How often in the time of a SET, as TIMEX3 has it: `2X`. */
  readonly freq?: string;
  /** True where the date is part of the name of an event or movement (ثورة 25 يناير). */
  readonly inName?: true;
}

export type Act =
  | "state"
  | "confirm"
  | "announce"
  | "deny"
  | "reject"
  | "demand"
  | "propose"
  | "promise"
  | "threaten"
  | "warn"
  | "accuse"
  | "criticize"
  | "praise"
  | "evaluate"
  | "believe"
  | "predict"
  | "ask"
  | "agree";

/** One who speaks or passes on: a known entity, or an unnamed source. Null offsets: left out in the text. */
export interface Party {
  readonly entity: string | null;
  readonly anonymous: boolean;
  readonly start: number | null;
  readonly end: number | null;
  readonly count?: number;
  /** Of an unnamed source: what kind of people they are (`official`, `diplomat`, `security` …). */
  readonly kind?: string;
  /** Of an unnamed source: the words for how close they stand to what they tell of (مقربة من …). */
  readonly near?: Span;
  /** Of an unnamed source: the words by which they ask not to be named, with the reason where one is given. */
  readonly veil?: Span;
}

/** Who says (believes, denies, threatens …) what, on whose authority: source – cue – content as in PARC and PolNeAR. */
export interface Attribution extends Found {
  readonly cue: Span | null;
  readonly act: Act;
  /** Outermost carrier first, origin last; a link lists those who speak together. Empty: no speaker found. */
  readonly chain: readonly (readonly Party[])[];
  readonly addressee: Span | null;
  readonly channel: Span | null;
  readonly content: readonly Span[];
  /** The parts given word for word, without the quotation marks. */
  readonly quotes: readonly Span[];
  readonly certainty: Certainty;
  /** True where the outlet keeps clear of what is said (زعم، على حد زعمه). */
  readonly distance?: true;
  /** Index of the attribution that this one stands inside. */
  readonly parent: number | null;
}

/** PLOVER's sixteen event types. */
export type EventType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type EventStatus = "occurred" | "planned" | "possible" | "demanded" | "threatened" | "denied";

/** Who does what to whom (PLOVER). Actors, recipients and place are entity ids; the date is ISO, a month or a year where no more is told. */
export interface Event extends Found {
  readonly type: EventType;
  readonly trigger: Span;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The words that tell who does it, whether an entity is meant or not (مسلحون مجهولون); null where none do. */
  readonly doer: Span | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly status: EventStatus;
  /** Index of the attribution it is known from; null: the outlet's own words. */
  readonly attribution: number | null;
}

/** A demand with a date and an "or else"; issuer and target are entity ids. */
export interface Ultimatum extends Found {
  readonly issuer: string | null;
  readonly target: string | null;
  readonly demand: Span | null;
  readonly consequence: Span | null;
  /** Its words, its day (month, year), and the ISO instant where the text tells the hour. */
  readonly deadline: (Span & { readonly date: string | null; readonly instant: string | null }) | null;
}

/** What the engine makes of one article: layers of annotations over an immutable text. */
export interface Reading {
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly ultimatums: readonly Ultimatum[];
  readonly measures: readonly Measure[];
  readonly meetings: readonly Meeting[];
  readonly deadlines: readonly Deadline[];
  readonly figures: readonly Figure[];
  readonly positions: readonly Position[];
  readonly forecasts: readonly Forecast[];
  readonly disputes: readonly Dispute[];
}

/**
 * An article on its way through the engine: each step reads the layers before it and adds its own.
 * A step's parameter names the layers that it reads (`Pick<Doc, …>`), so that the compiler checks their order.
 */
export interface Doc extends Omit<Reading, "article"> {
  readonly text: string;
  /** ISO date or null, as in `Article`. */
  readonly published: string | null;
  readonly title: string | null;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
