/** The program of a thread that analyses: one article in, one reading out, in turn. */

import { parentPort } from "node:worker_threads";
import { analyse } from "./analyse.ts";
import type { Answer, Task } from "./analysers.ts";
import { readLexicons } from "./shipped.ts";

const lexicons = readLexicons();

parentPort?.on("message", ({ id, article }: Task) => {
  let answer: Answer;
  try {
    answer = { id, reading: analyse(article, lexicons) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
