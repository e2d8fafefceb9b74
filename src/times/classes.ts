import { type ClassTest, compilePattern, type Ground, type Matcher } from "../rules/compiled-pattern.ts";
import type { Pattern } from "../rules/pattern.ts";
import { tagOf } from "./rule.ts";
import type { Term } from "./terms.ts";

/** The terms of a sentence. `head` is the term that may carry attached letters: the first of a match, or -1 for none. */
export interface TermGround extends Ground {
  readonly terms: readonly Term[];
  readonly head: number;
}

/**
 * What patterns ask of terms. Behind the first term of a match nothing may be attached, but for `w-…`, which asks for an attached و,
 * and `b-…` and `l-…`, which ask for an attached ب or ل. `twin` is a month that names the same month as the one before it.
 */
function testOf(name: string): ClassTest<TermGround> {
  if (name === "twin") return isTwin;
  const attached = name[1] === "-" ? name[0] : undefined;
  if (attached === undefined)
    return (index, { terms, head }) => {
      const tag = tagOf(terms[index], name);
      return tag !== undefined && (index === head || tag.skip === 0);
    };
  const inner = name.slice(2);
  const conjunction = attached === "w" ? "و" : "";
  const preposition = attached === "b" ? "ب" : attached === "l" ? "ل" : "";
  return (index, { terms }) => {
    const tag = tagOf(terms[index], inner);
    return tag !== undefined && tag.conjunction === conjunction && tag.preposition === preposition;
  };
}

function isTwin(index: number, { terms }: TermGround): boolean {
  const tag = tagOf(terms[index], "month");
  if (!tag || tag.skip > 0) return false;
  const before = tagOf(terms[index - 1], "month") ?? tagOf(terms[index - 2], "month");
  return before?.value === tag.value;
}

const made = new WeakMap<Pattern, Matcher<TermGround>>();

/** The matcher of a pattern over terms, made once. */
export function matcherOf(what: Pattern): Matcher<TermGround> {
  let matcher = made.get(what);
  if (!matcher) {
    matcher = compilePattern(what, testOf);
    made.set(what, matcher);
  }
  return matcher;
}
