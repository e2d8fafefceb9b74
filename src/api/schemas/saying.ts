import * as z from "zod";
import * as values from "../../proof/values.ts";
import { oneOf } from "./shape.ts";

const text = (most: number) => z.string().min(1).max(most);
const article = text(200).meta({ description: "an article's id, or the beginning of its key" });
const entry = text(40).meta({ description: "LAYER/N as the engine's reading counts from 1: events/2" });
const fields = z
  .array(text(20_000))
  .min(1)
  .max(30)
  .meta({ description: "FIELD=VALUE: act=deny, speaker=Q7747, content=words of the article" });
const who = {
  reason: z.string().max(2000).default(""),
  author: text(200)
    .optional()
    .meta({ description: "where nobody has to log in; else it is who is logged in" }),
};

/** What `isnad correct` takes, as JSON. */
export const ToSay = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("accept"), article, entry, ...who }),
    z.strictObject({ action: z.literal("reject"), article, entry, ...who }),
    z.strictObject({
      action: z.literal("mark"),
      article,
      entry,
      verdict: z.enum(["right", "wrong"]),
      ...who,
    }),
    z.strictObject({ action: z.literal("change"), article, entry, fields, ...who }),
    z.strictObject({ action: z.literal("merge"), article, entry, into: entry, ...who }),
    z.strictObject({ action: z.literal("split"), article, entry, words: text(2000), ...who }),
    z.strictObject({ action: z.literal("add"), article, layer: text(20), fields, ...who }),
    z.strictObject({
      action: z.literal("same"),
      entity: text(200),
      other: text(200),
      in: article.optional(),
      ...who,
    }),
    z.strictObject({
      action: z.literal("another"),
      entity: text(200),
      in: article,
      name: text(200),
      english: text(200).optional(),
      id: text(200).optional(),
      type: oneOf(values.entityTypes).optional(),
      ...who,
    }),
    z.strictObject({ action: z.literal("join"), account: text(100), other: text(100), ...who }),
    z.strictObject({ action: z.literal("part"), account: text(100), other: text(100).optional(), ...who }),
  ])
  .meta({ id: "ToSay", description: "what a person says of an entry, an entity or a thread" });
export type ToSay = z.infer<typeof ToSay>;
