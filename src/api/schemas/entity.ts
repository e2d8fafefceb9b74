import * as z from "zod";
import * as values from "../../proof/values.ts";
import { Deadline, Forecast, Position } from "./affair.ts";
import { ArticleRow } from "./article.ts";
import { NamedEntity } from "./correction.ts";
import { Attribution, Entity, Event } from "./reading.ts";
import { listOf, oneOf, pageOf, Span } from "./shape.ts";
import { Chain } from "./thread.ts";

/** An entity in a list. */
export const EntityItem = NamedEntity.extend({
  articles: z.int(),
  mentions: z.int(),
}).meta({ id: "EntityItem" });
export type EntityItem = z.infer<typeof EntityItem>;

/** A page of entities. */
export const EntityPage = pageOf(EntityItem, "EntityPage");
export type EntityPage = z.infer<typeof EntityPage>;

/** What entities are asked for by. */
export const entityQuery = {
  q: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "an id, or a name or the beginning of one, in Arabic or Latin letters" }),
  type: oneOf(values.entityTypes)
    .optional()
    .meta({ description: `one of ${values.entityTypes.join(", ")}` }),
};

const words = z.string().meta({ description: "the words of the article that it rests on" });
const cited = <T extends z.ZodType, M extends z.ZodRawShape>(found: T, name: string, more: M) =>
  z
    .object({
      ...more,
      found,
      words,
      source: z.int().meta({ description: "index into `sources`" }),
    })
    .meta({ id: name });

const CitedAttribution = cited(Attribution, "CitedAttribution", { chain: Chain });
const CitedEvent = cited(Event, "CitedEvent", {
  span: Span.meta({ description: "the sentence, whose words are told" }),
});

/** What the record says of one person, organization or place; every list has the latest first. */
export const Dossier = z
  .object({
    entity: Entity,
    articles: z.int().meta({ description: "how many articles name it" }),
    sources: listOf(ArticleRow).meta({
      description: "the newest of them, `limit` at most: the lists are of these",
    }),
    names: z.record(z.string(), NamedEntity).meta({ description: "all others whom the lists name, by id" }),
    roles: listOf(
      z.object({
        text: z.string(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        sources: listOf(z.int()),
      }),
    ),
    said: listOf(CitedAttribution),
    passedOn: listOf(CitedAttribution),
    spokenOf: listOf(CitedAttribution),
    meetings: listOf(CitedEvent),
    events: listOf(CitedEvent),
    deadlines: listOf(cited(Deadline, "CitedDeadline", {})),
    positions: listOf(cited(Position, "CitedPosition", {})),
    forecasts: listOf(cited(Forecast, "CitedForecast", {})),
    company: listOf(NamedEntity.extend({ meets: z.int(), speaksOf: z.int(), spokenOfBy: z.int() })).meta({
      description: "whom it meets, whom it speaks of and who speaks of it, the most often first",
    }),
  })
  .meta({ id: "Dossier" });
export type Dossier = z.infer<typeof Dossier>;
