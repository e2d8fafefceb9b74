import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { chainOf } from "../across/sources.ts";
import { companyOf } from "../answers/company.ts";
import { type Cited, type Dossier, dossierIn } from "../answers/dossier.ts";
import { namedOf, wordsAt } from "../answers/kept-texts.ts";
import { knownIds, namedRow } from "../answers/known-names.ts";
import { sentenceAround } from "../answers/texts.ts";
import type { NamedEntity } from "../corrections/correction.ts";
import type { Attribution, Event, Span } from "../document.ts";
import { entityFields } from "../proof/marks.ts";
import type { ApiOptions } from "./app.ts";
import { Offset, offsetPage, placeIn } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { Dossier as DossierShape, EntityPage, entityQuery } from "./schemas/entity.ts";
import { pageQuery } from "./schemas/shape.ts";

/** `GET /entities` and `GET /entities/{id}`: whom the record names, and what it says of them. */
export function addEntities(api: OpenAPIHono, { record, lexicons }: ApiOptions): void {
  const tag = "entities";
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/entities", tag, answer: EntityPage },
      summary:
        "people, bodies and places by name in Arabic or Latin letters, those that most articles name first",
      query: z.object({ ...pageQuery, ...entityQuery }),
    },
    async ({ query: { q, type, limit, cursor } }) => {
      const offset = placeIn(cursor, Offset) ?? 0;
      const rows = await record.entities({ name: q, type, limit: limit + 1, offset });
      const { items, next } = offsetPage(rows, limit, offset);
      return {
        items: items.map((row) => ({
          ...namedRow(row, knownIds(lexicons())),
          ...{ articles: row.articles, mentions: row.mentions },
        })),
        next,
      };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/entities/{id}", tag, answer: DossierShape },
      summary: "what the record says of one person, organization or place, from its newest articles",
      params: z.object({
        id: z.string().min(1).max(200).meta({ description: "the id of an entity, such as Q22686" }),
      }),
      query: z.object({
        limit: pageQuery.limit.meta({ description: "a whole number, 1 to 200: articles that are looked at" }),
      }),
    },
    async ({ params: { id }, query: { limit } }) => {
      const dossier = await dossierIn(record, id, limit);
      if (!dossier) throw new RequestError(404, `No article of the record names "${id}".`);
      const { entity, sources, roles, rows, ...lists } = dossier;
      const cited = <T>(found: readonly Cited<T>[], where: (one: T) => readonly Span[]) =>
        found.slice(0, mostCited).map((one) => ({
          ...one,
          words: wordsAt(sources[one.source]!.reading.article.text, where(one.found)),
        }));
      const chained = (found: readonly Cited<Attribution>[]) =>
        cited(found, ({ content }) => content).map((one) => ({
          ...one,
          chain: chainOf(one.found.chain, sources[one.source]!.reading),
        }));
      const happened = (found: readonly Cited<Event>[]) =>
        found.slice(0, mostCited).map((one) => {
          const { text } = sources[one.source]!.reading.article;
          const span = sentenceAround(text, one.found.trigger);
          return { ...one, span, words: wordsAt(text, [span]) };
        });
      const told = {
        ...{
          said: chained(lists.said),
          passedOn: chained(lists.passedOn),
          spokenOf: chained(lists.spokenOf),
        },
        ...{ meetings: happened(lists.meetings), events: happened(lists.events) },
        deadlines: cited(lists.deadlines, ({ due, start, end }) => [...(due ? [due] : []), { start, end }]),
        positions: cited(lists.positions, ({ issue }) => [issue]),
        forecasts: cited(lists.forecasts, ({ content }) => [content]),
      };
      return {
        ...{ entity, roles, articles: await record.count({ entity: id }) },
        sources: sources.map(({ key }) => rows.get(key)!),
        names: namesIn(idsNamed(told), sources),
        ...told,
        company: companyOf(dossier, mostCompany),
      };
    },
  );
}

/** Entries of each list of a dossier that are told, and of its company. */
const mostCited = 200;
const mostCompany = 50;

/** The ids of entities in some entries, whatever field has them. */
function idsNamed(entries: unknown, field = "", found = new Set<string>()): ReadonlySet<string> {
  if (typeof entries === "string" && entityFields.has(field)) found.add(entries);
  else if (Array.isArray(entries)) for (const one of entries) idsNamed(one, field, found);
  else if (typeof entries === "object" && entries !== null)
    for (const [name, value] of Object.entries(entries)) idsNamed(value, name, found);
  return found;
}

function namesIn(ids: ReadonlySet<string>, sources: Dossier["sources"]): Record<string, NamedEntity> {
  const found: Record<string, NamedEntity> = {};
  for (const { reading } of sources)
    for (const entity of reading.entities)
      if (ids.has(entity.id) && !Object.hasOwn(found, entity.id)) found[entity.id] = namedOf(entity);
  return found;
}
