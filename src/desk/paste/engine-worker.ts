/** The engine in a worker of its own: loads its lexicons once, then reads what it is given and asks the network for nothing. */

import { analyse, type Lexicons, openLexicons } from "../../index.ts";
import type { FromEngine, ToEngine } from "./engine.ts";

const port = self as unknown as {
  postMessage(message: FromEngine): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
};

let lexicons: Lexicons | undefined;

async function load(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const opened = openLexicons(new Uint8Array(await response.arrayBuffer()));
  if (!opened) throw new Error(`${address}: expected lexicons as this release compiles them`);
  lexicons = opened.lexicons;
}

port.onmessage = async ({ data }) => {
  try {
    if (data.kind === "load") {
      await load(data.address);
      port.postMessage({ kind: "loaded" });
    } else if (lexicons) {
      port.postMessage({ kind: "reading", id: data.id, reading: analyse(data.article, lexicons) });
    }
  } catch (error) {
    port.postMessage({ kind: "failed", id: data.kind === "read" ? data.id : null, why: String(error) });
  }
};
