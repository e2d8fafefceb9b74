import { subjectOf } from "../events/participants.ts";
import { type Phrase, phrasesFrom } from "../events/phrases.ts";
import type { Entry } from "../events/vocabulary.ts";
import { clauseEnd } from "./extent.ts";
import type { AffairGround } from "./ground.ts";
import type { Use } from "./vocabulary.ts";

/** Who does what a verb says, and the word behind their name where it follows the verb. */
export interface VerbSubject {
  readonly entities: readonly string[];
  /** Index of the word behind the subject, 0 where it stands before the verb. */
  readonly behind: number;
}

/** The verbs of these layers are no deeds: nothing in the frames of the events speaks of them. */
const plain: Entry = { id: "affair", type: "LIGHT", frame: new Set(), sides: [], groups: new Set() };

/** إدارة سجون الطائف, قيادات الأوساط الليبية: a place or people that only says whose somebody unnamed is. */
function isOthers({ head, first }: Phrase): boolean {
  if (head === null || head.first - first < 2) return false;
  return head.form === "demonym" || (head.kind === "place" && head.form === "name");
}

/** The subject of a verb of these layers, found as the events find theirs. */
export function subjectOfVerb({ ground, ...rest }: AffairGround, index: number, use: Use): VerbSubject {
  const right = phrasesFrom(ground, index + 1, clauseEnd({ ground, ...rest }, index));
  const sense = {
    entry: plain,
    voice: "verb",
    tense: use.tense,
    conjunction: use.conjunction,
    preposition: use.preposition,
    pronoun: "",
    length: 1,
  } as const;
  const { entities, phrase, place } = subjectOf(ground, index, sense, right, []);
  if (phrase && isOthers(phrase)) return { entities: [], behind: 0 };
  return { entities, behind: place === "right" && phrase?.head ? phrase.head.last : 0 };
}
