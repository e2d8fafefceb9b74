import type { Doc, Entity, Mention } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { findReferences, referencesOf } from "./coreference.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { knowerOf } from "./knowledge.ts";
import { type Draft, link, mentionOf } from "./link.ts";
import { nameTaggerOf } from "./name-tagger.ts";
import { peopleOf } from "./people.ts";
import { scan } from "./scan.ts";
import { findSurnames } from "./surnames.ts";
import { withTagged } from "./tagged.ts";
import { viewOf } from "./view.ts";

/** Finds the entities of an article and every place where they are meant. */
export function findEntities(
  doc: Pick<Doc, "text" | "title" | "published" | "words" | "sentences" | "quotations" | "times">,
  lexicons: Lexicons,
): { entities: Entity[]; mentions: Mention[] } {
  const gazetteer = gazetteerOf(lexicons);
  const people = peopleOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const view = viewOf(doc, gazetteer, knowerOf(lexicons), segment);
  const ruled = scan(view, doc.sentences);
  const tagged = nameTaggerOf(lexicons)(view, doc.sentences, ruled.candidates);
  const { candidates, descriptions } = withTagged(view, ruled, tagged, segment);
  const links = link(view, candidates, gazetteer, people, doc.published);
  links.named.push(...findSurnames(view, links, tagged.none));
  links.named.sort((a, b) => a.candidate.first - b.candidate.first);
  const mentions = links.named.map((one) => mentionOf(view, one));
  mentions.push(...findReferences(view, descriptions, links, people, doc.published, referencesOf(lexicons)));
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { entities: [...links.drafts.values()].map(entityOf), mentions };
}

function entityOf(draft: Draft): Entity {
  const { id, wikidata, type, ar, en, thing, roles, by } = draft;
  return { id, wikidata, type, name: { ar, en, transliterated: thing === null }, roles, by };
}
