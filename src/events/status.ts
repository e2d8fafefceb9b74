import type { EventStatus } from "../document.ts";
import { clauseOf } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import type { Sense } from "./vocabulary.ts";

/** How far left of the trigger a word still bears on whether the deed is done. */
const reach = 7;

/**
 * Whether the deed is told as done, planned, possible, demanded, threatened or denied; null where it is told as not done, as the end or
 * the fear of a deed, or only as a thing that somebody judges or asks about.
 */
export function statusOf(ground: Ground, index: number, sense: Sense, verb: number): EventStatus | null {
  const said = saidAs(ground, index, sense);
  if (said === null) return null;
  let status = said;
  const clause = clauseOf(ground, verb);
  if (clause.opener >= 0 && conditional(ground, clause.opener)) return null;
  if (sense.tense === "future") status = worse(status, "planned");
  const bound = ground.doc.sentences[ground.doc.words[verb]!.sentence]!.first;
  const from = Math.max(bound, verb - reach);
  let asked = false;
  for (let i = verb - 1; i >= from; i--) {
    const word = ground.doc.words[i]!;
    if (
      word.kind === "mark" &&
      word.form !== '"' &&
      word.form !== "«" &&
      word.form !== "“" &&
      word.form !== "”"
    )
      break;
    for (const { name, value } of ground.roles(i)) {
      if (name === "state" && value === "not" && verb - i <= 2) return null;
      if (name === "state" && value !== "not") status = worse(status, value as EventStatus);
      if (name === "undone" && verb - i <= 4 && sense.voice !== "verb") return null;
      if (name === "relative" && verb - i > 1) return status;
    }
    if (ground.sign(i, "may") && verb - i === 1 && sense.tense === "present")
      status = worse(status, "possible");
    if (ground.sign(i, "that") && verb - i === 1 && sense.tense === "present") {
      // قبل أن يتفقا: behind a time what is told has happened, unless the clause before denies or lies ahead.
      if (!ground.role(i - 1, "time") || liesAhead(ground, i - 1)) asked = true;
      else break;
    }
  }
  if (asked && status === "occurred") return null;
  for (let i = index; i < Math.min(index + 5, ground.doc.words.length); i++) {
    if (ground.doc.words[i]!.sentence !== ground.doc.words[index]!.sentence) break;
    for (const { name, value } of ground.roles(i))
      if (name === "state" && value !== "not" && i > index && !ground.parts(i).article && i - index <= 2)
        status = worse(status, value as EventStatus);
  }
  return status;
}

/** Whether the clause before a word for a time denies something or lies ahead (لن نتفاوض قبل أن …). */
function liesAhead(ground: Ground, index: number): boolean {
  const { first } = ground.doc.sentences[ground.doc.words[index]!.sentence]!;
  for (let i = index - 1; i >= Math.max(first, index - reach * 2); i--) {
    if (
      ground.roles(i).some(({ name, value }) => name === "state" && (value === "not" || value === "planned"))
    )
      return true;
    const verb = ground.senses(i).find(({ voice }) => voice === "verb");
    if (verb) return verb.tense === "future";
    if (/^س[يت].{3,}/.test(ground.doc.words[i]!.fold)) return true;
  }
  return false;
}

const order: readonly EventStatus[] = ["occurred", "planned", "possible", "demanded", "threatened", "denied"];

/** The one of two that says less for the deed being done. */
export function worse(a: EventStatus, b: EventStatus): EventStatus {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}

/** Deeds that are no deed of the news where somebody is accused of them. */
const helps: ReadonlySet<string> = new Set(["SUPPORT", "AID", "COOPERATE", "AGREE"]);

/** What the reports that a deed is told in make of it; the innermost first, a denial anywhere holds. */
function saidAs(ground: Ground, index: number, sense: Sense): EventStatus | null {
  let status: EventStatus = "occurred";
  let k = ground.attributionAt(index);
  for (let depth = 0; k !== null && depth < 8; depth++) {
    const attribution = ground.doc.attributions[k]!;
    switch (attribution.act) {
      case "deny":
        status = "denied";
        break;
      case "demand":
      case "propose":
        if (sense.voice !== "verb") return null;
        status = worse(status, "demanded");
        break;
      case "threaten":
        if (sense.voice !== "verb") return null;
        status = worse(status, "threatened");
        break;
      case "warn":
      case "predict":
        status = worse(status, "possible");
        break;
      case "promise":
        status = worse(status, "planned");
        break;
      case "accuse":
        if (helps.has(sense.entry.type)) return null;
        break;
      case "reject":
        if (sense.entry.type !== "REJECT") return null;
        break;
      case "ask":
      case "evaluate":
        return null;
      default:
        if (attribution.certainty.startsWith("PS") || attribution.certainty.startsWith("PR"))
          status = worse(status, "possible");
    }
    k = attribution.parent;
  }
  return status;
}

function conditional(ground: Ground, opener: number): boolean {
  return ground.role(opener, "stop")?.value === "if" || ground.sign(opener, "so-that");
}
