import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

/** One case of a golden file. */
export interface GoldenCase {
  readonly name: string;
  /** The date in brackets behind the name (`# name [2025-08-06]`), null where none is given. */
  readonly published: string | null;
  readonly text: string;
  readonly finds: readonly string[];
}

/**
 * Runs a golden file of `test/golden/`: each case is `# name`, the Arabic text, `==>`, and one find a line. What stands before the
 * first case is a comment. `UPDATE=1` writes down what is found now; the diff is the review.
 */
export function golden(file: string, findsOf: (given: GoldenCase) => readonly string[]): void {
  const path = new URL(`./golden/${file}`, import.meta.url);
  const { head, cases } = readGolden(readFileSync(path, "utf8"), file);
  const update = process.env.UPDATE === "1";
  const found = new Map<GoldenCase, readonly string[]>();
  describe(`golden/${file}`, () => {
    test.each(cases.map((given) => [given.name, given] as const))("%s", (_, given) => {
      const finds = findsOf(given);
      found.set(given, finds);
      if (!update) expect(finds).toEqual(given.finds);
    });
    if (update)
      afterAll(() => {
        const now = cases.map((given) => ({ ...given, finds: found.get(given) ?? given.finds }));
        writeFileSync(path, writeGolden(head, now));
      });
  });
}

/** Reads a golden file; throws an Error that names the line where it is not in the form. */
export function readGolden(whole: string, file: string): { head: string; cases: GoldenCase[] } {
  const lines = whole.split("\n");
  const starts = lines.flatMap((line, at) => (line.startsWith("# ") ? [at] : []));
  if (starts.length === 0) throw new Error(`${file}: no case; a case starts with "# name"`);
  const cases = starts.map((start, k) => {
    const block = lines.slice(start + 1, starts[k + 1] ?? lines.length);
    const arrow = block.indexOf("==>");
    if (arrow < 0) throw new Error(`${file}:${start + 1}: the case has no line "==>"`);
    const title = lines[start]!.slice(2).match(/^(.*?)(?: \[(\d{4}-\d{2}-\d{2})\])?$/)!;
    return {
      name: title[1]!,
      published: title[2] ?? null,
      text: block.slice(0, arrow).join("\n"),
      finds: block.slice(arrow + 1).filter((line) => line !== ""),
    };
  });
  return { head: lines.slice(0, starts[0]).join("\n"), cases };
}

/** Writes what `readGolden` reads, cases apart by an empty line. */
export function writeGolden(head: string, cases: readonly GoldenCase[]): string {
  const blocks = cases.map(({ name, published, text, finds }) =>
    [`# ${name}${published === null ? "" : ` [${published}]`}`, text, "==>", ...finds, ""].join("\n"),
  );
  return (head.trim() === "" ? "" : `${head.trimEnd()}\n\n`) + blocks.join("\n");
}
