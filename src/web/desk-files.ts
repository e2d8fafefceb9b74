import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the desk, as it is sent. */
export interface DeskFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Its ETag. */
  readonly tag: string;
  /** True where its name changes whenever what is in it does. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** Every file of a built desk by its path (`/assets/index-4f1c.js`), read once; none where none was built there. */
export function deskFilesAt(folder: string): ReadonlyMap<string, DeskFile> {
  if (!existsSync(join(folder, "index.html"))) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const bytes = new Uint8Array(readFileSync(file));
      const type = types[extname(entry.name)];
      if (type === undefined) throw new Error(`${file}: expected one of ${Object.keys(types).join(" ")}`);
      const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
      return [path, { bytes, type, tag, lasting: path.startsWith("/assets/") }] as const;
    }),
  );
}
