import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { knownIds, namedRow } from "../answers/known-names.ts";
import { networkOf } from "../answers/network.ts";
import { worldOf } from "../export/world.ts";
import { compiled } from "../rules/lexicon.ts";
import type { ApiOptions } from "./app.ts";
import { addEndpoint } from "./endpoint.ts";
import { Network } from "./schemas/network.ts";
import { PlacePage } from "./schemas/place.ts";
import { Day } from "./schemas/shape.ts";

const days = {
  from: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
  to: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
};

/** Places that are told. */
const mostPlaces = 500;

/** `GET /network` and `GET /places`. */
export function addNetwork(api: OpenAPIHono, { record, lexicons }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/network", tag: "network", answer: Network },
      summary: "who speaks of, denies, meets and threatens whom, in the newest 1000 articles that are meant",
      query: z.object({
        ...days,
        entity: z
          .string()
          .min(1)
          .max(200)
          .optional()
          .meta({ description: "the id of an entity: of its articles, it and whom it has to do with" }),
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(150)
          .default(60)
          .meta({ description: "a whole number, 1 to 150: nodes" }),
      }),
    },
    async ({ query: { limit, ...filter } }) => {
      const { nodes, edges } = networkOf(await record.ties(filter), filter.entity ?? null, limit);
      const rows = new Map(
        (await record.entitiesWith(nodes.map(({ id }) => id))).map((row) => [row.entity, row]),
      );
      const known = knownIds(lexicons());
      return {
        nodes: nodes.flatMap(({ id, weight }) => {
          const row = rows.get(id);
          return row ? [{ ...namedRow(row, known), weight }] : [];
        }),
        edges: edges.filter(({ from, to }) => rows.has(from) && rows.has(to)),
      };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/places", tag: "network", answer: PlacePage, query: z.object(days) },
      summary: "places where something happened, those with the most events first, 500 at most",
    },
    async ({ query }) => {
      const places = await record.placesOfEvents(query, mostPlaces);
      const rows = new Map(
        (await record.entitiesWith(places.map(({ place }) => place))).map((row) => [row.entity, row]),
      );
      const world = worldIn(lexicons());
      const known = knownIds(lexicons());
      const items = places.flatMap(({ place, articles, events, meetings }) => {
        const row = rows.get(place);
        const at = world.position(place);
        if (!row || !at) return [];
        const named = namedRow(row, known);
        const country = world.country({ ...named, roles: [], by: "" });
        return [{ ...named, ...at, country, articles, events, meetings }];
      });
      return { items, next: null };
    },
  );
}

const worldIn = compiled(worldOf);
