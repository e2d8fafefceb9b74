import { clauseOf } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { recipientsOf } from "./participants.ts";
import { type Phrase, phrasesFrom } from "./phrases.ts";
import { statusOf } from "./status.ts";
import { type At, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** Whether a noun tells in passing with whom, or on whose request, something is done (بالتعاون مع, بناء على طلب من). */
export function isInPassing({ ground, index }: At, { entry, preposition, length }: Sense): boolean {
  if (ground.parts(index).article !== entry.frame.has("joint")) return false;
  if (entry.frame.has("joint")) return preposition === "ب" && prepAt(ground, index + length) === "maa";
  return entry.frame.has("asked") && (preposition === "ب" || prepAt(ground, index - 1) === "ala");
}

/** The deed that is told in passing: those with whom something is done, or who asked for it, and who does it. */
export function inPassing(at: At, sense: Sense): Told[] {
  const { ground, index } = at;
  const status = statusOf(ground, index, sense, index);
  if (status === null || sense.entry.type === "LIGHT") return [];
  const right = rightOf(ground, index, sense.length);
  const does = doersHere(at);
  if (sense.entry.frame.has("joint"))
    return tell(
      at,
      "COOPERATE",
      sense,
      index,
      status,
      does,
      recipientsOf(ground, ["maa"], right, null),
      right,
    );
  const own = right[0]?.prep === "" && right[0].first === index + sense.length ? right[0].entities : [];
  const askers = own.length > 0 ? own : recipientsOf(ground, ["min"], right, null);
  if (askers.some((id) => does.includes(id))) return [];
  return tell(at, sense.entry.type, sense, index, status, askers, does, right);
}

/** Who does what the clause tells: its first noun phrase that is a party, else the subject carried on. */
function doersHere({ ground, index, carried }: At): readonly string[] {
  const own = phrasesFrom(ground, clauseOf(ground, index).first, index).find((phrase) =>
    isDoer(ground, phrase),
  );
  return own?.entities ?? carried.subject;
}

function isDoer(ground: Ground, { prep, entities, head }: Phrase): boolean {
  return (
    prep === "" &&
    entities.length > 0 &&
    head?.form !== "demonym" &&
    entities.every((id) => ground.isParty(id))
  );
}

function prepAt(ground: Ground, index: number): string | undefined {
  return ground.role(index, "prep")?.value;
}
