import * as z from "zod";
import * as values from "../../proof/values.ts";
import { searchKinds } from "../../record/search-query.ts";
import { ArticleRow } from "./article.ts";
import { NamedEntity } from "./correction.ts";
import { Attribution, Event } from "./reading.ts";
import { listOf, oneOf, orNull, Span } from "./shape.ts";
import { Chain } from "./thread.ts";

/** Words of an article, with their place. */
export const Words = Span.extend({ text: z.string() }).meta({ id: "Words" });
export type Words = z.infer<typeof Words>;

/** One thing found. */
export const SearchHit = z
  .object({
    article: ArticleRow,
    position: z.int().nullable().meta({ description: "index into the reading's attributions or events" }),
    statement: orNull(Attribution),
    event: orNull(Event),
    chain: orNull(Chain).meta({ description: "of a statement: who says it, with names" }),
    span: Span,
    words: z.string().meta({ description: "the article's words at `span`" }),
    why: listOf(Words).meta({ description: "where the words and names of the query stand" }),
    entities: listOf(NamedEntity).meta({ description: "those whom the statement or event names" }),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof SearchHit>;

const facet = { value: z.string(), count: z.int() };

/** How many of the finds have which values. */
export const Facets = z
  .object({
    of: z.int().meta({ description: "how many finds were counted: the newest, 1000 at most" }),
    outlets: listOf(z.object(facet)),
    speakers: listOf(z.object({ ...facet, nameAr: z.string(), nameEn: z.string().nullable() })),
    acts: listOf(z.object({ ...facet, value: oneOf(values.acts) })),
    types: listOf(z.object({ ...facet, value: oneOf(values.eventTypes) })),
  })
  .meta({ id: "Facets" });
export type Facets = z.infer<typeof Facets>;

/** A page of finds. */
export const SearchPage = z
  .object({
    kind: oneOf(searchKinds),
    items: listOf(SearchHit),
    next: z.string().nullable(),
    total: z.int(),
    unknown: listOf(z.string()).meta({ description: "names in the query that the record does not know" }),
    alike: listOf(z.object({ name: z.string(), entities: listOf(z.string()) })).meta({
      description: "names that no article spells so, and who was looked for because they sound like them",
    }),
    facets: orNull(Facets).meta({
      description: "of the first page; null on later ones and with facets=false",
    }),
  })
  .meta({ id: "SearchPage" });
export type SearchPage = z.infer<typeof SearchPage>;
