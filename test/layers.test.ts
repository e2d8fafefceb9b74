import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** What may be imported by what stands below it. Layers in one line never import each other. */
const layers: readonly (readonly string[])[] = [
  ["found.ts"],
  ["affair.ts"],
  ["document.ts"],
  ["text"],
  ["rules"],
  ["times", "entities", "attributions", "events"],
  ["affairs"],
  ["analyse.ts", "compile.ts"],
  ["across"],
  ["index.ts"],
  ["proof", "messages"],
  ["corrections"],
  ["formats", "record", "export"],
  ["bundle"],
  ["replay.ts", "shipped.ts"],
  ["analysers.ts"],
  ["analyse-worker.ts"],
  ["ingest.ts"],
  ["watch"],
  ["node.ts"],
  ["answers"],
  ["api", "web"],
  ["mcp"],
  ["desk"],
  ["cli"],
];

/** What the desk may use as it runs, beside its own files and the engine; of all else it knows types alone. */
const inBrowser = new Set(["messages"]);
/** Files of other layers that import nothing but each other and the engine: the query language, lists of values, CSV. */
const pure = new Set([
  "record/search-query.ts",
  "record/search-fields.ts",
  "proof/values.ts",
  "export/csv.ts",
]);
const engine = new Set(
  layers
    .slice(
      0,
      layers.findIndex((row) => row.includes("proof")),
    )
    .flat(),
);

const rankOf = new Map(layers.flatMap((row, rank) => row.map((layer) => [layer, rank] as const)));

interface Import {
  /** Path under src, with `/`. */
  readonly file: string;
  /** As the file writes it. */
  readonly wanted: string;
  /** True where nothing of it is left when the program runs. */
  readonly types?: boolean;
}

/** Why an import may not stand, or null where it may. */
function complaint({ file, wanted, types = false }: Import): string | null {
  const from = layerOf(file);
  const rank = rankOf.get(from);
  if (rank === undefined) return `src/${file}: ${from} is no layer; the layers are in test/layers.test.ts`;
  if (!wanted.startsWith(".")) {
    if (engine.has(from)) return `src/${file} imports ${wanted}: the engine imports no package and no Node`;
    return from === "desk" && wanted.startsWith("node:")
      ? `src/${file} imports ${wanted}: there is no Node in a browser`
      : null;
  }
  if (wanted.endsWith(".css")) return null;
  const target = targetOf(file, wanted);
  if (target.startsWith("../")) return `src/${file} imports ${wanted}: that is outside src`;
  const to = layerOf(target);
  if (to === from) return null;
  const below = rankOf.get(to);
  if (below === undefined) return `src/${file} imports ${wanted}: ${to} is no layer`;
  if (from === "desk" && !types && !runsInBrowser(target))
    return `src/${file} imports ${wanted}: of ${to} the desk may know types alone`;
  if (to === "desk") return `src/${file} imports ${wanted}: the desk runs in a browser alone`;
  if (below < rank) return null;
  return `src/${file} imports ${wanted}: ${from} may not know ${to}`;
}

function targetOf(file: string, wanted: string): string {
  return relative(src, resolve(src, dirname(file), wanted)).replaceAll("\\", "/");
}

function runsInBrowser(target: string): boolean {
  return engine.has(layerOf(target)) || inBrowser.has(layerOf(target)) || pure.has(target);
}

function layerOf(path: string): string {
  return path.split("/")[0]!;
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
const textOf = (file: string): string => readFileSync(join(src, file), "utf8");

/** Every import of a file, or of the script in it: `import type`, `export … from` and `import()` count too. */
function importsOf(file: string, text: string): Import[] {
  const code = file.endsWith(".svelte") ? (/<script lang="ts">(.*?)<\/script>/s.exec(text)?.[1] ?? "") : text;
  const types = new Set([...code.matchAll(/^import type [^;]*? from "([^"]+)"/gm)].map((found) => found[1]!));
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => ({ file, wanted: fileName, types: types.has(fileName) }));
}

describe("imports point one way", () => {
  test("in every file of src", () => {
    const complaints = files
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .flatMap((file) => importsOf(file, textOf(file)))
      .map(complaint)
      .filter((found) => found !== null);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["times/find.ts", "../entities/find.ts", "times may not know entities"],
    ["text/words.ts", "../rules/lexicon.ts", "text may not know rules"],
    ["record/open.ts", "../formats/index.ts", "record may not know formats"],
    ["api/app.ts", "../web/page.ts", "api may not know web"],
    ["ingest.ts", "./cli/main.ts", "ingest.ts may not know cli"],
    ["across/copies.ts", "../record/record.ts", "across may not know record"],
    ["rules/lexicon.ts", "node:fs", "the engine imports no package and no Node"],
    ["analyse.ts", "kysely", "the engine imports no package and no Node"],
    ["desk/api.ts", "../api/app.ts", "of api the desk may know types alone"],
    ["desk/views/articles.svelte", "../../record/record.ts", "of record the desk may know types alone"],
    ["desk/api.ts", "node:fs", "there is no Node in a browser"],
    ["cli/main.ts", "../desk/router.ts", "the desk runs in a browser alone"],
    ["cli/main.ts", "../../test/lexicons.ts", "outside src"],
    ["helpers/strings.ts", "../document.ts", "helpers is no layer"],
    ["cli/main.ts", "../helpers/strings.ts", "helpers is no layer"],
  ])("%s importing %s is told: %s", (file, wanted, why) => {
    expect(complaint({ file, wanted })).toContain(why);
    expect(complaint({ file, wanted })).toContain(file);
  });

  test.each([
    ["events/find.ts", "./types/index.ts"],
    ["events/types/index.ts", "../find.ts"],
    ["cli/main.ts", "../record/open.ts"],
    ["record/open.ts", "better-sqlite3"],
    ["api/app.ts", "../record/record.ts"],
    ["desk/reader/marks.ts", "../../messages/catalogue.ts"],
    ["desk/engine-worker.ts", "../index.ts"],
  ])("%s may import %s", (file, wanted) => {
    expect(complaint({ file, wanted })).toBeNull();
  });

  test("what the desk takes of other layers as it runs needs nothing that a browser lacks", () => {
    const needed = [...pure].flatMap((file) =>
      importsOf(file, textOf(file)).flatMap(({ wanted, types }) =>
        types || (wanted.startsWith(".") && runsInBrowser(targetOf(file, wanted)))
          ? []
          : [`${file}: ${wanted}`],
      ),
    );
    expect(needed).toEqual([]);
  });

  test("a type import, a re-export and a late import are seen", () => {
    const text =
      'import type { A } from "./a.ts";\nexport { b } from "./b.ts";\nexport const c = () => import("./c.ts");\n';
    expect(importsOf("x.ts", text).map((found) => found.wanted)).toEqual(["./a.ts", "./b.ts", "./c.ts"]);
    expect(importsOf("x.ts", text).map((found) => found.types)).toEqual([true, false, false]);
  });

  test("the script of a component is read", () => {
    const text =
      '<script lang="ts">\nimport type { A } from "../../api/a.ts";\nimport B from "./b.svelte";\n</script>\n<B />\n';
    expect(importsOf("desk/views/x.svelte", text)).toEqual([
      { file: "desk/views/x.svelte", wanted: "../../api/a.ts", types: true },
      { file: "desk/views/x.svelte", wanted: "./b.svelte", types: false },
    ]);
  });
});

describe("files", () => {
  test("none is longer than 400 lines", () => {
    const long = files
      .map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test("none reads the data that the project is developed with", () => {
    expect(files.filter((file) => textOf(file).includes("../shared"))).toEqual([]);
  });

  test("none is named for nothing", () => {
    const nameless = /(^|\/)(utils?|helpers?|common|core|manager|service)(\/|\.|$)/;
    expect(files.filter((file) => nameless.test(file))).toEqual([]);
  });
});
