import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventReader } from "../../src/desk/import/events.ts";
import { aimOf } from "../../src/desk/reader/address.ts";
import { changedFields, entryPath, fieldsOf } from "../../src/desk/reader/correcting.ts";
import { entryBy, sectionsOf } from "../../src/desk/reader/entries.ts";
import { leadOf } from "../../src/desk/reader/layers.ts";
import { marksOf } from "../../src/desk/reader/marks.ts";
import { paragraphsOf } from "../../src/desk/reader/paragraphs.ts";
import { sameAs } from "../../src/desk/reader/same.ts";
import { meantBy } from "../../src/desk/reader/selection.ts";
import type { Span } from "../../src/document.ts";
import { catalogue } from "../../src/messages/catalogue.ts";
import { deskReading } from "../web/desk-reading.ts";

const reading = deskReading();
const sections = sectionsOf(reading);

describe("paragraphs", () => {
  const texts = fc
    .array(fc.constantFrom("قال", " ", "\n", "x", "👍🏽", "ً"), { maxLength: 30 })
    .map((all) => all.join(""));
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 });
  test("hold every line that is not blank, and each mark where it lies, whatever text and marks", () => {
    fc.assert(
      fc.property(texts, spans, (text, pairs) => {
        const marks = pairs.map(([start, length]): Span => ({ start, end: start + length }));
        const paragraphs = paragraphsOf(text, marks);
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(""))).toEqual(lines);
        for (const run of paragraphs.flatMap(({ runs }) => runs)) {
          expect(text.slice(run.start, run.end)).toBe(run.text);
          for (const mark of marks)
            expect(run.marks.includes(mark)).toBe(
              mark.start < run.end && mark.end > run.start && mark.start < mark.end,
            );
        }
      }),
    );
  });
});

describe("what is selected", () => {
  test.each([
    ["  قال  ", 0, 7, "قال"],
    ["قَالَ لنا", 0, 4, "قَالَ"],
    ["قَالَ لنا", 1, 3, "قَا"],
    ["أ 👨‍👩‍👧‍👦 ب", 3, 5, "👨‍👩‍👧‍👦"],
    ["سطر\nثان", 2, 6, "ر\nثا"],
  ])("%j from %i to %i means %j", (text, start, end, meant) => {
    const span = meantBy(text, { start, end })!;
    expect(text.slice(span.start, span.end)).toBe(meant);
  });

  test("space alone means nothing", () => {
    expect(meantBy("قال  لنا", { start: 3, end: 5 })).toBeNull();
    expect(meantBy("قال", { start: 2, end: 2 })).toBeNull();
  });

  test("on any text: within it, and never half a letter", () => {
    const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 20 }),
        fc.nat(40),
        fc.nat(40),
        (text, start, length) => {
          const span = meantBy(text, { start, end: start + length });
          if (!span) return;
          expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          for (const { index, segment } of graphemes.segment(text)) {
            const [from, to] = [index, index + segment.length];
            if (/\n/.test(segment)) continue;
            expect(from < span.start && span.start < to).toBe(false);
            expect(from < span.end && span.end < to).toBe(false);
          }
        },
      ),
    );
  });
});

test.each([
  ["s1", { entry: "s1", place: null }],
  ["s1-cue", { entry: "s1", place: "s1-cue" }],
  ["n12-role-2", { entry: "n12", place: "n12-role-2" }],
  ["120-158", { entry: null, place: { start: 120, end: 158 } }],
  ["158-120", { entry: null, place: null }],
  ["said", { entry: null, place: null }],
  ["", { entry: null, place: null }],
  ['s1"]x', { entry: null, place: null }],
])("the address #%s", (hash, aim) => {
  expect(aimOf(hash)).toEqual(aim);
});

describe("marks and entries", () => {
  test("every mark belongs to an entry, and has a name of its own", () => {
    const marks = marksOf(reading, catalogue.en);
    expect(marks.length).toBeGreaterThan(20);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    expect(marks.filter(({ entry }) => entryBy(sections, entry) === undefined)).toEqual([]);
  });

  test("a click means the shortest mark, and what is reported only where nothing else lies", () => {
    const mark = (kind: "content" | "name" | "cue") => ({ ...marksOf(reading, catalogue.en)[0]!, kind });
    const run = (...kinds: ("content" | "name" | "cue")[]) => ({
      start: 0,
      end: 1,
      text: "x",
      marks: kinds.map(mark),
    });
    expect(leadOf(run("content", "name"))?.kind).toBe("name");
    expect(leadOf(run("name", "content"))?.kind).toBe("name");
    expect(leadOf(run("content"))?.kind).toBe("content");
    expect(leadOf(run())).toBeUndefined();
  });

  test("other places of the same: both deadlines of that Friday, and its own entry is none", () => {
    const same = (id: string) => sameAs(entryBy(sections, id)!, sections, reading).map((one) => one.id);
    expect(same("d1")).toEqual(["d2"]);
    expect(same("d2")).toEqual(["d1"]);
    expect(same("n1")).toEqual([]);
  });
});

describe("what a person changes", () => {
  const origins = { attributions: [0, 2, null], events: [1] };
  test("an entry is called as the engine counts it; one that a person added has no such name", () => {
    expect(entryPath({ kind: "said", index: 1 }, origins)).toBe("attributions/3");
    expect(entryPath({ kind: "said", index: 2 }, origins)).toBeNull();
    expect(entryPath({ kind: "events", index: 0 }, origins)).toBe("events/2");
    expect(entryPath({ kind: "times", index: 0 }, origins)).toBeNull();
  });

  test("fields say what they are, and only those that were filled otherwise are sent", () => {
    const fields = fieldsOf(entryBy(sections, "s1")!, reading, catalogue.en);
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ["act", "state"],
      ["certainty", "PS+"],
      ["speaker", "ثلاثة مسؤولين"],
      ["via", "رويترز"],
      ["content", 'روسيا <script>alert(1)</script> "مستعدة & جاهزة" للحوار'],
    ]);
    expect(changedFields(fields, {})).toEqual([]);
    expect(
      changedFields(fields, { act: "deny", certainty: "PS+", speaker: " ", via: "رويترز + أ ف ب" }),
    ).toEqual(["act=deny", "speaker=-", "via=رويترز+أ ف ب"]);
  });
});

describe("a stream of events", () => {
  const stream =
    'event: progress\r\ndata: {"a":1}\r\n\r\n: comment\n\ndata: first\ndata: second\n\nevent: done\ndata: {}\n\n';
  const wanted = [
    { event: "progress", data: '{"a":1}' },
    { event: "message", data: "first\nsecond" },
    { event: "done", data: "{}" },
  ];
  test("is read the same however it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const read = eventReader();
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const events = edges.slice(1).flatMap((end, i) => read(stream.slice(edges[i], end)));
        expect(events).toEqual(wanted);
      }),
    );
  });
});
