/** The conditions of a query as people typed them, so that a facet can be put into it and taken out again. */

/** One condition as it stands in a query; UTF-16 units, end exclusive. */
export interface QueryTerm {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** Null for words and phrases. */
  readonly field: string | null;
  /** Without its quotation marks. */
  readonly value: string;
}

const condition = /(-?)(?:([a-z]+):)?("[^"]*"|«[^»]*»|“[^”]*”|[^\s()|"«“]+)/giu;
const operator = /^(OR|AND|NOT)$/;

/** The conditions of a query, in order; brackets and OR stand between them and are none. */
export function termsOf(query: string): QueryTerm[] {
  return [...query.matchAll(condition)].flatMap((found): QueryTerm[] => {
    const [whole, minus, field, value] = found;
    if (field === undefined && operator.test(value!)) return [];
    return [
      {
        ...{ start: found.index, end: found.index + whole.length, negated: minus === "-" },
        field: field?.toLowerCase() ?? null,
        value: value!.replace(/^["«“]|["»”]$/gu, ""),
      },
    ];
  });
}

/** A condition as it is typed: a value of several words stands in marks. */
export function termText(field: string, value: string): string {
  return `${field}:${/[\s()|"«»“”]/u.test(value) ? `"${value.replaceAll('"', "")}"` : value}`;
}

/** Whether a query asks for a value of a field. */
export function hasTerm(query: string, field: string, value: string): boolean {
  return termsOf(query).some((one) => isFor(one, field, value));
}

/** The query with a condition more, which holds for all of it. */
export function withTerm(query: string, field: string, value: string): string {
  const given = query.trim();
  if (hasTerm(given, field, value)) return given;
  // A condition behind an alternative would belong to that alternative alone.
  const before = hasOuterOr(given) ? `(${given})` : given;
  return `${before} ${termText(field, value)}`.trim();
}

/** The query without a condition. */
export function withoutTerm(query: string, field: string, value: string): string {
  return termsOf(query)
    .filter((one) => isFor(one, field, value))
    .reverse()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), query)
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function isFor(term: QueryTerm, field: string, value: string): boolean {
  return !term.negated && term.field === field && term.value === value.replaceAll('"', "");
}

function hasOuterOr(query: string): boolean {
  let depth = 0;
  for (const [piece] of query.matchAll(/"[^"]*"|«[^»]*»|“[^”]*”|[()|]|[^\s()|"«“]+/gu)) {
    if (piece === "(") depth++;
    else if (piece === ")") depth--;
    else if (depth === 0 && (piece === "|" || piece === "OR")) return true;
  }
  return false;
}
