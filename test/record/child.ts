/** Other processes that use a record: started from TypeScript, and killed. */

import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A process that runs. */
export interface Child {
  readonly process: ChildProcess;
  /** The whole lines that it has written so far. */
  readonly lines: () => readonly string[];
  /** Its exit code, null where it was killed. */
  readonly ended: Promise<number | null>;
}

/** The address of a module for the `import` of a started script. */
export const moduleAt = (path: string, from: string): string => JSON.stringify(new URL(path, from).href);

/** Starts a script in TypeScript; its arguments are in `process.argv` from 1 on. */
export function startChild(folder: string, script: string, args: readonly string[]): Child {
  const file = join(folder, `script-${args.join("-").replace(/\W+/g, "-").slice(-40)}.ts`);
  writeFileSync(file, script);
  // Node 20 does not read TypeScript: vite's own loader is at hand where vitest is.
  const loader = `import { createServer } from "vite"; const server = await createServer({ server: { middlewareMode: true, ws: false, hmr: false }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } }); await server.ssrLoadModule(${JSON.stringify(file)}); await server.close();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", loader, ...args], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  return {
    process: child,
    lines: () => out.split("\n").slice(0, -1),
    ended: new Promise((resolve) => child.once("close", resolve)),
  };
}

/** Waits until it has written so many lines; throws where it ends before. */
export async function untilLines(child: Child, count: number): Promise<void> {
  while (child.lines().length < count) {
    if (child.process.exitCode !== null)
      throw new Error(`the process ended with ${child.process.exitCode} after: ${child.lines().join(", ")}`);
    await pause(5);
  }
}

/** Waits. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Kills processes as a crash would, and waits until they are gone. */
export async function killed(children: readonly Child[]): Promise<void> {
  for (const child of children) child.process.kill("SIGKILL");
  await Promise.all(children.map((child) => child.ended));
}
