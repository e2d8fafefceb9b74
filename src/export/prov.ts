/** Readings as provenance in the terms of PROV-O (JSON-LD): https://www.w3.org/TR/prov-o/. */

import type { Attribution } from "../document.ts";
import type { KeptReading } from "../proof/kept.ts";
import {
  addressIri,
  articleIri,
  engineIri,
  entityIri,
  entryIri,
  hashIri,
  type Node,
  namesOf,
  outletIri,
  TERMS,
} from "./iri.ts";
import { contentOf, type Speaker, speakersOf } from "./speakers.ts";

/** The prefixes of every document. */
export const provContext = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcterms: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  isnad: TERMS,
} as const;

/** The article, its statements with those they come from, and the engine that read them, as one graph. */
export function provenanceOf(kept: KeptReading): Node {
  const { reading, key, provenance } = kept;
  const nodes = new Map<string, Node>();
  const add = (node: Node & { readonly "@id": string }): Node => {
    if (!nodes.has(node["@id"])) nodes.set(node["@id"], node);
    return { "@id": node["@id"] };
  };
  const article = { "@id": articleIri(key) };
  addArticle(kept, add);
  const members = reading.attributions.map((one, index) => addStatement(kept, one, index, add));
  const activity = { "@id": `${article["@id"]}#reading/activity` };
  add({
    "@id": `${article["@id"]}#reading`,
    "@type": ["prov:Entity", "prov:Collection"],
    "prov:wasDerivedFrom": article,
    "prov:wasGeneratedBy": activity,
    "prov:generatedAtTime": dateTime(provenance.readAt),
    "prov:hadMember": members,
  });
  addActivity(kept, activity, add);
  return { "@context": provContext, "@graph": [...nodes.values()] };
}

type Add = (node: Node & { readonly "@id": string }) => Node;

function addArticle({ reading, key, provenance }: KeptReading, add: Add): void {
  const { title, published, outlet, url } = reading.article;
  const address = addressIri(url);
  const raw =
    provenance.raw === null
      ? null
      : add({
          "@id": hashIri(provenance.raw),
          "@type": "prov:Entity",
          "rdfs:label": "the bytes that the article came in",
        });
  const publisher =
    outlet === null
      ? null
      : add({ "@id": outletIri(outlet), "@type": ["prov:Agent", "prov:Organization"], "rdfs:label": outlet });
  add({
    "@id": articleIri(key),
    "@type": "prov:Entity",
    ...(title === null ? {} : { "dcterms:title": { "@value": title, "@language": "ar" } }),
    ...(published === null ? {} : { "dcterms:issued": { "@value": published, "@type": "xsd:date" } }),
    ...(address === null ? {} : { "prov:specializationOf": { "@id": address } }),
    ...(raw === null ? {} : { "prov:wasDerivedFrom": raw }),
    ...(publisher === null ? {} : { "prov:wasAttributedTo": publisher }),
  });
}

function addActivity({ key, provenance }: KeptReading, activity: { "@id": string }, add: Add): void {
  const { engine, readAt } = provenance;
  const agent = engine
    ? add({
        "@id": engineIri(engine),
        "@type": ["prov:Agent", "prov:SoftwareAgent"],
        "rdfs:label": `isnad ${engine.version}`,
        "isnad:version": engine.version,
      })
    : null;
  const lexicons = engine
    ? add({ "@id": hashIri(engine.lexicons), "@type": "prov:Entity", "rdfs:label": "the lexicons" })
    : null;
  add({
    ...activity,
    "@type": "prov:Activity",
    "prov:used": [{ "@id": articleIri(key) }, ...(lexicons ? [lexicons] : [])],
    "prov:endedAtTime": dateTime(readAt),
    ...(agent ? { "prov:wasAssociatedWith": agent } : {}),
  });
}

/**
 * A statement as the article gives it, attributed to its origin; behind it what each link of the chain gave, one quoted
 * from the next where words are given as they were said, derived from it where they are told in other words.
 */
function addStatement(kept: KeptReading, one: Attribution, index: number, add: Add): Node {
  const { reading, key } = kept;
  const id = entryIri(key, "attributions", index);
  const from = one.quotes.length > 0 ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom";
  const links = speakersOf(one, reading).map((link, at) =>
    link.map((speaker, place) => addAgent(speaker, `${id}/link/${at}/${place}`, add)),
  );
  const linkId = (at: number) => ({ "@id": `${id}/link/${at}` });
  const statement = add({
    "@id": id,
    "@type": ["prov:Entity", "isnad:Statement"],
    "prov:value": { "@value": contentOf(one, reading.article.text), "@language": "ar" },
    "dcterms:isPartOf": { "@id": articleIri(key) },
    "isnad:act": one.act,
    "isnad:certainty": one.certainty,
    "isnad:rule": one.by,
    ...(one.parent === null ? {} : { "isnad:parent": { "@id": entryIri(key, "attributions", one.parent) } }),
    ...(links.length === 0 ? {} : { "prov:wasAttributedTo": links.at(-1), [from]: linkId(0) }),
  });
  links.forEach((agents, at) => {
    add({
      ...linkId(at),
      "@type": "prov:Entity",
      "prov:wasAttributedTo": agents,
      ...(at + 1 < links.length ? { [from]: linkId(at + 1) } : {}),
    });
  });
  return statement;
}

function addAgent({ entity, words, anonymous }: Speaker, unnamed: string, add: Add): Node {
  if (!entity) {
    return add({
      "@id": unnamed,
      "@type": "prov:Agent",
      "isnad:anonymous": anonymous,
      ...(words === null ? {} : { "rdfs:label": { "@value": words, "@language": "ar" } }),
    });
  }
  const kind = { person: "prov:Person", organization: "prov:Organization" }[entity.type as string];
  return add({
    "@id": entityIri(entity.id),
    "@type": kind === undefined ? "prov:Agent" : ["prov:Agent", kind],
    "rdfs:label": namesOf(entity),
  });
}

function dateTime(iso: string): Node {
  return { "@value": iso, "@type": "xsd:dateTime" };
}
