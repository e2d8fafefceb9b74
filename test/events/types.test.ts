import { describe, expect, test } from "vitest";
import { kinds } from "../../src/events/types/index.ts";
import { read } from "./read.ts";

describe.each(kinds.map((kind) => [kind.type, kind] as const))("%s", (type, kind) => {
  test.each(kind.examples)("is told by: %s", (text) => {
    expect(read(text).events.map((event) => event.type)).toContain(type);
  });

  test.each(kind.counterexamples)("is not told by: %s", (text) => {
    expect(read(text).events.map((event) => event.type)).not.toContain(type);
  });
});

test("there is one kind for each of PLOVER's sixteen types", () => {
  expect(new Set(kinds.map((kind) => kind.type)).size).toBe(16);
});
