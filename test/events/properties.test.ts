import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { shippedLexicons } from "../lexicons.ts";
import { read } from "./read.ts";

const lexicons = shippedLexicons();
const examples = ["event-verbs.tsv", "event-nouns.tsv"].flatMap((file) =>
  rowsOf(lexicons, file).map(({ cells }) => cells.example!),
);
const scraps = examples.flatMap((example) => example.split(" "));
const jumbled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...scraps),
      fc.constantFrom("،", ".", "«", "»", ":", "و", "إذا", "لم", "أن", "حتى", "\n"),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));
const joined = fc
  .array(fc.constantFrom(...examples), { maxLength: 6 })
  .map((sentences) => sentences.join(" "));
const texts = fc.oneof(jumbled, joined, fc.string());

test("what is found points into the text and to entities and attributions that exist", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { events, ultimatums, entities, attributions } = read(text);
      const ids = new Set(entities.map(({ id }) => id));
      for (const { trigger, actors, recipients, place, date, attribution } of events) {
        expect(trigger.start).toBeGreaterThanOrEqual(0);
        expect(trigger.end).toBeGreaterThan(trigger.start);
        expect(trigger.end).toBeLessThanOrEqual(text.length);
        for (const id of [...actors, ...recipients, ...(place === null ? [] : [place])])
          expect(ids).toContain(id);
        expect(actors.filter((id) => recipients.includes(id))).toEqual([]);
        if (date !== null) expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
        if (attribution !== null) expect(attributions[attribution]).toBeDefined();
      }
      for (const { issuer, target, demand, consequence, deadline } of ultimatums) {
        expect(ids).toContain(issuer);
        expect(ids).toContain(target);
        expect(issuer).not.toBe(target);
        for (const span of [demand, consequence, deadline].filter((one) => one !== null)) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("the same text gives the same events, and they survive JSON", () => {
  fc.assert(
    fc.property(joined, (text) => {
      const { events, ultimatums } = read(text);
      const again = read(text);
      expect(again.events).toEqual(events);
      expect(JSON.parse(JSON.stringify({ events, ultimatums }))).toEqual({ events, ultimatums });
    }),
    { numRuns: 40 },
  );
});

test("one deed told twice is one event", () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), (text) => {
      const count = read(text).events.filter(
        ({ actors, recipients }) => actors.length + recipients.length > 1,
      ).length;
      const twice = read(`${text} ${text}`).events.filter(
        ({ actors, recipients }) => actors.length + recipients.length > 1,
      );
      expect(twice.length).toBe(count);
    }),
    { numRuns: 60 },
  );
});
