/** A kept reading with one of everything, and one of a sample article. */

import { contentHash, sha256 } from "../../src/formats/content-hash.ts";
import { analyse } from "../../src/index.ts";
import type { KeptReading } from "../../src/proof/kept.ts";
import { reading } from "../cli/material.ts";
import { shippedLexicons } from "../lexicons.ts";

const engine = { version: "1.2.3", lexicons: sha256("lexicons") };
const times = { keptAt: "2025-03-03T10:00:00.000Z", readAt: "2025-03-04T10:00:00.000Z" };

/** The reading made by hand. */
export const byHand: KeptReading = {
  key: contentHash(reading.article),
  reading,
  provenance: { raw: sha256("bytes"), engine, ...times },
};

/** What the engine reads in a text, kept. */
export function keptOf(text: string, about: Partial<KeptReading["reading"]["article"]> = {}): KeptReading {
  const article = {
    ...{ id: "story", published: "2025-08-06", title: "عنوان", url: "https://example.org/a?b=1" },
    ...{ outlet: "Test page", text, ...about },
  };
  return {
    key: contentHash(article),
    reading: analyse(article, shippedLexicons()),
    provenance: { raw: null, engine, ...times },
  };
}

/** A report through an agency with words given as they were said, behind two emoji. */
export const QUOTED = keptOf(
  "😀😀 نقلت وكالة رويترز عن مسؤول أوكراني أن الرئيس فولوديمير زيلينسكي قال: «سنزور باريس قريبا». والتقى الرئيس الفرنسي إيمانويل ماكرون المستشار الألماني فريدريش ميرتس في القاهرة يوم الثلاثاء.",
);
