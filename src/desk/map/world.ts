/** The outlines of the world, drawn: no tile and nothing else is asked of any server but our own. Loaded only where it is shown. */

import { geoEquirectangular, geoGraticule10, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Size } from "./frame.ts";

/** A drawn world. */
export interface World {
  /** SVG paths. */
  readonly land: string;
  readonly borders: string;
  readonly grid: string;
  /** Where a place lies on the drawing. */
  place(longitude: number, latitude: number): readonly [number, number];
}

/** Draws the world into a size, between the polar circles. */
export async function drawnWorld(size: Size): Promise<World> {
  // TopoJSON shares the borders of neighbours: it is a third of the size of GeoJSON, so that it is opened here and not when the desk is built.
  const { default: data } = await import("world-atlas/countries-110m.json");
  const world = data as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const projection = geoEquirectangular();
  projection.fitExtent(
    [
      [0, 0],
      [size.width, size.height],
    ],
    {
      type: "MultiPoint",
      coordinates: [
        [-180, 75],
        [180, 75],
        [-180, -57],
        [180, -57],
      ],
    },
  );
  const path = geoPath(projection);
  return {
    land: path(feature(world, world.objects.land)) ?? "",
    borders: path(mesh(world, world.objects.countries, (one, other) => one !== other)) ?? "",
    grid: path(geoGraticule10()) ?? "",
    place: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
  };
}
