import type { Entity, Mention } from "../../src/document.ts";
import { findEntities } from "../../src/entities/find.ts";
import { type View, viewOf } from "../../src/entities/view.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimes } from "../../src/times/find.ts";
import { shippedLexicons } from "../lexicons.ts";

/** Entities and mentions of a text, with the words of each mention. */
export interface Named {
  readonly entities: readonly Entity[];
  readonly mentions: readonly (Mention & { readonly words: string })[];
}

/** Lays out a text as the entities step gets it. */
export function groundOf(text: string, published: string | null = null) {
  const quotations = findQuotations(text);
  const { words, sentences } = findSentences(text, quotations);
  const ground = { text, published, title: null, quotations, words, sentences };
  return { ...ground, times: findTimes(ground, shippedLexicons()) };
}

/** Runs the entities step over a text with the lexicons that ship. */
export function namesOf(text: string, published: string | null = null): Named {
  const { entities, mentions } = findEntities(groundOf(text, published), shippedLexicons());
  return {
    entities,
    mentions: mentions.map((mention) => ({ ...mention, words: text.slice(mention.start, mention.end) })),
  };
}

/** The view that the rules have of a text. */
export function viewOfText(text: string): View {
  return viewOf(groundOf(text), shippedLexicons());
}
