/** Articles read by the engine, with what they tell. */

import { type Digest, digestOf } from "../../src/across/digest.ts";
import { dayOf, type Placed } from "../../src/across/threads.ts";
import { analyse } from "../../src/analyse.ts";
import type { Reading } from "../../src/document.ts";
import { shippedLexicons } from "../lexicons.ts";

/** An article of an outlet, read. */
export function read(text: string, published: string | null, outlet: string | null = null): Reading {
  return analyse({ id: `${outlet}`, published, title: null, url: null, outlet, text }, shippedLexicons());
}

/** What a text tells. */
export function told(text: string, published: string | null = "2025-03-02"): Digest {
  return digestOf(read(text, published), shippedLexicons());
}

/** Items as accounts of an article. */
export function placed<T extends { readonly position: number }>(
  items: readonly T[],
  article: string,
  published: string,
): Placed<T>[] {
  return items.map((item) => ({ article, position: item.position, day: dayOf(published), item }));
}
