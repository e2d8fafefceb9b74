/** Readings as schema.org Quotations and Claims (JSON-LD): https://schema.org/Quotation, https://schema.org/Claim. */

import type { Attribution } from "../document.ts";
import type { KeptReading } from "../proof/kept.ts";
import { addressIri, articleIri, entityIri, entryIri, type Node, namesOf, TERMS } from "./iri.ts";
import { contentOf, type Speaker, speakersOf } from "./speakers.ts";

/** The contexts of every document. */
export const schemaContext = ["https://schema.org", { isnad: TERMS }] as const;

/** The article, a Claim for each statement, and a Quotation for each of the words that are given as they were said. */
export function schemaOf({ key, reading, provenance }: KeptReading): Node {
  const { title, published, url, outlet, text } = reading.article;
  const address = addressIri(url);
  const { engine } = provenance;
  const article: Node = {
    "@id": articleIri(key),
    "@type": "NewsArticle",
    inLanguage: "ar",
    ...(title === null ? {} : { headline: title }),
    ...(published === null ? {} : { datePublished: published }),
    ...(address === null ? {} : { url: address }),
    ...(outlet === null ? {} : { publisher: { "@type": "Organization", name: outlet } }),
    ...(engine ? { "isnad:engine": engine.version } : {}),
  };
  const works = reading.attributions.flatMap((one, index): Node[] => {
    const links = speakersOf(one, reading).map((link) => link.map(agentOf));
    const origin = links.at(-1) ?? [];
    const id = entryIri(key, "attributions", index);
    const claim: Node = {
      "@id": id,
      "@type": "Claim",
      text: contentOf(one, text),
      inLanguage: "ar",
      appearance: { "@id": articleIri(key) },
      ...(origin.length > 0 ? { author: origin } : {}),
      ...basedOn(links, 0),
      ...(one.parent === null ? {} : { isPartOf: { "@id": entryIri(key, "attributions", one.parent) } }),
      ...ours(one),
    };
    const quotations = one.quotes.map(
      ({ start, end }, n): Node => ({
        "@id": `${id}/quotes/${n}`,
        "@type": "Quotation",
        text: text.slice(start, end),
        inLanguage: "ar",
        isPartOf: { "@id": articleIri(key) },
        about: { "@id": id },
        ...(origin.length > 0 ? { creator: origin, spokenByCharacter: origin } : {}),
      }),
    );
    return [claim, ...quotations];
  });
  return { "@context": schemaContext, "@graph": [article, ...works] };
}

/** The works of those who passed it on, each based on the next; what the origin said is the claim itself. */
function basedOn(links: readonly (readonly Node[])[], at: number): Node {
  if (at >= links.length - 1) return {};
  return { isBasedOn: { "@type": "CreativeWork", author: links[at], ...basedOn(links, at + 1) } };
}

/** What schema.org has no word for. */
function ours({ act, certainty, by }: Attribution): Node {
  return { "isnad:act": act, "isnad:certainty": certainty, "isnad:rule": by };
}

/** Authors are people or organizations: a capital that speaks is the body that sits there. */
function agentOf({ entity, words }: Speaker): Node {
  if (!entity) return { "@type": "Person", ...(words === null ? {} : { description: words }) };
  const name = namesOf(entity);
  if (entity.type === "person") return { "@type": "Person", "@id": entityIri(entity.id), name };
  if (entity.type !== "place") return { "@type": "Organization", "@id": entityIri(entity.id), name };
  return {
    "@type": "Organization",
    name,
    location: { "@type": "Place", "@id": entityIri(entity.id), name },
  };
}
