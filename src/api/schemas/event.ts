import * as z from "zod";
import * as values from "../../proof/values.ts";
import { NamedEntity } from "./correction.ts";
import { listOf, oneOf, pageOf, Span } from "./shape.ts";

/** An event in a list. */
export const EventItem = z
  .object({
    article: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    position: z.int(),
    type: oneOf(values.eventTypes),
    status: oneOf(values.statuses),
    date: z.string().nullable(),
    day: z
      .string()
      .nullable()
      .meta({ description: "what it is sorted by: its date, else the day of publication" }),
    trigger: Span,
    span: Span.meta({ description: "the sentence" }),
    words: z.string().meta({ description: "the sentence, word for word" }),
    actors: listOf(z.string()),
    recipients: listOf(z.string()),
    place: z.string().nullable(),
    story: z.string().nullable(),
  })
  .meta({ id: "EventItem" });
export type EventItem = z.infer<typeof EventItem>;

/** A page of events. */
export const EventPage = pageOf(EventItem, "EventList")
  .extend({ names: z.record(z.string(), NamedEntity) })
  .meta({ id: "EventPage" });
export type EventPage = z.infer<typeof EventPage>;
