/**
 * The shapes of a reading. Offsets everywhere are UTF-16 code units into `article.text`, end exclusive
 * (W3C Web Annotation TextPositionSelector); dates are ISO 8601. A layer is written once and never edited.
 */

/** A half-open range of UTF-16 code units into `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a rule found: `by` is `<folder>/<rule id>`, so that every entry can say why it is there. */
export interface Found {
  readonly by: string;
}

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

/** Words that name an office or role of an entity, where they stand, and the country or body it belongs to. */
export interface Role extends Span {
  readonly text: string;
  /** Entity id of the country or body, null where not told. */
  readonly of: string | null;
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

/** A place in the text where an entity is meant. */
export interface Mention extends Span, Found {
  /** Entity id. */
  readonly entity: string;
  readonly form: MentionForm;
}

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** An ISO-TimeML TIMEX3. */
export interface TimeExpression extends Span, Found {
  readonly type: TimeType;
  /** TIMEX3 value: `2025-08-08`, `2025-W32`, `PT3H`, `PRESENT_REF` …; null where it cannot be resolved. */
  readonly value: string | null;
  /** First and last day of a range that the expression states, ISO. */
  readonly begin?: string;
  readonly finish?: string;
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

/** FactBank's values: how sure the source is, as the source puts it. */
export type Certainty = "CT+" | "CT-" | "PR+" | "PR-" | "PS+" | "PS-" | "CTU" | "UU";

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

/** Who does what to whom (PLOVER). */
export interface Event extends Found {
  readonly type: EventType;
  readonly trigger: Span;
  /** Entity ids. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Entity id. */
  readonly place: string | null;
  /** ISO date, or month or year where no more is told. */
  readonly date: string | null;
  readonly status: EventStatus;
  /** Index of the attribution it is known from; null: the outlet's own words. */
  readonly attribution: number | null;
}

/** A demand with a date and an "or else". */
export interface Ultimatum extends Found {
  /** Entity ids. */
  readonly issuer: string | null;
  readonly target: string | null;
  readonly demand: Span | null;
  readonly consequence: Span | null;
  readonly deadline: (Span & { readonly date: string | null }) | null;
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
