import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../src/index.ts";

const folder = new URL("../samples/", import.meta.url);

/** The sample articles that ship; of a text file, the body with its first line. */
export function sampleArticles(): Article[] {
  const rest = { title: null, url: null, outlet: null };
  return readdirSync(folder)
    .sort()
    .flatMap((name): Article[] => {
      const whole = readFileSync(new URL(name, folder), "utf8");
      if (name.endsWith(".txt")) return [{ ...rest, id: name, published: "2023-07-18", text: whole }];
      if (!name.endsWith(".json")) return [];
      const { published, text } = JSON.parse(whole) as { published: string; text: string };
      return [{ ...rest, id: name, published, text }];
    });
}
