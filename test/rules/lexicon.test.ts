import { describe, expect, test } from "vitest";
import { compiled, LexiconError, loadLexicons, rowsOf } from "../../src/rules/lexicon.ts";
import { schemas } from "../../src/rules/schemas.ts";
import { shippedLexicons } from "../lexicons.ts";

/** Every lexicon there is, without a line. */
const empty: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(schemas).map((file) => [file, ""]),
);

function withFile(file: string, text: string) {
  return loadLexicons({ ...empty, [file]: text });
}

function errorOf(run: () => unknown): LexiconError {
  try {
    run();
  } catch (error) {
    if (error instanceof LexiconError) return error;
    throw error;
  }
  throw new Error("no LexiconError was thrown");
}

const verbs = "reporting-verbs.tsv";
const good = "قال\tيقول\tقول\tقائلا\tstate\tthat,quote\tقال الوزير إن الطريق مفتوح.";

describe("the lexicons that ship", () => {
  test("are read without a mistake, each with its schema", () => {
    const { tables } = shippedLexicons();
    expect([...tables.keys()].sort()).toEqual(Object.keys(schemas).sort());
  });
});

describe("a good line", () => {
  test("becomes cells by column, with its line number; comments and empty lines are passed over", () => {
    const rows = rowsOf(withFile(verbs, `# past\n\n${good}\n`), verbs);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.line).toBe(3);
    expect(rows[0]!.cells.act).toBe("state");
    expect(rows[0]!.cells.past).toBe("قال");
  });

  test("may have Windows line ends", () => {
    const rows = rowsOf(withFile(verbs, `${good}\r\n${good}\r\n`), verbs);
    expect(rows.map((row) => row.line)).toEqual([1, 2]);
    expect(rows[0]!.cells.example).toBe("قال الوزير إن الطريق مفتوح.");
  });
});

describe("a mistake stops the start and names file, line and what was expected", () => {
  test.each([
    ["an unknown act", good.replace("state", "shout"), '"shout" in "act": expected one of state, confirm'],
    ["an empty column", good.replace("يقول", ""), 'the column "present" is empty'],
    [
      "Latin where Arabic belongs",
      good.replace("قال\t", "qala\t"),
      '"qala" in "past": expected Arabic letters',
    ],
    ["a missing example", good.split("\t").slice(0, 6).join("\t"), 'the column "example" is empty'],
    ["too many cells", `${good}\tone\ttwo\tthree`, "cells given, at most"],
    ["spaces in place of TABs", good.replaceAll("\t", "    "), 'in "past": expected Arabic letters'],
    ["broken frames", good.replace("that,quote", "that;quote"), "expected frames such as"],
  ])("%s", (_, line, problem) => {
    const error = errorOf(() => withFile(verbs, `# comment\n${good}\n${line}\n`));
    expect(error.message).toContain(`${verbs}:3: `);
    expect(error.message).toContain(problem);
    expect(error).toMatchObject({ name: "LexiconError", file: verbs, line: 3 });
  });

  test("a file that is missing", () => {
    const { [verbs]: _, ...files } = empty;
    expect(errorOf(() => loadLexicons(files)).message).toContain(`${verbs}:0: this lexicon is missing`);
  });

  test("a file that no schema names", () => {
    const error = errorOf(() => withFile("colours.tsv", "أحمر\n"));
    expect(error.message).toContain("colours.tsv:0: no schema in src/rules/schemas.ts");
  });
});

test("what is compiled from the lexicons is made once for each set of them", () => {
  let made = 0;
  const indexOf = compiled(() => ++made);
  const first = loadLexicons(empty);
  const second = loadLexicons(empty);
  expect([indexOf(first), indexOf(first), indexOf(second), indexOf(first)]).toEqual([1, 1, 2, 1]);
});
