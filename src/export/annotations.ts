/** Readings as W3C Web Annotations (JSON-LD): https://www.w3.org/TR/annotation-model/. */

import type { Event, Reading, Span, TimeExpression } from "../document.ts";
import { type Entry, entriesOf, type LayerName } from "../proof/entries.ts";
import type { Engine, KeptReading } from "../proof/kept.ts";
import { selectorsOver, type TextSelector } from "../proof/selector.ts";
import { addressIri, articleIri, engineIri, entryIri, type Node, TERMS } from "./iri.ts";
import { structureOf } from "./structure.ts";

/** The contexts of every annotation. */
export const annotationContext = ["http://www.w3.org/ns/anno.jsonld", { isnad: TERMS }] as const;

/** What an annotation of each layer is made for, in the words of the Web Annotation Vocabulary. */
const motivations: Readonly<Partial<Record<LayerName, string>>> = {
  mentions: "identifying",
  events: "classifying",
};

/** One annotation for every entry that has a place in the text; entities are the bodies of their mentions. */
export function annotationsOf(kept: KeptReading): Node[] {
  const { reading, key, provenance } = kept;
  const select = selectorsOver(reading.article.text);
  const source = sourceOf(kept);
  const target = (span: Span): Node => ({
    type: "SpecificResource",
    source,
    selector: selectorNodes(select(span)),
  });
  const part = (span: Span): Node => ({
    type: "SpecificResource",
    source: articleIri(key),
    selector: selectorNodes(select(span)),
  });
  const { engine, readAt } = provenance;
  return entriesOf(reading).flatMap((entry): Node[] => {
    const spans = targetsOf(entry);
    if (spans.length === 0) return [];
    return [
      {
        "@context": annotationContext,
        id: entryIri(key, entry.layer, entry.index),
        type: "Annotation",
        motivation: motivations[entry.layer] ?? "describing",
        generated: readAt,
        ...(engine ? { generator: generatorOf(engine) } : {}),
        body: bodiesOf(entry, reading, structureOf(entry, reading, { key, part })),
        target: spans.length === 1 ? target(spans[0]!) : spans.map(target),
      },
    ];
  });
}

function generatorOf(engine: Engine): Node {
  const { version, lexicons } = engine;
  return {
    id: engineIri(engine),
    type: "Software",
    name: `isnad ${version}`,
    "isnad:version": version,
    "isnad:lexicons": lexicons,
  };
}

function sourceOf({ key, reading, provenance }: KeptReading): Node {
  const via = addressIri(reading.article.url);
  return {
    id: articleIri(key),
    type: "Text",
    format: "text/plain",
    language: "ar",
    ...(via === null ? {} : { via }),
    ...(provenance.raw === null ? {} : { "isnad:rawSha256": provenance.raw }),
  };
}

/** A statement is about its content; everything else about the words that tell it. */
function targetsOf({ layer, found, anchor }: Entry): readonly Span[] {
  if (layer === "attributions") {
    const { content } = found as Reading["attributions"][number];
    if (content.length > 0) return content;
  }
  return anchor ? [anchor] : [];
}

/** The two selectors select the same words: by place, and by the words themselves should the place have moved. */
export function selectorNodes({ units, codePoints, exact, prefix, suffix }: TextSelector): readonly Node[] {
  return [
    {
      type: "TextPositionSelector",
      start: codePoints.start,
      end: codePoints.end,
      "isnad:utf16": `${units.start}-${units.end}`,
    },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
}

function bodiesOf({ layer, found }: Entry, reading: Reading, structure: Node): readonly Node[] {
  const tag = (value: string, language?: string): Node => ({
    type: "TextualBody",
    purpose: "tagging",
    format: "text/plain",
    value,
    ...(language ? { language } : {}),
  });
  if (layer === "mentions") {
    const { entity } = found as Reading["mentions"][number];
    const name = reading.entities.find(({ id }) => id === entity)?.name;
    return [
      {
        type: "SpecificResource",
        purpose: "identifying",
        source: (structure["isnad:entity"] as { id: string }).id,
      },
      ...(name ? [tag(name.ar, "ar")] : []),
      ...(name?.en && !name.transliterated ? [tag(name.en, "en")] : []),
      structure,
    ];
  }
  return [tag(tagOf(layer, found), "en"), structure];
}

/** The entry in a word or two, for programs that show annotations to people. */
function tagOf(layer: LayerName, found: Entry["found"]): string {
  switch (layer) {
    case "times": {
      const { type, value } = found as TimeExpression;
      return value ?? type;
    }
    case "attributions": {
      const { act, certainty } = found as Reading["attributions"][number];
      return `${act} ${certainty}`;
    }
    case "events": {
      const { type, status } = found as Event;
      return `${type} ${status}`;
    }
    default: {
      const kind = "kind" in found ? ` ${found.kind}` : "stance" in found ? ` ${found.stance}` : "";
      return `${layer.slice(0, -1)}${kind}`;
    }
  }
}
