import { describe, expect, test } from "vitest";
import { circle, nearestTowards, radiusOf, type Tie, tiesOf } from "../../src/desk/network/neighbours.ts";

const ties: readonly Tie[] = [
  { from: "a", to: "b", kind: "speaks-of", weight: 2 },
  { from: "c", to: "a", kind: "threatens", weight: 5 },
  { from: "b", to: "a", kind: "meets", weight: 3 },
  { from: "b", to: "c", kind: "denies", weight: 9 },
  { from: "a", to: "a", kind: "speaks-of", weight: 9 },
];

test("the ties of one are seen from its end, the strongest first", () => {
  expect(tiesOf("a", ties).map(({ other, way, tie }) => [other, way, tie.kind])).toEqual([
    ["c", "in", "threatens"],
    ["b", "both", "meets"],
    ["b", "out", "speaks-of"],
  ]);
});

test("nodes begin on a circle, each in its own place", () => {
  const places = circle(40);
  expect(new Set(places.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`)).size).toBe(40);
  for (const { x, y } of places) expect(Math.hypot(x, y)).toBeCloseTo(1);
});

test("a node grows with its weight, within bounds", () => {
  expect(radiusOf(0, 0)).toBe(4);
  expect(radiusOf(100, 100)).toBe(18);
  expect(radiusOf(25, 100)).toBe(11);
});

describe("arrow keys", () => {
  const middle = { name: "middle", x: 0, y: 0 };
  const above = { name: "above", x: 0.2, y: 1 };
  const right = { name: "right", x: 1, y: 0 };
  const far = { name: "far", x: 5, y: 0 };
  const others = [above, right, far];
  test.each([
    ["ArrowUp", "above"],
    ["ArrowRight", "right"],
    ["ArrowLeft", undefined],
    ["x", undefined],
  ])("%s leads to %s", (key, expected) => {
    expect(nearestTowards(middle, others, key)?.name).toBe(expected);
  });
});
