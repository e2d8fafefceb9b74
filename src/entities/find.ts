import type { Doc, Entity, Mention, Role } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { bodiesOf } from "./bodies.ts";
import { companyOf } from "./company.ts";
import { findReferences } from "./coreference.ts";
import { type Draft, mentionOf } from "./drafts.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { link } from "./link.ts";
import { nameTaggerOf } from "./name-tagger.ts";
import { officesOf } from "./offices.ts";
import { peopleOf } from "./people.ts";
import { referencesOf } from "./references.ts";
import { rolesOf } from "./roles.ts";
import { scan } from "./scan.ts";
import { findSurnames } from "./surnames.ts";
import { withTagged } from "./tagged.ts";
import { viewOf } from "./view.ts";

/** Finds the entities of an article and every place where they are meant. */
export function findEntities(
  doc: Pick<Doc, "text" | "title" | "published" | "words" | "sentences" | "quotations" | "times"> & {
    readonly outlet?: string | null;
  },
  lexicons: Lexicons,
): { entities: Entity[]; mentions: Mention[] } {
  const { published } = doc;
  const gazetteer = gazetteerOf(lexicons);
  const people = peopleOf(lexicons);
  const bodies = bodiesOf(lexicons);
  const offices = officesOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const view = viewOf(doc, lexicons);
  const ruled = scan(view, doc.sentences);
  const tagged = nameTaggerOf(lexicons)(view, doc.sentences, ruled.candidates);
  const { candidates, descriptions } = withTagged(view, ruled, tagged, segment);
  const outletCountry = doc.outlet ? bodies.countryOfOutlet(doc.outlet) : null;
  const company = companyOf(view, candidates, outletCountry);
  const links = link(view, candidates, { gazetteer, people, bodies, published, company });
  links.named.push(...findSurnames(view, links, tagged.none));
  links.named.sort((a, b) => a.candidate.first - b.candidate.first);
  const mentions = links.named.map((one) => mentionOf(view, one));
  const references = { people, offices, published, company, nouns: referencesOf(lexicons) };
  mentions.push(...findReferences(view, descriptions, links, references));
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const roles = rolesOf(view, links.named, { gazetteer, offices, published });
  return {
    entities: [...links.drafts.values()].map((draft) => entityOf(draft, roles.get(draft) ?? [])),
    mentions,
  };
}

function entityOf({ id, wikidata, type, ar, en, thing, by }: Draft, roles: readonly Role[]): Entity {
  return { id, wikidata, type, name: { ar, en, transliterated: thing === null }, roles, by };
}
