/** The names that the linked data forms give to articles, entries, entities and the engine. */

import type { Entity } from "../document.ts";
import type { LayerName } from "../proof/entries.ts";
import type { Engine } from "../proof/kept.ts";

/** A JSON-LD object. */
export type Node = Readonly<Record<string, unknown>>;

/** Prefix of our own terms and names; a URN that nobody else gives out, for the project owns no address. */
export const TERMS = "urn:isnad:terms:";

/** RFC 6920 name of what has this SHA-256 (hexadecimal). */
export function hashIri(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}

/** The article with this key: a key is the hash of its date and text. */
export function articleIri(key: string): string {
  return hashIri(key);
}

/** One entry of the article's reading. */
export function entryIri(key: string, layer: LayerName, index: number): string {
  return `${articleIri(key)}#${layer}/${index}`;
}

/** Wikidata's name for an entity where it is known, else one of ours. */
export function entityIri(id: string): string {
  return /^Q[1-9]\d*$/.test(id) ? `http://www.wikidata.org/entity/${id}` : `urn:isnad:entity:${encoded(id)}`;
}

/** The engine of a version. */
export function engineIri({ version }: Engine): string {
  return `urn:isnad:engine:${encodeURIComponent(version)}`;
}

/** The outlet of a name. */
export function outletIri(name: string): string {
  return `urn:isnad:outlet:${encoded(name)}`;
}

/** Half a surrogate pair has no UTF-8, and `encodeURIComponent` throws on it. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** An address as an IRI, null where it is none. */
export function addressIri(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).href : null;
}

/** An entity's names as language-tagged strings (JSON-LD); spellings that were made by rule are left out. */
export function namesOf({ name }: Entity): readonly { "@value": string; "@language": string }[] {
  const english = name.en !== null && !name.transliterated ? name.en : null;
  return [
    { "@value": name.ar, "@language": "ar" },
    ...(english === null ? [] : [{ "@value": english, "@language": "en" }]),
  ];
}
