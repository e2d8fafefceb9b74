/** A reading: the layers of `src/document.ts`, as they go out. */

import * as z from "zod";
import * as values from "../../proof/values.ts";
import { Deadline, Dispute, Figure, Forecast, Measure, Meeting, Position } from "./affair.ts";
import { found } from "./found.ts";
import { listOf, oneOf, orNull, Span } from "./shape.ts";

const Article = z
  .object({
    id: z.string(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    text: z.string(),
  })
  .meta({ id: "Article" });

/** What an entity is called. */
export const EntityName = z
  .object({
    ar: z.string(),
    en: z.string().nullable(),
    transliterated: z.boolean().meta({ description: "true where `en` is no established name" }),
  })
  .meta({ id: "EntityName" });

const Role = Span.extend({
  text: z.string(),
  of: z.string().nullable(),
  office: z.string().nullable(),
  held: z.enum(["held", "former", "acting", "elected", "nominee"]).nullable(),
  term: z
    .object({ of: z.string().nullable(), from: z.string().nullable(), until: z.string().nullable() })
    .nullable(),
}).meta({ id: "Role" });

/** A thing in the world that an article names. */
export const Entity = z
  .object({
    id: z.string(),
    wikidata: z.string().nullable(),
    type: oneOf(values.entityTypes),
    name: EntityName,
    roles: listOf(Role),
    ...found,
  })
  .meta({ id: "Entity" });

const Reason = z
  .object({ ...found, at: Span.optional(), entity: z.string().optional() })
  .meta({ id: "Reason" });

const Mention = Span.extend({
  entity: z.string(),
  form: oneOf(values.forms),
  reasons: listOf(Reason).optional(),
  others: listOf(z.string()).optional(),
  ...found,
}).meta({ id: "Mention" });

const TimeExpression = Span.extend({
  type: oneOf(values.timeTypes),
  value: z.string().nullable(),
  begin: z.string().optional(),
  finish: z.string().optional(),
  mod: z
    .enum(["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"])
    .optional(),
  freq: z.string().optional(),
  inName: z.literal(true).optional(),
  ...found,
}).meta({ id: "TimeExpression" });

const Party = z
  .object({
    entity: z.string().nullable(),
    anonymous: z.boolean(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    count: z.number().optional(),
    kind: z.string().optional(),
    near: Span.optional(),
    veil: Span.optional(),
  })
  .meta({ id: "Party" });

/** Who says what, on whose authority. */
export const Attribution = z
  .object({
    cue: orNull(Span),
    act: oneOf(values.acts),
    chain: listOf(listOf(Party)),
    addressee: orNull(Span),
    channel: orNull(Span),
    content: listOf(Span),
    quotes: listOf(Span),
    certainty: oneOf(values.certainties),
    distance: z.literal(true).optional(),
    parent: z.int().nullable(),
    ...found,
  })
  .meta({ id: "Attribution" });

/** Who does what to whom. */
export const Event = z
  .object({
    type: oneOf(values.eventTypes),
    trigger: Span,
    actors: listOf(z.string()),
    recipients: listOf(z.string()),
    doer: orNull(Span),
    place: z.string().nullable(),
    date: z.string().nullable(),
    status: oneOf(values.statuses),
    attribution: z.int().nullable(),
    ...found,
  })
  .meta({ id: "Event" });

const Ultimatum = z
  .object({
    issuer: z.string().nullable(),
    target: z.string().nullable(),
    demand: orNull(Span),
    consequence: orNull(Span),
    deadline: Span.extend({ date: z.string().nullable(), instant: z.string().nullable() }).nullable(),
    ...found,
  })
  .meta({ id: "Ultimatum" });

/** What the engine, and people after it, make of one article. */
export const Reading = z
  .object({
    article: Article,
    entities: listOf(Entity),
    mentions: listOf(Mention),
    times: listOf(TimeExpression),
    attributions: listOf(Attribution),
    events: listOf(Event),
    ultimatums: listOf(Ultimatum),
    measures: listOf(Measure),
    meetings: listOf(Meeting),
    deadlines: listOf(Deadline),
    figures: listOf(Figure),
    positions: listOf(Position),
    forecasts: listOf(Forecast),
    disputes: listOf(Dispute),
  })
  .meta({ id: "Reading", description: "layers of annotations over an article's text" });
export type Reading = z.infer<typeof Reading>;
