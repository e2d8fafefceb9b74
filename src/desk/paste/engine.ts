import type { Engine as EngineFacts } from "../../api/schemas/engine.ts";
import type { Article, Reading } from "../../document.ts";
import { address, get } from "../api.ts";

/** What the page tells the worker. */
export type ToEngine =
  | { readonly kind: "load"; readonly address: string }
  | { readonly kind: "read"; readonly id: number; readonly article: Article };

/** What the worker tells the page; `id` null: the lexicons could not be loaded. */
export type FromEngine =
  | { readonly kind: "loaded" }
  | { readonly kind: "reading"; readonly id: number; readonly reading: Reading }
  | { readonly kind: "failed"; readonly id: number | null; readonly why: string };

/** An engine that runs in this browser. */
export interface Engine {
  /** Rejects where the text could not be read. */
  read(article: Article): Promise<Reading>;
  stop(): void;
}

/** Starts an engine and loads its lexicons; after that, nothing goes over the network. Rejects where they cannot be had. */
export async function startEngine(): Promise<Engine> {
  const { lexicons } = await get<EngineFacts>("/engine");
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToEngine) => worker.postMessage(message);
  const waiting = new Map<number, { resolve(reading: Reading): void; reject(error: Error): void }>();
  let next = 0;
  await new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      if (data.kind === "loaded") return resolve();
      if (data.kind === "failed" && data.id === null) return reject(new Error(data.why));
      const asked = waiting.get(data.id!);
      waiting.delete(data.id!);
      if (data.kind === "reading") asked?.resolve(data.reading);
      else asked?.reject(new Error(data.why));
    };
    tell({ kind: "load", address: address("/lexicons.bin", { hash: lexicons }) });
  }).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  return {
    read: (article) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        tell({ kind: "read", id, article });
      }),
    stop: () => worker.terminate(),
  };
}
