// What the compiler leaves undone: the program's executable bit, the page's files that are not TypeScript, and the lexicons compiled.
import { chmodSync, cpSync, existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

chmodSync(path("dist/cli/main.js"), 0o755);

if (existsSync(path("src/web"))) {
  cpSync(path("src/web"), path("dist/web"), {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || !/\.tsx?$/.test(source),
  });
}

const { compiledAnew } = await import("../dist/shipped.js");
compiledAnew();
