import * as z from "zod";
import { NamedEntity } from "./correction.ts";
import { listOf } from "./shape.ts";

/** A place where something happened. */
export const PlaceItem = NamedEntity.extend({
  lat: z.number(),
  lon: z.number(),
  country: z.string().nullable().meta({ description: "ISO 3166-1 alpha-3" }),
  articles: z.int(),
  events: z.int(),
  meetings: z.int(),
}).meta({ id: "PlaceItem" });
export type PlaceItem = z.infer<typeof PlaceItem>;

/** Places, those with the most events first; 500 at most. */
export const PlacePage = z.object({ items: listOf(PlaceItem), next: z.null() }).meta({ id: "PlacePage" });
export type PlacePage = z.infer<typeof PlacePage>;
