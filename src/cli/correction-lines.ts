/** A correction on one line, and what became of it. */

import type { Outcome } from "../corrections/corrected.ts";
import type { Correction } from "../corrections/correction.ts";
import { catalogue, type Language } from "../messages/catalogue.ts";
import { isolated } from "./bidi.ts";
import type { Style } from "./style.ts";
import { fitted, padded } from "./width.ts";
import { wordings } from "./wording.ts";

const WORD_CELLS = 30;

/** Its id, day, author and reason, what was done, and with which words. */
export function correctionLine(
  correction: Correction,
  style: Style,
  {
    language = "en",
    outcome = null,
    withdrawn = false,
  }: {
    readonly language?: Language;
    readonly outcome?: Outcome | null;
    readonly withdrawn?: boolean;
  } = {},
): string {
  const { cyan, dim, magenta, red } = style.colours;
  const { id, action, author, time, reason } = correction;
  const messages = catalogue[language];
  const wording = wordings[language];
  const did =
    action === "mark"
      ? messages.verdicts[correction.verdict]
      : action === "join" || action === "part" || action === "withdraw"
        ? wording.threads[action]
        : messages.corrections[action];
  const state = withdrawn
    ? dim(isolated(wording.withdrawn))
    : outcome && outcome.state !== "applied"
      ? (outcome.state === "conflict" ? red : dim)(isolated(stateOf(outcome, language)))
      : "";
  return [
    cyan(id.slice(0, 8)),
    dim(time.slice(0, 16).replace("T", " ")),
    isolated(author),
    magenta(isolated(did)),
    subjectOf(correction),
    ...(state === "" ? [] : [state]),
    ...(reason === "" ? [] : [dim(isolated(reason))]),
  ].join("  ");
}

function stateOf({ state, why, fields }: Outcome, language: Language): string {
  const wording = wordings[language];
  if (state !== "conflict") return state === "settled" ? wording.settled : wording.superseded;
  const told = why === null ? "" : `: ${wording.why[why]}`;
  return `${catalogue[language].conflict}${told}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`;
}

/** What it is about: the article and the layer with the words, or the entities. */
function subjectOf(correction: Correction): string {
  const words = (text: string): string => isolated(fitted(text, WORD_CELLS));
  if (correction.action === "withdraw") return correction.correction.slice(0, 8);
  if (correction.action === "identify") {
    const where = correction.article === null ? "" : ` (${correction.article.slice(0, 12)})`;
    return `${isolated(correction.entity)} → ${isolated(correction.as.id)} ${isolated(correction.as.name.ar)}${where}`;
  }
  const { article, layer, selector } = correction.target;
  const said = correction.action === "change" ? ` ${Object.keys(correction.set).join(", ")}` : "";
  const other = correction.action === "merge" ? ` → ${words(correction.into.selector?.exact ?? "")}` : "";
  const name = selector === null && "said" in correction.target ? String(correction.target.said.id) : "";
  return `${padded(`${article.slice(0, 12)} ${layer}`, 26)}${words(selector?.exact ?? name)}${other}${said}`;
}
