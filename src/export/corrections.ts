/** Corrections as W3C Web Annotations: who said what of which words, when and why. */

import { articleOf, type Correction, type EntryTarget, type WordsTarget } from "../corrections/correction.ts";
import { annotationContext, selectorNodes } from "./annotations.ts";
import { articleIri, engineIri, entityIri, type Node } from "./iri.ts";

/** What each is made for, in the words of the Web Annotation Vocabulary. */
const motivations: Readonly<Record<Correction["action"], string>> = {
  accept: "assessing",
  reject: "assessing",
  mark: "assessing",
  change: "editing",
  merge: "editing",
  split: "editing",
  add: "describing",
  identify: "identifying",
  join: "linking",
  part: "linking",
  withdraw: "moderating",
};

/** The name of a correction. */
export function correctionIri(id: string): string {
  return `urn:isnad:correction:${id}`;
}

/** One annotation: its target is the words, its body the reason and all that is said. */
export function correctionAnnotation(correction: Correction): Node {
  const { id, action, author, time, reason, ...rest } = correction;
  const said = Object.fromEntries(
    Object.entries(rest)
      .filter(([field]) => field !== "target" && field !== "article")
      .map(([field, value]) => [`isnad:${field}`, value]),
  );
  return {
    "@context": annotationContext,
    id: correctionIri(id),
    type: "Annotation",
    motivation: motivations[action],
    created: time,
    creator: { type: "Person", name: author },
    body: [
      ...(reason === ""
        ? []
        : [{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: reason }]),
      { type: "isnad:Correction", "isnad:action": action, ...said, ...entryOf(correction) },
    ],
    target: targetOf(correction),
  };
}

/** What the engine said when the person looked. */
function entryOf(correction: Correction): Node {
  if (!("target" in correction)) return {};
  const { target } = correction;
  if (!("said" in target)) return { "isnad:layer": target.layer };
  const { layer, said, by, engine } = target;
  return {
    "isnad:layer": layer,
    "isnad:said": said,
    "isnad:rule": by,
    ...(engine ? { "isnad:engine": engineIri(engine) } : {}),
  };
}

function targetOf(correction: Correction): Node | string {
  if ("target" in correction) return resourceOf(correction.target);
  if (correction.action === "withdraw") return correctionIri(correction.correction);
  const article = articleOf(correction);
  return article === null ? entityIri(correction.entity) : articleIri(article);
}

function resourceOf({ article, selector }: EntryTarget | WordsTarget): Node {
  const source = { id: articleIri(article), type: "Text", format: "text/plain", language: "ar" };
  return { type: "SpecificResource", source, ...(selector ? { selector: selectorNodes(selector) } : {}) };
}
