/** Entities, parties and chains as words on a line. */

import type { Attribution, Entity, Party, Reading } from "../document.ts";
import type { Messages } from "../messages/catalogue.ts";
import { isolated } from "./bidi.ts";
import type { Style } from "./style.ts";
import type { Wording } from "./wording.ts";

/** Says entities and parties of one reading; English names that are no transliterations stand beside the Arabic ones. */
export interface Names {
  entity(id: string): string;
  /** The Arabic name alone. */
  short(id: string): string;
  /** Who speaks, the outermost carrier first; English names are given the first time only. */
  chain(chain: Attribution["chain"]): string;
}

/** The names of one reading in a style. */
export function namesOf(
  reading: Reading,
  { colours }: Style,
  { messages, wording }: { readonly messages: Messages; readonly wording: Wording },
): Names {
  const byId = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]));
  const short = (id: string): string => isolated(byId.get(id)?.name.ar ?? id);
  const entity = (id: string): string => {
    const name = byId.get(id)?.name;
    const english = name?.en && !name.transliterated ? ` ${colours.dim(`(${name.en})`)}` : "";
    return `${colours.bold(short(id))}${english}`;
  };
  const met = new Set<string>();
  const entityOnce = (id: string): string => {
    if (met.has(id)) return colours.bold(short(id));
    met.add(id);
    return entity(id);
  };
  const party = (one: Party): string => {
    const words =
      one.start === null || one.end === null ? null : reading.article.text.slice(one.start, one.end);
    if (!one.anonymous && one.entity !== null) return entityOnce(one.entity);
    const count = one.count === undefined || one.count === 1 ? "" : `, ${one.count}`;
    const said = words === null ? isolated(wording.aSource) : isolated(words);
    return `${colours.bold(said)} ${colours.dim(one.anonymous ? `(${isolated(wording.unnamed)}${count})` : `(${isolated(wording.notIdentified)})`)}`;
  };
  return {
    entity,
    short,
    chain: (chain) =>
      chain.length === 0
        ? colours.dim(isolated(messages.noSpeaker))
        : chain.map((link) => link.map(party).join(" + ")).join(colours.cyan(" ← ")),
  };
}
