/** The names in a query, and the entities that they may mean: by a spelling that some article has, else by the sound of it. */

import { type Kysely, sql } from "kysely";
import type { TermsOf } from "../rules/search-terms.ts";
import { nameKeys } from "../text/name-key.ts";
import { nameKey } from "./search-index.ts";
import type { QueryNode } from "./search-query.ts";
import type { Tables } from "./tables.ts";

/** The names of a query and the entities that they may mean. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Fields whose value is a name. */
const nameFields: ReadonlySet<string> = new Set([
  ...["speaker", "via", "to", "actor", "recipient", "place", "about"],
]);

/** Sounds that a word has to have so that it can be known by them: with fewer, any word is like some name. */
const fewestSounds = 3;
/** Names that sound alike and are more than this are no help. */
const mostAlike = 8;

/** Every name and every run of words of a query, with the entities that are spelled so; `alike` are those known by sound alone. */
export async function namesOf(
  db: Kysely<Tables>,
  root: QueryNode,
  termsOf: TermsOf,
  soundsOf: () => Promise<Sounds>,
): Promise<{ readonly names: Names; readonly alike: ReadonlySet<string> }> {
  const names = new Map<string, readonly string[]>();
  const alike = new Set<string>();
  for (const node of leavesOf(root)) {
    const isName = node.kind === "field" && nameFields.has(node.name);
    const name = node.kind === "text" ? node.words : isName ? node.value : null;
    if (name === null || names.has(name)) continue;
    const rows = await db
      .selectFrom("spellings")
      .select("entity")
      .where((where) => where.or([where("terms", "=", nameKey(name, termsOf)), where("entity", "=", name)]))
      .groupBy("entity")
      .orderBy("entity")
      .execute();
    let ids = rows.map(({ entity }) => entity);
    // A Latin word in a search of Arabic articles is a name, an Arabic one is mostly none.
    if (ids.length === 0 && (isName || /\p{Script=Latin}/u.test(name))) {
      ids = [...soundingLike(name, await soundsOf())];
      if (ids.length > 0) alike.add(name);
    }
    names.set(name, ids);
  }
  return { names, alike };
}

/** Entities by the sounds of each word of their names, and of the whole of them. */
export interface Sounds {
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spellings: number;
}

/** Gives the sounds of all names of a record; they are made anew where there are more spellings than before. */
export function soundsIn(db: Kysely<Tables>): () => Promise<Sounds> {
  let known: Sounds | null = null;
  return async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from spellings`.execute(db);
    const spellings = Number(rows[0]?.n ?? 0);
    if (known?.spellings === spellings) return known;
    const words = new Map<string, Set<string>>();
    const add = (key: string, entity: string): void => {
      const list = words.get(key);
      if (list) list.add(entity);
      else words.set(key, new Set([entity]));
    };
    for (const { entity, terms } of await db.selectFrom("spellings").selectAll().execute()) {
      for (const key of nameKeys(terms)) add(key, entity);
      for (const word of terms.split(" ")) for (const key of nameKeys(word)) add(key, entity);
    }
    known = { words, spellings };
    return known;
  };
}

/** Entities whose name sounds so as a whole, else those of whose names every word sounds like some; none where they are too many. */
function soundingLike(name: string, { words }: Sounds): ReadonlySet<string> {
  const whole = entitiesOf(nameKeys(name), words);
  if (whole.size > 0 && whole.size <= mostAlike) return whole;
  const [first, ...others] = name
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => entitiesOf(nameKeys(word), words));
  const common = [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
  return new Set(common.length <= mostAlike ? common : []);
}

function entitiesOf(
  keys: ReadonlySet<string>,
  words: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of keys)
    if (key.length >= fewestSounds) for (const entity of words.get(key) ?? []) found.add(entity);
  return found;
}

type Leaf = Extract<QueryNode, { kind: "text" | "field" }>;

/** The conditions of a query without what stands between them. */
export function leavesOf(node: QueryNode): readonly Leaf[] {
  if (node.kind === "text" || node.kind === "field") return [node];
  return node.kind === "not" ? leavesOf(node.of) : node.of.flatMap(leavesOf);
}
