import { describe, expect, test } from "vitest";
import { markersOf } from "../../src/desk/map/markers.ts";

const room = { near: 10, smallest: 3, largest: 15, nameHeight: 12 };
const at = (place: string, x: number, y: number, weight: number) => ({ place, x, y, weight });
const length = (place: string) => place.length * 6;

describe("circles on a map", () => {
  test("near places are one, which stands where the weightiest does", () => {
    const [first, second] = markersOf(
      [at("a", 0, 0, 1), at("b", 5, 0, 3), at("c", 100, 0, 2)],
      room,
      length,
      false,
    );
    expect(first).toMatchObject({ places: ["b", "a"], x: 5, weight: 4, radius: 15 });
    expect(second).toMatchObject({ places: ["c"], weight: 2 });
    expect(second!.radius).toBeLessThan(15);
  });

  test("a name that would lie on another, or on a circle, is left out: the weightier one stays", () => {
    const found = markersOf(
      [at("long name", 0, 0, 5), at("covered", 30, 0, 1), at("free", 0, 60, 1)],
      room,
      length,
      false,
    );
    expect(found.map(({ places, named }) => [places[0], named])).toEqual([
      ["long name", false],
      ["covered", true],
      ["free", true],
    ]);
  });

  test("names stand on the other side where one reads from right to left", () => {
    const placed = [at("long name", 0, 0, 5), at("left of it", -40, 0, 1)];
    expect(markersOf(placed, room, length, false)[0]!.named).toBe(true);
    expect(markersOf(placed, room, length, true)[0]!.named).toBe(false);
  });

  test("nothing gives nothing", () => expect(markersOf([], room, length, true)).toEqual([]));
});
