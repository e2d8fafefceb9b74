import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { around, scaled, shifted, whole } from "../../src/desk/map/frame.ts";

const size = { width: 1000, height: 500 };
const numbers = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the part of a map that is shown", () => {
  test("comes closer around a point, which stays where it is", () => {
    const shown = scaled(whole, 2, 400, 300, size);
    expect(shown).toEqual({ scale: 2, left: -400, top: -300 });
  });

  test("holds all of some points, or as many as the closest view allows", () => {
    const points = [
      [500, 200],
      [560, 240],
    ] as const;
    const { scale, left, top } = around(points, size);
    expect(scale).toBeGreaterThan(4);
    for (const [x, y] of points) {
      expect(x * scale + left).toBeGreaterThan(0);
      expect(x * scale + left).toBeLessThan(size.width);
      expect(y * scale + top).toBeGreaterThan(0);
      expect(y * scale + top).toBeLessThan(size.height);
    }
    expect(around([], size)).toEqual(whole);
  });

  test("the drawing always covers the frame", () => {
    const step = fc.oneof(
      fc.record({ factor: numbers(0.1, 10), x: numbers(0, 1000), y: numbers(0, 500) }),
      fc.record({ dx: numbers(-2000, 2000), dy: numbers(-2000, 2000) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const shown = steps.reduce(
          (at, one) =>
            "factor" in one ? scaled(at, one.factor, one.x, one.y, size) : shifted(at, one.dx, one.dy, size),
          whole,
        );
        expect(shown.left).toBeLessThanOrEqual(0);
        expect(shown.top).toBeLessThanOrEqual(0);
        expect(shown.left + size.width * shown.scale).toBeGreaterThanOrEqual(size.width - 1e-6);
        expect(shown.top + size.height * shown.scale).toBeGreaterThanOrEqual(size.height - 1e-6);
      }),
    );
  });
});
