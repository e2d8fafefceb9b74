import * as z from "zod";
import { layerNames } from "../../proof/entries.ts";
import * as values from "../../proof/values.ts";
import { EntityName } from "./reading.ts";
import { listOf, oneOf, orNull, pageOf, Span } from "./shape.ts";

const TextSelector = z
  .object({
    units: Span,
    codePoints: Span,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .meta({
    id: "TextSelector",
    description: "words of a text: their place twice, and what stands around them",
  });

const WordsTarget = z
  .object({ article: z.string(), layer: oneOf(layerNames), selector: TextSelector })
  .meta({ id: "WordsTarget" });

const EntryTarget = z
  .object({
    article: z.string(),
    layer: oneOf(layerNames),
    selector: orNull(TextSelector),
    said: z.record(z.string(), z.unknown()),
    by: z.string(),
    engine: z.object({ version: z.string(), lexicons: z.string() }).nullable(),
  })
  .meta({ id: "EntryTarget", description: "an entry of the engine's, with all that it said" });

/** An entity as people name it. */
export const NamedEntity = z
  .object({
    id: z.string(),
    wikidata: z.string().nullable(),
    type: oneOf(values.entityTypes),
    name: EntityName,
  })
  .meta({ id: "NamedEntity" });
export type NamedEntity = z.infer<typeof NamedEntity>;

const fields = z.record(z.string(), z.unknown());
const said = { id: z.string(), author: z.string(), time: z.string(), reason: z.string() };
const threaded = {
  kind: z.enum(["claim", "story", "deadline", "outlook"]),
  target: EntryTarget,
  other: EntryTarget,
};

/** One correction. */
export const Correction = z
  .discriminatedUnion("action", [
    z.object({ ...said, action: z.literal("accept"), target: EntryTarget }),
    z.object({ ...said, action: z.literal("reject"), target: EntryTarget }),
    z.object({
      ...said,
      action: z.literal("change"),
      target: EntryTarget,
      set: fields,
      entities: listOf(NamedEntity),
    }),
    z.object({ ...said, action: z.literal("merge"), target: EntryTarget, into: EntryTarget }),
    z.object({ ...said, action: z.literal("split"), target: EntryTarget, at: z.int() }),
    z.object({
      ...said,
      action: z.literal("add"),
      target: WordsTarget,
      entry: fields,
      entities: listOf(NamedEntity),
    }),
    z.object({
      ...said,
      action: z.literal("identify"),
      article: z.string().nullable(),
      entity: z.string(),
      as: NamedEntity,
    }),
    z.object({ ...said, action: z.literal("join"), ...threaded }),
    z.object({ ...said, action: z.literal("part"), ...threaded }),
    z.object({
      ...said,
      action: z.literal("mark"),
      target: EntryTarget,
      verdict: z.enum(["right", "wrong"]),
    }),
    z.object({
      ...said,
      action: z.literal("withdraw"),
      correction: z.string(),
      article: z.string().nullable(),
    }),
  ])
  .meta({ id: "Correction", description: "what a person said of what the engine found; never edited" });
export type Correction = z.infer<typeof Correction>;

/** A correction with what became of it in the article's present reading. */
export const CorrectionItem = z
  .object({
    correction: Correction,
    withdrawn: z.boolean(),
    state: z.enum(["applied", "settled", "superseded", "conflict"]).nullable(),
    why: z.enum(["gone", "words", "changed", "unfit"]).nullable(),
    fields: listOf(z.string()),
  })
  .meta({ id: "CorrectionItem" });
export type CorrectionItem = z.infer<typeof CorrectionItem>;

/** A page of corrections. */
export const CorrectionPage = pageOf(CorrectionItem, "CorrectionPage");
export type CorrectionPage = z.infer<typeof CorrectionPage>;
