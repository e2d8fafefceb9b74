import { type Cell, csvRecord } from "../export/csv.ts";

/** Rows with names for their columns, as a table to take along. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as a CSV file (RFC 4180); the mark at its beginning tells spreadsheets that it is UTF-8. */
export function csvOf({ columns, rows }: Table): string {
  return `\ufeff${[columns, ...rows].map((row) => csvRecord(row)).join("")}`;
}

/** Hands a file to whoever looks at the page. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
