/** Comma-separated values as RFC 4180 has them, guarded against being run as formulas by a spreadsheet. */

/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Spreadsheets run what begins with one of these, also behind white space and signs that do not show. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** One record with its line end (CRLF). */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
