/** What is imposed, met about, due, counted, wanted, foretold and disputed: the layers of `src/affair.ts`. */

import * as z from "zod";
import * as values from "../../proof/values.ts";
import { found } from "./found.ts";
import { listOf, oneOf, orNull, Span } from "./shape.ts";

const Dated = Span.extend({ date: z.string().nullable() }).meta({ id: "Dated" });
const sourced = { attribution: z.int().nullable() };

/** A sanction, tariff, embargo or ban. */
export const Measure = z
  .object({
    kind: oneOf(values.measureKinds),
    state: oneOf(values.measureStates),
    words: Span,
    again: listOf(Span),
    imposers: listOf(z.string()),
    targets: listOf(z.string()),
    goods: orNull(Span),
    rate: Span.extend({ value: z.number() }).nullable(),
    since: orNull(Dated),
    until: orNull(Dated),
    affected: orNull(Span),
    event: z.int().nullable(),
    ...sourced,
    ...found,
  })
  .meta({ id: "Measure" });

/** What a meeting, call or visit was beside the event that it is. */
export const Meeting = z
  .object({
    event: z.int(),
    participants: listOf(z.object({ entity: z.string(), role: orNull(Span) })),
    channel: z.enum(["in-person", "phone", "video"]).nullable(),
    length: Span.extend({ value: z.string().nullable() }).nullable(),
    agenda: orNull(Span),
    level: orNull(Span),
    accounts: listOf(z.int()),
    ...found,
  })
  .meta({ id: "Meeting" });

/** Something due by a day. */
export const Deadline = Span.extend({
  kind: oneOf(values.deadlineKinds),
  date: z.string().nullable(),
  instant: z
    .string()
    .nullable()
    .optional()
    .meta({ description: "ISO instant where the text tells the hour" }),
  due: orNull(Span),
  setters: listOf(z.string()),
  bound: listOf(z.string()),
  ultimatum: z.int().nullable(),
  ...sourced,
  ...found,
}).meta({ id: "Deadline" });

/** What a party wants, rejects or makes a condition. */
export const Position = z
  .object({
    holders: listOf(z.string()),
    stance: oneOf(values.stances),
    cue: Span,
    issue: Span,
    ...sourced,
    ...found,
  })
  .meta({ id: "Position" });

/** What somebody says will be. */
export const Forecast = z
  .object({
    forecasters: listOf(z.string()),
    cue: Span,
    content: Span,
    horizon: z.int().nullable(),
    certainty: oneOf(values.certainties),
    ...sourced,
    ...found,
  })
  .meta({ id: "Forecast" });

/** A number that belongs to what happened. */
export const Figure = Span.extend({
  kind: oneOf(values.figureKinds),
  value: z.number(),
  to: z.number().nullable(),
  unit: z.string(),
  bound: oneOf(values.bounds),
  event: z.int().nullable(),
  ...sourced,
  ...found,
}).meta({ id: "Figure" });

/** A claim against another in one article. */
export const Dispute = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("denial"), claim: z.int(), denial: z.int(), ...found }),
    z.object({ kind: z.literal("figures"), figures: z.tuple([z.int(), z.int()]).readonly(), ...found }),
  ])
  .meta({ id: "Dispute" });
