/** What several articles tell of one thing: claims, stories, deadlines, outlooks. */

import * as z from "zod";
import * as values from "../../proof/values.ts";
import { NamedEntity } from "./correction.ts";
import { listOf, oneOf, orNull, pageOf, Span } from "./shape.ts";

/** One who speaks or passes on. */
export const Source = z
  .object({
    entity: z.string().nullable(),
    anonymous: z.boolean(),
    name: z.string().nullable(),
    en: z.string().nullable(),
    kind: z.string().nullable(),
    count: z.number().nullable(),
  })
  .meta({ id: "Source", description: "one who speaks or passes on" });

/** From whom to whom words have come. */
export const Chain = listOf(listOf(Source)).meta({ description: "outermost carrier first, the origin last" });

const Origin = z
  .object({
    named: z.boolean(),
    party: listOf(Source),
    accounts: listOf(z.int()).meta({ description: "indexes into `accounts`" }),
    reasons: listOf(z.enum(["copies", "carrier", "speaker", "unnamed", "own-words"])),
  })
  .meta({ id: "Origin", description: "one place where a thing is known from, independently of the others" });

/** How many articles, outlets and independent origins tell one thing. */
export const Origins = z
  .object({ articles: z.int(), outlets: z.int(), named: z.int(), origins: listOf(Origin) })
  .meta({ id: "Origins" });

const account = {
  article: z.string(),
  position: z.int(),
  articleId: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  copies: z.string().nullable(),
  words: z.string().meta({ description: "what the article says, word for word" }),
};

const StatementAccount = z
  .object({
    ...account,
    act: oneOf(values.acts),
    certainty: oneOf(values.certainties),
    stance: z.enum(["asserts", "confirms", "possible", "doubts", "denies"]),
    negative: z.boolean(),
    mood: z.enum(["fact", "demand", "promise", "refusal"]),
    chain: Chain,
    cue: orNull(Span),
    content: listOf(Span),
    denies: listOf(z.int()),
  })
  .meta({ id: "StatementAccount" });

const named = {
  names: z.record(z.string(), NamedEntity).meta({ description: "those whom the accounts name, by id" }),
};
const whole = {
  id: z.string(),
  told: z.int().meta({ description: "how many accounts there are in all; `accounts` has the first 500" }),
};

/** A claim whole. */
export const Claim = z
  .object({
    ...whole,
    origins: Origins,
    for: listOf(z.int()),
    against: listOf(z.int()),
    doubtful: listOf(z.int()),
    courses: listOf(
      z.object({
        party: Source,
        steps: listOf(z.object({ stance: StatementAccount.shape.stance, account: z.int() })),
      }),
    ),
    head: z.int().meta({ description: "the account whose words stand for the claim" }),
    accounts: listOf(StatementAccount),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;

const listed = {
  id: z.string(),
  articles: z.int(),
  outlets: z.int(),
  origins: z.int(),
  named: z.int().meta({ description: "origins that stand for it by name" }),
  first: z.string().nullable().meta({ description: "ISO day of the first account" }),
  last: z.string().nullable(),
};

/** A claim in a list. */
export const ClaimItem = z
  .object({ ...listed, head: StatementAccount, for: z.int(), against: z.int(), doubtful: z.int() })
  .meta({ id: "ClaimItem" });
export type ClaimItem = z.infer<typeof ClaimItem>;

/** A page of claims. */
export const ClaimPage = pageOf(ClaimItem, "ClaimPage");
export type ClaimPage = z.infer<typeof ClaimPage>;

const ToldFigure = z.object({
  kind: oneOf(values.figureKinds),
  value: z.number(),
  to: z.number().nullable(),
  bound: oneOf(values.bounds),
  words: Span,
});

const deed = {
  type: oneOf(values.eventTypes),
  status: oneOf(values.statuses),
  trigger: Span,
  stem: z.string(),
  actors: listOf(z.string()),
  recipients: listOf(z.string()),
  place: z.string().nullable(),
  date: z.string().nullable(),
  chain: orNull(Chain),
  figures: listOf(ToldFigure),
  length: z.object({ value: z.string().nullable(), words: Span }).nullable(),
};

const DeedAccount = z.object({ ...account, ...deed }).meta({ id: "DeedAccount" });

const Disagreement = z
  .object({
    about: z.string(),
    versions: listOf(z.object({ value: z.string(), accounts: listOf(z.int()), words: orNull(Span) })),
  })
  .meta({ id: "Disagreement", description: "what the accounts of one event tell differently" });

/** A story whole. */
export const Story = z
  .object({
    ...{ ...whole, ...named },
    origins: Origins,
    disagreements: listOf(Disagreement),
    accounts: listOf(DeedAccount),
  })
  .meta({ id: "Story" });
export type Story = z.infer<typeof Story>;

/** A story in a list. */
export const StoryItem = z
  .object({ ...{ ...listed, ...named }, head: DeedAccount, disagreements: listOf(Disagreement) })
  .meta({ id: "StoryItem" });
export type StoryItem = z.infer<typeof StoryItem>;

/** A page of stories. */
export const StoryPage = pageOf(StoryItem, "StoryPage");
export type StoryPage = z.infer<typeof StoryPage>;

/** What became of a deadline. */
export const deadlineStates = ["open", "extended", "moved", "met", "lapsed", "withdrawn"] as const;

const DueAccount = z
  .object({
    ...account,
    note: z.enum(["set", "extended", "shortened", "withdrawn"]),
    kind: oneOf(values.deadlineKinds),
    date: z.string().nullable(),
    days: z.number().nullable(),
    place: Span.meta({ description: "the words of the time, or of the change" }),
    sentence: Span,
    due: orNull(Span),
    dueWords: z.string().nullable().meta({ description: "what is due, word for word" }),
    setters: listOf(z.string()),
    bound: listOf(z.string()),
    named: listOf(z.string()),
    chain: orNull(Chain),
  })
  .meta({ id: "DueAccount" });

/** A deadline whole, as it stands on a day. */
export const Deadline = z
  .object({
    ...{ ...whole, ...named },
    asOf: z.string(),
    state: oneOf(deadlineStates),
    date: z.string().nullable(),
    step: z.int().meta({ description: "index into `life.steps`: what brought it there" }),
    setters: listOf(z.string()),
    bound: listOf(z.string()),
    due: z.string().nullable().meta({ description: "what is due, in the words of the first who tells it" }),
    life: z.object({
      steps: listOf(
        z.object({
          state: z.enum(["open", "extended", "moved", "met", "withdrawn"]),
          told: z.string().nullable(),
          date: z.string().nullable(),
          account: z.int().meta({ description: "index into `accounts`, or into `deeds` where it was met" }),
        }),
      ),
      again: listOf(z.int()),
    }),
    origins: Origins,
    accounts: listOf(DueAccount),
    deeds: listOf(z.object({ article: z.string(), position: z.int(), words: z.string(), ...deed })),
  })
  .meta({ id: "DeadlineThread" });
export type Deadline = z.infer<typeof Deadline>;

/** A page of deadlines. */
export const DeadlinePage = pageOf(Deadline, "DeadlinePage");
export type DeadlinePage = z.infer<typeof DeadlinePage>;

const OutlookAccount = z
  .object({
    ...account,
    kind: z.enum(["position", "forecast"]),
    holders: listOf(z.string()),
    issue: Span,
    stance: oneOf(values.stances).nullable(),
    certainty: oneOf(values.certainties).nullable(),
    horizon: z.string().nullable(),
    chain: orNull(Chain),
    marks: listOf(
      z.object({
        verdict: z.enum(["right", "wrong"]),
        author: z.string(),
        time: z.string(),
        reason: z.string(),
      }),
    ),
    number: z.int().nullable(),
  })
  .meta({ id: "OutlookAccount" });

/** What a party wants or expects, over time. */
export const Outlook = z
  .object({ ...{ ...whole, ...named }, accounts: listOf(OutlookAccount) })
  .meta({ id: "Outlook" });
export type Outlook = z.infer<typeof Outlook>;

/** A page of outlooks, with how good who is at it. */
export const OutlookPage = pageOf(Outlook, "OutlookList")
  .extend({
    scores: listOf(
      z.object({
        entity: z.string(),
        name: NamedEntity.shape.name.or(z.null()),
        score: z.object({
          forecasts: z.int(),
          marked: z.int(),
          right: z.int(),
          hitRate: z.number().nullable(),
          brier: z.number().nullable(),
        }),
      }),
    ),
  })
  .meta({ id: "OutlookPage" });
export type OutlookPage = z.infer<typeof OutlookPage>;
