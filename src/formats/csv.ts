/** CSV: an article a row, the fields by the names in the first row or by a field map. */

import { articleFrom } from "./article-fields.ts";
import { peek } from "./chunks.ts";
import { byteOrderMark } from "./decode.ts";
import { ContentError, type Format, type Item, type Place, problemOf } from "./format.ts";
import { bytesInWords, LINE_BYTES } from "./limits.ts";
import { guessedNotice, noDateNotice } from "./notices.ts";

/** CSV (RFC 4180) with commas, semicolons or tabs, streamed; a bad row is a problem, and the next is read. */
export const csv: Format = {
  name: "CSV",
  extensions: [".csv", ".tsv"],
  async *read(input, { fields }) {
    const whole: Place = { file: input.file, line: null };
    try {
      const { head, chunks } = await peek(input.chunks, HEAD_BYTES);
      if (head.length === 0) throw new ContentError("an empty file", "a table with a header");
      const { encoding, guessed } = await encodingOf(head);
      let names: readonly string[] | null = null;
      let read = 0;
      for await (const { cells, line } of rowsOf(textOf(chunks, encoding))) {
        if (cells.every((cell) => cell.trim() === "")) continue;
        if (names === null) {
          names = headerOf(cells, fields);
          if (guessed) yield guessedNotice(encoding, whole);
          continue;
        }
        read++;
        yield* itemsOfRow(cells, names, { file: input.file, line });
      }
      if (read === 0)
        throw new ContentError(
          names ? "a table without rows, or an empty one" : "a file of white space",
          "an article a row",
        );
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, whole) };
    }

    async function* itemsOfRow(
      cells: readonly string[],
      names: readonly string[],
      place: Place,
    ): AsyncGenerator<Item> {
      try {
        if (cells.length !== names.length)
          throw new ContentError(`a row of ${cells.length} cells`, `${names.length}, as the header has`);
        const value = Object.fromEntries(cells.map((cell, at) => [names[at]!, cell]));
        const article = await articleFrom(withNulls(value), fields);
        if (article.published === null) yield noDateNotice(place);
        yield { kind: "article", place, article, raw: null };
      } catch (error) {
        yield { kind: "problem", problem: problemOf(error, place) };
      }
    }
  },
};

const HEAD_BYTES = 65_536;

async function encodingOf(
  head: Uint8Array,
): Promise<{ readonly encoding: string; readonly guessed: boolean }> {
  const mark = byteOrderMark(head);
  if (mark !== null && mark !== "utf-32") return { encoding: mark, guessed: false };
  const { pageText } = await import("./page-encoding.ts");
  const { guessed } = await pageText(head, null);
  return { encoding: guessed ?? "utf-8", guessed: guessed !== null };
}

async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function headerOf(cells: readonly string[], fields: Readonly<Record<string, string>>): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const wanted = fields.text ?? "text";
  const known = new Set(["id", "published", "title", "url", "outlet", "text"]);
  const ours = names.map((name) => (known.has(name.toLowerCase()) ? name.toLowerCase() : name));
  if (ours.includes(wanted)) return ours;
  const given = names.slice(0, 8).join(", ");
  throw new ContentError(
    `a table with the columns ${given}`,
    `a column "${wanted}" (--fields text=NAME tells which has the text)`,
  );
}

function withNulls(value: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [name, cell === "" && name !== "text" ? null : cell]),
  );
}

interface Row {
  readonly cells: readonly string[];
  /** Where it begins. */
  readonly line: number;
}

async function* rowsOf(pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  let cells: string[] = [];
  let cell = "";
  let units = 0;
  let quoted = false;
  let after = false;
  let line = 1;
  let start = 1;
  let delimiter: string | null = null;
  let head = "";
  const end = (): Row => {
    const row = { cells: [...cells, cell], line: start };
    cells = [];
    cell = "";
    units = 0;
    after = false;
    return row;
  };
  function* take(text: string): Generator<Row> {
    for (let at = 0; at < text.length; at++) {
      const unit = text[at]!;
      if (unit === "\n") line++;
      if (quoted) {
        if (unit !== '"') cell += unit;
        else {
          quoted = false;
          after = true;
        }
      } else if (unit === '"' && (cell === "" || after)) {
        // Two marks within a quoted cell are one.
        if (after) cell += '"';
        quoted = true;
        after = false;
      } else if (unit === delimiter) {
        cells.push(cell);
        cell = "";
        after = false;
      } else if (unit === "\n") {
        if (cell.endsWith("\r")) cell = cell.slice(0, -1);
        yield end();
        start = line;
      } else if (!(after && unit === "\r")) cell += unit;
      if (++units > LINE_BYTES)
        throw new ContentError(
          "a row that is too long (or a mark that is never closed)",
          `at most ${bytesInWords(LINE_BYTES)} a row`,
        );
    }
  }
  for await (const piece of pieces) {
    if (delimiter !== null) {
      yield* take(piece);
      continue;
    }
    head += piece;
    if (!head.includes("\n") && head.length < HEAD_BYTES) continue;
    delimiter = delimiterOf(head);
    yield* take(head);
  }
  if (delimiter === null) {
    delimiter = delimiterOf(head);
    yield* take(head);
  }
  if (quoted)
    throw new ContentError(`a quotation mark in line ${start} that is never closed`, "CSV (RFC 4180)", start);
  if (cell !== "" || cells.length > 0) yield end();
}

function delimiterOf(head: string): string {
  const line = head.split("\n", 1)[0]!;
  const counted = [",", ";", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  return counted.sort((a, b) => b[1] - a[1])[0]![0];
}
