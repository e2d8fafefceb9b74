/** The query language of the record: what people type, and the tree that it means. `docs/search.md` describes it. */

import { type FieldName, fieldNames, fields, isField } from "./search-fields.ts";

/** One node of a query. */
export type QueryNode =
  | { readonly kind: "all"; readonly of: readonly QueryNode[] }
  | { readonly kind: "any"; readonly of: readonly QueryNode[] }
  | { readonly kind: "not"; readonly of: QueryNode }
  /** Words of the text, next to each other where they were quoted. */
  | { readonly kind: "text"; readonly words: string }
  | { readonly kind: "field"; readonly name: FieldName; readonly value: string };

/** What kinds of entry a search gives. */
export const searchKinds = ["articles", "statements", "events"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A query that was understood. */
export interface Query {
  readonly kind: SearchKind;
  readonly root: QueryNode;
}

/** Thrown where a query cannot be understood: what was given, what was expected, and where (UTF-16 units from 0). */
export class QueryError extends Error {
  override readonly name = "QueryError";
  readonly given: string;
  readonly expected: string;
  readonly at: number;
  constructor(given: string, expected: string, at: number) {
    super(`the query has ${given} at character ${at + 1}: expected ${expected}`);
    this.given = given;
    this.expected = expected;
    this.at = at;
  }
}

/** UTF-16 units that a query may have, and how many conditions. */
const LONGEST = 2000;
const MOST = 64;
const DEEPEST = 16;

interface Piece {
  readonly kind: "open" | "close" | "or" | "and" | "not" | "word" | "phrase" | "field";
  readonly text: string;
  readonly at: number;
}

/**
 * Reads a query. Conditions stand side by side and must all hold; `OR` between them, `-` or `NOT` before them, brackets
 * around them. Throws a `QueryError`. Without `in:` a query that asks for a speaker, act or certainty gives statements,
 * one that asks for an event's type, actor or recipient gives events, and any other gives articles.
 */
export function parseQuery(given: string): Query {
  if (given.length > LONGEST)
    throw new QueryError(`${given.length} characters`, `${LONGEST} at most`, LONGEST);
  const pieces = piecesOf(given);
  const conditions = pieces.filter(({ kind }) => kind === "word" || kind === "phrase" || kind === "field");
  if (conditions.length > MOST) {
    throw new QueryError(`${conditions.length} conditions`, `${MOST} at most`, conditions[MOST]!.at);
  }
  let asked: SearchKind | null = null;
  let next = 0;

  const anyOf = (depth: number): QueryNode => {
    const list = [allOf(depth)];
    while (pieces[next]?.kind === "or") {
      next++;
      list.push(allOf(depth));
    }
    return list.length === 1 ? list[0]! : { kind: "any", of: list };
  };

  const allOf = (depth: number): QueryNode => {
    const list: QueryNode[] = [];
    const start = pieces[next]?.at ?? given.length;
    let kinds = 0;
    for (;;) {
      const piece = pieces[next];
      if (!piece || piece.kind === "or" || piece.kind === "close") break;
      if (piece.kind === "and") {
        next++;
        continue;
      }
      const node = one(depth);
      if (node) list.push(node);
      else kinds++;
    }
    if (list.length === 0 && kinds === 0 && (depth > 0 || pieces.length > 0)) {
      throw new QueryError(
        start >= given.length ? "its end" : `"${pieces[next]?.text}"`,
        "a word or a condition",
        start,
      );
    }
    return list.length === 1 ? list[0]! : { kind: "all", of: list };
  };

  /** One condition; null for `in:`, which is none. */
  const one = (depth: number): QueryNode | null => {
    const piece = pieces[next++]!;
    if (piece.kind === "not") {
      const after = pieces[next];
      if (!after || after.kind === "close" || after.kind === "or" || after.kind === "and") {
        throw new QueryError(`nothing behind "${piece.text}"`, "what shall not be", piece.at);
      }
      const of = one(depth);
      if (!of) throw new QueryError(`"${piece.text}" before in:`, "in: by itself", piece.at);
      return { kind: "not", of };
    }
    if (piece.kind === "open") {
      if (depth === DEEPEST) throw new QueryError("too many brackets", `${DEEPEST} at most`, piece.at);
      const node = anyOf(depth + 1);
      if (pieces[next]?.kind !== "close") {
        throw new QueryError("a bracket that nothing closes", "a )", piece.at);
      }
      next++;
      return node;
    }
    if (piece.kind !== "field") return { kind: "text", words: piece.text };
    const colon = piece.text.indexOf(":");
    const name = piece.text.slice(0, colon).toLowerCase();
    const value = piece.text.slice(colon + 1);
    if (name === "in") {
      asked = oneOf(value, searchKinds, "in", piece.at + colon + 1);
      return null;
    }
    if (!isField(name)) {
      throw new QueryError(`the field "${name}"`, `one of in, ${fieldNames.join(", ")}`, piece.at);
    }
    const { expects, read } = fields[name];
    if (value === "") throw new QueryError(`"${name}:" without a value`, expects, piece.at);
    const meant = read(value);
    if (meant === null) throw new QueryError(`"${value}" for ${name}`, expects, piece.at + colon + 1);
    return { kind: "field", name, value: meant };
  };

  const root = anyOf(0);
  if (next < pieces.length) throw new QueryError(`"${pieces[next]!.text}"`, "no more", pieces[next]!.at);
  return { kind: asked ?? kindOf(root), root };
}

function oneOf<T extends string>(value: string, known: readonly T[], name: string, at: number): T {
  const found = known.find((one) => one === value.toLowerCase());
  if (found === undefined) throw new QueryError(`"${value}" for ${name}`, `one of ${known.join(", ")}`, at);
  return found;
}

function kindOf(root: QueryNode): SearchKind {
  const kinds = new Set<SearchKind | null>();
  const visit = (node: QueryNode): void => {
    if (node.kind === "field") kinds.add(fields[node.name].gives);
    else if (node.kind === "not") visit(node.of);
    else if (node.kind !== "text") node.of.forEach(visit);
  };
  visit(root);
  return kinds.has("statements") ? "statements" : kinds.has("events") ? "events" : "articles";
}

/** A phrase in any of the marks that newspapers use. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”", "„": "“", "‹": "›" };

function piecesOf(given: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const phraseAt = (start: number): { readonly text: string; readonly end: number } => {
    const close = given.indexOf(CLOSING[given[start]!]!, start + 1);
    if (close < 0) throw new QueryError("a quotation mark that nothing closes", "its closing mark", start);
    return { text: given.slice(start + 1, close).trim(), end: close + 1 };
  };
  while (at < given.length) {
    const char = given[at]!;
    // Direction marks come along when people copy.
    if (/[\s\p{Cf}]/u.test(char)) {
      at++;
    } else if (char === "(" || char === ")") {
      pieces.push({ kind: char === "(" ? "open" : "close", text: char, at });
      at++;
    } else if (char === "|") {
      pieces.push({ kind: "or", text: char, at });
      at++;
    } else if (char === "-" && at + 1 < given.length && !/\s/.test(given[at + 1]!)) {
      pieces.push({ kind: "not", text: char, at });
      at++;
    } else if (CLOSING[char]) {
      const { text, end } = phraseAt(at);
      if (text === "") throw new QueryError("empty quotation marks", "words between them", at);
      pieces.push({ kind: "phrase", text, at });
      at = end;
    } else {
      const start = at;
      while (at < given.length && !/[\s()|\p{Cf}]/u.test(given[at]!) && !CLOSING[given[at]!]) at++;
      let text = given.slice(start, at);
      if (/^[a-z]+:$/i.test(text) && at < given.length && CLOSING[given[at]!]) {
        const phrase = phraseAt(at);
        text += phrase.text;
        at = phrase.end;
        pieces.push({ kind: "field", text, at: start });
      } else if (text === "OR" || text === "AND" || text === "NOT") {
        pieces.push({ kind: text.toLowerCase() as "or" | "and" | "not", text, at: start });
      } else if (/^[a-z]+:/i.test(text)) {
        pieces.push({ kind: "field", text, at: start });
      } else {
        pieces.push({ kind: "word", text, at: start });
      }
    }
  }
  return pieces;
}
