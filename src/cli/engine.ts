import type { Engine } from "../proof/kept.ts";
import { lexiconsHash } from "../shipped.ts";
import { version } from "./version.ts";

/** The engine that this program reads with. */
export function thisEngine(): Engine {
  return { version: version(), lexicons: lexiconsHash() };
}

/** An engine in words: its version and the first digits of its lexicons' hash. */
export function engineInWords(engine: Engine | null): string {
  return engine ? `isnad ${engine.version}, lexicons ${engine.lexicons.slice(0, 12)}` : "an unknown version";
}
