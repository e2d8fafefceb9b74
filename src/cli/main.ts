#!/usr/bin/env node
/** The program: one run of the command line over the streams of this process. */

import { run } from "./run.ts";
import { processIo } from "./streams.ts";

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // The first asks to stop after the article at hand; a second one does not wait.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

const code = await run(process.argv.slice(2), processIo(stop.signal));
// All output has been waited for; standard input may still be open (a pipe that nobody reads on), and would hold us.
process.exit(code);
