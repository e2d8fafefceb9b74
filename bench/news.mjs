// @ts-check
// The news that records are measured with: articles of SaudiNewsNet (CC BY-NC-SA 4.0), read where they lie, kept nowhere.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("../src/document.ts").Article} Article */

/** Where the corpora lie that are kept beside the project. */
export const sharedFolder =
  process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));

/** @param {string} shared */
export function newsFiles(shared) {
  const folder = join(shared, "data", "news", "saudinewsnet");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".zip"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * The articles of a day, without those that have no text; the by-line that the corpus keeps apart stands in its place, as a first line.
 * @param {string} file
 * @returns {Article[]}
 */
export function articlesIn(file) {
  const json = execFileSync("unzip", ["-p", file], { encoding: "utf8", maxBuffer: 1 << 28 });
  const day = file.slice(-14, -4);
  /** @type {{ source: string, url?: string, date_extracted?: string, title?: string, author?: string, content?: string }[]} */
  const items = JSON.parse(json);
  return items.flatMap(({ source, url, date_extracted, title, author, content }, n) => {
    const body = (content ?? "").trim();
    if (body === "") return [];
    const byLine = (author ?? "").replaceAll("&nbsp;", " ").trim();
    return [
      {
        id: `${day}-${n}`,
        published: date_extracted?.slice(0, 10) ?? null,
        title: title?.trim() || null,
        url: url ?? null,
        outlet: source,
        // Decoded anew, so that none is a slice of the whole file.
        text: Buffer.from(byLine === "" ? body : `${byLine}\n\n${body}`).toString("utf8"),
      },
    ];
  });
}
