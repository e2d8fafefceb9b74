import { describe, expect, test } from "vitest";
import { entityRules } from "../../src/entities/rules.ts";
import { namesOf } from "./read.ts";

describe.each(entityRules.map((rule) => [rule.id, rule] as const))("entities/%s", (id, rule) => {
  test.each(rule.examples.map((example) => [example.text, example.finds] as const))(
    "finds in: %s",
    (text, finds) => {
      const found = namesOf(text).mentions.filter((mention) => mention.by === `entities/${id}`);
      expect(found.map((mention) => mention.words)).toContain(finds);
    },
  );
  test.each(rule.counterexamples)("finds nothing in: %s", (text) => {
    const found = namesOf(text).mentions.filter((mention) => mention.by === `entities/${id}`);
    expect(found.map((mention) => mention.words)).toEqual([]);
  });
});

test("no two rules have one id", () => {
  expect(new Set(entityRules.map((rule) => rule.id)).size).toBe(entityRules.length);
});
