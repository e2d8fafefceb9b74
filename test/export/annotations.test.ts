import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../src/export/annotations.ts";
import { entriesOf } from "../../src/proof/entries.ts";
import { byHand, QUOTED } from "./kept.ts";

type Json = Readonly<Record<string, unknown>>;

const motivations = [
  ...["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"],
  ...["identifying", "linking", "moderating", "questioning", "replying", "tagging"],
];
/** Absolute, as JSON-LD wants names (RFC 3987). */
const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** Every object within a value. */
function* objects(value: unknown): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objects(inner);
}
const listOf = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? value : [value]) as readonly Json[];

describe.each([
  ["the reading made by hand", byHand],
  ["a quotation behind emoji", QUOTED],
])("the annotations of %s", (_, kept) => {
  const all = annotationsOf(kept);
  const { text } = kept.reading.article;

  test("are one for each entry with a place", () => {
    const placed = entriesOf(kept.reading).filter(({ anchor }) => anchor !== null);
    expect(all.length).toBe(placed.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test("are as the Web Annotation Data Model has them", () => {
    for (const one of all) {
      // 3.1: exactly one id, an IRI; type Annotation; the context first; at least one target.
      expect((one["@context"] as readonly unknown[])[0]).toBe("http://www.w3.org/ns/anno.jsonld");
      expect(one.id).toMatch(iri);
      expect(one.type).toBe("Annotation");
      expect(motivations).toContain(one.motivation);
      expect(one.generated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect(listOf(one.target).length).toBeGreaterThan(0);
      for (const target of listOf(one.target)) {
        // 3.3.? and 4: a specific resource has one source and may have selectors.
        expect(target.type).toBe("SpecificResource");
        expect((target.source as Json).id).toMatch(iri);
        expect(target.selector).toHaveLength(2);
      }
      for (const body of listOf(one.body)) {
        if (body.type === "TextualBody") expect(typeof body.value).toBe("string");
        if (body.purpose !== undefined) expect(motivations).toContain(body.purpose);
      }
    }
  });

  test("select the same words by code points and by the words, with what stands around them", () => {
    const points = [...text];
    let seen = 0;
    for (const { selector } of [...objects(all)].filter((one) => Array.isArray(one.selector))) {
      const [position, quote] = selector as readonly [Json, Json];
      expect(position.type).toBe("TextPositionSelector");
      expect(quote.type).toBe("TextQuoteSelector");
      const { start, end } = position as { start: number; end: number };
      expect(points.slice(start, end).join("")).toBe(quote.exact);
      const before = points.slice(0, start).join("");
      const after = points.slice(end).join("");
      expect(before.endsWith(quote.prefix as string)).toBe(true);
      expect(after.startsWith(quote.suffix as string)).toBe(true);
      const [from, to] = (position["isnad:utf16"] as string).split("-").map(Number);
      expect(text.slice(from, to)).toBe(quote.exact);
      seen++;
    }
    expect(seen).toBeGreaterThanOrEqual(all.length);
  });

  test("have no term that no context has", () => {
    // The terms of https://www.w3.org/ns/anno.jsonld that are used here; all others carry our prefix.
    const known = new Set([
      ...[
        "@context",
        "@list",
        "id",
        "type",
        "motivation",
        "generated",
        "generator",
        "body",
        "target",
        "name",
      ],
      ...["purpose", "format", "language", "value", "source", "via", "selector", "start", "end"],
      ...["exact", "prefix", "suffix"],
    ]);
    for (const one of all) {
      const { "@context": _context, ...rest } = one;
      for (const object of objects(rest)) {
        for (const term of Object.keys(object)) {
          expect(known.has(term) || term.startsWith("isnad:"), term).toBe(true);
        }
      }
    }
  });
});

test("a statement is about its content, its chain keeps its order, and what it refers to is there", () => {
  const all = annotationsOf(byHand);
  const statements = all.filter(({ id }) => String(id).includes("#attributions/"));
  expect(statements).toHaveLength(2);
  const [, body] = statements[0]!.body as readonly Json[];
  const { "@list": chain } = body!["isnad:chain"] as { "@list": readonly Json[] };
  const parties = chain.map((link) => (link["isnad:together"] as readonly Json[])[0]!);
  expect(parties[0]!["isnad:entity"]).toEqual({ id: "urn:isnad:entity:own%3Asharq" });
  expect(parties[1]).toMatchObject({ "isnad:anonymous": true, "isnad:count": 3 });
  const parent = (statements[1]!.body as readonly Json[])[1]!["isnad:parent"] as Json;
  expect(parent.id).toBe(statements[0]!.id);
});

test("a name is a body of its own: Wikidata's where it is known", () => {
  const sources = annotationsOf(QUOTED).flatMap((one) => listOf(one.body).map(({ source }) => source));
  expect(sources).toContain("http://www.wikidata.org/entity/Q130879");
  expect(annotationsOf(QUOTED)[0]!.target).toMatchObject({ source: { via: "https://example.org/a?b=1" } });
});
