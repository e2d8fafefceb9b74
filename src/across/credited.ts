/** Which news agencies an article credits: in its by-line and dateline, in its closing credit. */

import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { bodyOf } from "./credit-lines.ts";
import { keptWordKeys, type WordKeys } from "./word-keys.ts";

/** A news agency as the lexicon of organizations has it. */
export interface Agency {
  readonly id: string;
  /** All its Arabic names, the usual one first. */
  readonly names: readonly string[];
  readonly en: string;
}

interface Name {
  readonly keys: readonly number[];
  readonly agency: Agency;
}

/** Where a wire's dateline without signs ends (جدة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس): its agency stands so far in at most, */
const longestDateline = 16;
/** behind a date, whose digits are so near. */
const nearDate = 3;

const agencyNames = compiled((lexicons): ReadonlyMap<number, readonly Name[]> => {
  const byFirst = new Map<number, Name[]>();
  for (const { cells } of rowsOf(lexicons, "organizations.tsv")) {
    if (cells.kind !== "agency") continue;
    const names = cells.names!.split("|");
    const agency: Agency = { id: cells.id!, names, en: cells.en! };
    for (const name of names) {
      const { keys } = keptWordKeys(name);
      const list = byFirst.get(keys[0]!) ?? [];
      list.push({ keys: [...keys], agency });
      byFirst.set(
        keys[0]!,
        list.sort((a, b) => b.keys.length - a.keys.length),
      );
    }
  }
  return byFirst;
});

/** The agencies that a text credits, in the order in which they stand there, each once. */
export function creditedAgencies(text: string, lexicons: Lexicons): Agency[] {
  const names = agencyNames(lexicons);
  const words = keptWordKeys(text);
  const { first, last } = bodyOf(text, words);
  const found = new Map<string, Agency>();
  for (let word = 0; word < words.count; word++) {
    const inBody = word >= first && word < last;
    if (inBody && !(word < longestDateline && isBehindDate(text, words, word))) continue;
    const agency = agencyAt(names, words, word);
    if (agency) found.set(agency.id, agency);
  }
  return [...found.values()];
}

function agencyAt(
  names: ReadonlyMap<number, readonly Name[]>,
  { keys, count }: WordKeys,
  word: number,
): Agency | null {
  const fitting = names.get(keys[word]!)?.find((name) => {
    if (word + name.keys.length > count) return false;
    return name.keys.every((key, i) => keys[word + i] === key);
  });
  return fitting?.agency ?? null;
}

function isBehindDate(text: string, { starts }: WordKeys, word: number): boolean {
  for (let before = word - 1; before >= Math.max(0, word - nearDate); before--)
    if (/^\p{Nd}/u.test(text.slice(starts[before]!, starts[before]! + 1))) return true;
  return false;
}
