import { describe, expect, test } from "vitest";
import { provContext, provenanceOf } from "../../src/export/prov.ts";
import { schemaOf } from "../../src/export/schema-org.ts";
import { byHand, keptOf, QUOTED } from "./kept.ts";

type Json = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): readonly Json[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly Json[];
const graphOf = (document: Json): readonly Json[] => document["@graph"] as readonly Json[];

/** Domains and ranges of PROV-O for the properties that are used: https://www.w3.org/TR/prov-o/#description. */
const properties: Readonly<Record<string, readonly [domain: string, range: string]>> = {
  "prov:wasAttributedTo": ["prov:Entity", "prov:Agent"],
  "prov:wasDerivedFrom": ["prov:Entity", "prov:Entity"],
  "prov:wasQuotedFrom": ["prov:Entity", "prov:Entity"],
  "prov:wasGeneratedBy": ["prov:Entity", "prov:Activity"],
  "prov:hadMember": ["prov:Collection", "prov:Entity"],
  "prov:used": ["prov:Activity", "prov:Entity"],
  "prov:wasAssociatedWith": ["prov:Activity", "prov:Agent"],
};
const literals = ["prov:value", "prov:generatedAtTime", "prov:endedAtTime", "prov:specializationOf"];

describe.each([
  ["the reading made by hand", byHand],
  ["a quotation", QUOTED],
])("the provenance of %s", (_, kept) => {
  const document = provenanceOf(kept);
  const graph = graphOf(document);
  const byId = new Map(graph.map((node) => [node["@id"], node]));

  test("writes its prefixes out and uses no others", () => {
    expect(document["@context"]).toEqual(provContext);
    expect(provContext.prov).toBe("http://www.w3.org/ns/prov#");
    for (const node of graph) {
      for (const term of Object.keys(node))
        expect(term).toMatch(/^(@id|@type|(prov|dcterms|rdfs|isnad):\w+)$/);
    }
  });

  test("has every property of PROV-O between things of its domain and range", () => {
    for (const node of graph) {
      for (const [term, value] of Object.entries(node)) {
        if (!term.startsWith("prov:") || literals.includes(term)) continue;
        const [domain, range] = properties[term]!;
        expect(listOf(node["@type"]), term).toContain(domain);
        for (const other of listOf(value)) {
          expect(listOf(byId.get(other["@id"])?.["@type"]), `${term} ${String(other["@id"])}`).toContain(
            range,
          );
        }
      }
    }
  });

  test("tells the engine's version and what it used", () => {
    const activity = graph.find((node) => node["@type"] === "prov:Activity")!;
    const [agent] = listOf(activity["prov:wasAssociatedWith"]);
    expect(byId.get(agent!["@id"])).toMatchObject({ "isnad:version": "1.2.3" });
    expect(listOf(activity["prov:used"])).toHaveLength(2);
    expect(activity["prov:endedAtTime"]).toEqual({
      "@type": "xsd:dateTime",
      "@value": kept.provenance.readAt,
    });
  });
});

test("a statement through an agency: attributed to its origin, derived link by link from what each gave", () => {
  const graph = graphOf(provenanceOf(byHand));
  const byId = new Map(graph.map((node) => [node["@id"], node]));
  const statement = graph.find((node) => String(node["@id"]).endsWith("#attributions/0"))!;
  const follow = (node: Json, term: string): Json => byId.get(listOf(node[term])[0]!["@id"])!;
  const label = (node: Json) => listOf(node["rdfs:label"]).map((one) => one["@value"])[0];
  expect(label(follow(statement, "prov:wasAttributedTo"))).toBe("ثلاثة مصادر");
  const carried = follow(statement, "prov:wasDerivedFrom");
  expect(label(follow(carried, "prov:wasAttributedTo"))).toBe("وكالة الشرق");
  const origin = follow(carried, "prov:wasDerivedFrom");
  expect(follow(origin, "prov:wasAttributedTo")).toMatchObject({ "isnad:anonymous": true });
  expect(origin["prov:wasDerivedFrom"]).toBeUndefined();
  // The second one is given in the speaker's own words.
  const quoted = graph.find((node) => String(node["@id"]).endsWith("#attributions/1"))!;
  expect(quoted["prov:wasQuotedFrom"]).toBeDefined();
});

describe("schema.org", () => {
  const document = schemaOf(QUOTED);
  const graph = graphOf(document);
  const ofType = (type: string) => graph.filter((node) => node["@type"] === type);

  /** Properties of the types as schema.org lists them, as far as they are used. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    NewsArticle: ["inLanguage", "headline", "datePublished", "url", "publisher"],
    Claim: ["text", "inLanguage", "appearance", "author", "isBasedOn", "isPartOf"],
    Quotation: ["text", "inLanguage", "isPartOf", "about", "creator", "spokenByCharacter"],
    CreativeWork: ["author", "isBasedOn"],
    Person: ["name", "description"],
    Organization: ["name", "location"],
    Place: ["name"],
  };
  const check = (node: Json): void => {
    if (node["@type"] === undefined) return;
    const properties = allowed[node["@type"] as string];
    expect(properties, String(node["@type"])).toBeDefined();
    for (const [term, value] of Object.entries(node)) {
      if (term.startsWith("@") || term.startsWith("isnad:")) continue;
      expect(properties, `${String(node["@type"])} ${term}`).toContain(term);
      for (const inner of listOf(value)) if (typeof inner === "object" && inner !== null) check(inner);
    }
  };

  test("has its context, and of each type only what the type has", () => {
    expect((document["@context"] as readonly unknown[])[0]).toBe("https://schema.org");
    for (const one of [...graph, ...graphOf(schemaOf(byHand))]) check(one);
  });

  test("a claim for each statement, with its article; a quotation for each of the words given as said", () => {
    expect(ofType("NewsArticle")).toMatchObject([{ headline: "عنوان", datePublished: "2025-08-06" }]);
    expect(ofType("Claim")).toHaveLength(QUOTED.reading.attributions.length);
    expect(ofType("Claim")[0]!.appearance).toEqual({ "@id": ofType("NewsArticle")[0]!["@id"] });
    const quotation = ofType("Quotation").findLast(({ text }) => text === "سنزور باريس قريبا")!;
    expect(listOf(quotation.creator)[0]).toMatchObject({ "@type": "Person" });
    expect(listOf(listOf(quotation.creator)[0]!.name)[1]).toEqual({
      "@language": "en",
      "@value": "Volodymyr Zelenskyy",
    });
  });

  test("the work of an agency is what the claim is based on, and a capital that speaks is a body there", () => {
    const [claim] = graphOf(schemaOf(byHand)).filter((node) => node["@type"] === "Claim");
    expect(claim).toMatchObject({
      isBasedOn: { "@type": "CreativeWork", author: [{ "@type": "Organization" }] },
    });
    const [moscow] = graphOf(schemaOf(keptOf("قالت موسكو إن المحادثات انتهت."))).filter(
      (node) => node["@type"] === "Claim",
    );
    expect(moscow!.author).toMatchObject([{ "@type": "Organization", location: { "@type": "Place" } }]);
  });
});
