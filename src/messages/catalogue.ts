import type {
  Act,
  Certainty,
  CorrectionNote,
  DeadlineKind,
  EntityType,
  EventStatus,
  EventType,
  Figure,
  FigureKind,
  MeasureKind,
  MeasureState,
  MeetingChannel,
  MentionForm,
  Stance,
  Tenure,
  TimeType,
} from "../document.ts";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { longDay } from "./written.ts";

/** The languages of the desk; articles stay in their own. */
export type Language = "ar" | "en";

/** A noun by plural category (CLDR); `#` stands for the number, and `other` serves for each category left out. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** The kinds of things that a page counts. */
export type Countable =
  | "articles"
  | "statements"
  | "names"
  | "times"
  | "events"
  | "deadlines"
  | AffairLayer
  | "mentions"
  | "speakers"
  | "ultimatums"
  | "claims"
  | "stories"
  | "corrections"
  | "conflicts"
  | "outlets"
  | "origins"
  | "places"
  | "finds";

/** The kinds of marks that lie on an article's text. */
export type MarkKind =
  | "content"
  | "quote"
  | "cue"
  | "source"
  | "addressee"
  | "channel"
  | "name"
  | "role"
  | "time"
  | "event"
  | "demand"
  | "consequence"
  | "deadline"
  | "measure"
  | "figure";

/** What a reader can hide and show. */
export type Layer = "said" | "names" | "times" | "events" | "deadlines";

/** What the panel shows only where an article has it. */
export type AffairLayer = "measures" | "forecasts" | "positions" | "meetings" | "figures" | "disputes";

/** Everything that a page says, in one language. */
export interface Messages {
  readonly language: Language;
  readonly direction: "rtl" | "ltr";
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Points the way one reads. */
  readonly arrow: string;
  readonly product: string;
  readonly tagline: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly articles: string;
  readonly noArticles: string;
  readonly noArticlesHint: string;
  readonly page: string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly sample: string;
  readonly sampleNote: string;
  readonly untitled: string;
  readonly undated: string;
  readonly original: string;
  readonly text: string;
  readonly found: string;
  readonly show: string;
  readonly inText: string;
  readonly rule: string;
  readonly citing: string;
  /** Between two that speak together, with the spaces it wants. */
  readonly and: string;
  readonly comma: string;
  readonly unnamed: string;
  readonly leftOut: string;
  readonly noSpeaker: string;
  readonly freeQuote: string;
  readonly within: string;
  readonly to: string;
  readonly through: string;
  readonly unresolved: string;
  readonly unknown: string;
  readonly transliterated: string;
  readonly roles: string;
  /** Of offices that are not simply held. */
  readonly tenures: Readonly<Record<Exclude<Tenure, "held">, string>>;
  readonly place: string;
  readonly date: string;
  readonly knownFrom: string;
  readonly ownWords: string;
  readonly issuer: string;
  readonly target: string;
  readonly outletFooter: string;
  readonly notFound: string;
  readonly notFoundDetail: string;
  readonly ambiguous: string;
  readonly ambiguousDetail: string;
  readonly failed: string;
  readonly failedDetail: string;
  readonly back: string;
  readonly goods: string;
  readonly rate: string;
  readonly since: string;
  readonly until: string;
  readonly affected: string;
  readonly toldAgain: string;
  readonly due: string;
  readonly horizon: string;
  readonly duration: string;
  readonly agenda: string;
  readonly level: string;
  readonly accounts: string;
  readonly nobody: string;
  readonly claim: string;
  readonly denial: string;
  readonly against: string;
  readonly layers: Readonly<Record<Layer | AffairLayer, string>>;
  readonly nothing: Readonly<Record<Layer, string>>;
  readonly marks: Readonly<Record<MarkKind, string>>;
  readonly counts: Readonly<Record<Countable, Forms>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly eventTypes: Readonly<Record<EventType, string>>;
  readonly statuses: Readonly<Record<EventStatus, string>>;
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  readonly forms: Readonly<Record<MentionForm, string>>;
  readonly timeTypes: Readonly<Record<TimeType, string>>;
  readonly deadlineKinds: Readonly<Record<DeadlineKind, string>>;
  readonly measureKinds: Readonly<Record<MeasureKind, string>>;
  readonly measureStates: Readonly<Record<MeasureState, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly channels: Readonly<Record<MeetingChannel, string>>;
  readonly figureKinds: Readonly<Record<FigureKind, string>>;
  readonly bounds: Readonly<Record<Exclude<Figure["bound"], "exact">, string>>;
  /** What a person did with an entry. */
  readonly corrections: Readonly<Record<CorrectionNote["action"], string>>;
  /** What became of a forecast. */
  readonly verdicts: Readonly<Record<"right" | "wrong", string>>;
  readonly conflict: string;
  readonly takenOut: string;
}

/** The catalogue, by language. */
export const catalogue: Readonly<Record<Language, Messages>> = { ar: arabic, en: english };

// Made once: making one takes longer than rendering an entry.
const inWords = { ar: formattersOf(arabic), en: formattersOf(english) };

function formattersOf({ language, locale }: Messages) {
  return {
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(locale),
  };
}

/** `n` things of a kind in words: `3 events`, `حدثان`; `written` is the number in the digits that are wanted. */
export function count(messages: Messages, what: Countable, n: number, written?: string): string {
  const { plural, number } = inWords[messages.language];
  const forms = messages.counts[what];
  return (forms[plural.select(n)] ?? forms.other).replace("#", written ?? number.format(n));
}

/** A full ISO date as a reader of the language writes it; anything else as it is. */
export function longDate(messages: Messages, iso: string): string {
  return longDay(messages.locale, iso);
}
