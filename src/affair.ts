/** The shapes of what is imposed, met about, due, counted, wanted, foretold and disputed in an article. */

import type { Certainty, Dated, Found, Sourced, Span } from "./found.ts";

export type TradeMeasure = "tariff" | "embargo" | "blockade" | "cap";
export type MeasureKind = TradeMeasure | "sanctions" | "ban" | "freeze" | "restriction";

/** What is not imposed yet. */
export type MeasurePlan = "considered" | "demanded" | "threatened";

/** What was done with a measure that stands. */
export type MeasureChange = "extended" | "tightened" | "eased" | "suspended" | "lifted";

/** How far a measure has come, as the article tells it last. */
export type MeasureState = MeasurePlan | "announced" | "in-force" | MeasureChange;

/** A sanction, tariff, embargo or ban: one entry an article, however often it is told. */
export interface Measure extends Found, Sourced {
  readonly kind: MeasureKind;
  readonly state: MeasureState;
  /** The noun with what describes it (رسوما جمركية صارمة), where it is told first. */
  readonly words: Span;
  /** The same measure where it is told again. */
  readonly again: readonly Span[];
  /** Entity ids of those who impose it, or would, and of those it is imposed on. */
  readonly imposers: readonly string[];
  readonly targets: readonly string[];
  readonly goods: Span | null;
  /** Of a tariff: its share in per cent. */
  readonly rate: (Span & { readonly value: number }) | null;
  readonly since: Dated | null;
  readonly until: Dated | null;
  /** Words for those hit by it whom no name names (الدول التي تشتري النفط). */
  readonly affected: Span | null;
  /** Index of the event that tells it, null where none does. */
  readonly event: number | null;
}

export type MeetingChannel = "in-person" | "phone" | "video";

/** What a meeting, call or visit was beside the event that it is. */
export interface Meeting extends Found {
  /** Index of the CONSULT event; who, where, when and whether it occurred stand there. */
  readonly event: number;
  /** Those who take part, with the words of the office that the article gives them. */
  readonly participants: readonly { readonly entity: string; readonly role: Span | null }[];
  readonly channel: MeetingChannel | null;
  /** How long it was, with its TIMEX3 duration. */
  readonly length: (Span & { readonly value: string | null }) | null;
  readonly agenda: Span | null;
  /** On what level (على مستوى وزراء الخارجية، رفيع المستوى). */
  readonly level: Span | null;
  /** Indexes of the attributions that tell of it: each side's account. */
  readonly accounts: readonly number[];
}

export type DeadlineKind = "ultimatum" | "term" | "vote" | "expiry" | "truce-end";

/** Something due by a day: an ultimatum, or a term, vote or expiry that nobody threatens with. */
export interface Deadline extends Found, Dated, Sourced {
  readonly kind: DeadlineKind;
  /** What is due. */
  readonly due: Span | null;
  /** Entity ids of those who set it, and of those whom it binds. */
  readonly setters: readonly string[];
  readonly bound: readonly string[];
  /** Index of the ultimatum that it is the deadline of, null where there is no threat. */
  readonly ultimatum: number | null;
}

export type Stance = "wants" | "rejects" | "conditions" | "accepts" | "proposes";

/** What a party wants, rejects or makes a condition. */
export interface Position extends Found, Sourced {
  /** Entity ids; empty: a party that no entity names, whose words are then in the attribution's chain. */
  readonly holders: readonly string[];
  readonly stance: Stance;
  /** The word that tells it, and what it is about. */
  readonly cue: Span;
  readonly issue: Span;
}

/** What somebody says will be, so that it can be held against what came. */
export interface Forecast extends Found, Sourced {
  /** Entity ids; empty: nobody whom an entity names. */
  readonly forecasters: readonly string[];
  readonly cue: Span;
  readonly content: Span;
  /** Index into `times` of the time by which it is to be, null where none is told. */
  readonly horizon: number | null;
  readonly certainty: Certainty;
}

/** What befell people. */
export type HarmKind = "killed" | "wounded" | "missing" | "displaced" | "detained";

export type FigureKind = HarmKind | "barrels" | "money" | "percent";

/** A number that belongs to what happened. */
export interface Figure extends Span, Found, Sourced {
  readonly kind: FigureKind;
  readonly value: number;
  /** The upper end of a range (بين 10 و20), null where one number is told. */
  readonly to: number | null;
  /** ISO 4217 code or what is counted (`people`, `barrels`, `percent`). */
  readonly unit: string;
  readonly bound: "exact" | "about" | "at-least" | "at-most";
  /** Index of the event that it goes with. */
  readonly event: number | null;
}

/** A claim against another in one article. */
export type Dispute =
  /** Indexes of the attribution that claims and the one that denies it. */
  | (Found & { readonly kind: "denial"; readonly claim: number; readonly denial: number })
  /** Indexes of two figures for the same thing from different sources. */
  | (Found & { readonly kind: "figures"; readonly figures: readonly [number, number] });
