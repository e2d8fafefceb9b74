import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { analysersOn } from "../src/analysers.ts";
import type { Article } from "../src/document.ts";

/** A thread that answers with the article alone, and does to it what its text says. */
const program = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, article }) => {
  if (article.text === "dies") process.exit(1);
  if (article.text === "hangs") for (;;);
  if (article.text === "fails") parentPort.postMessage({ id, error: "no reading" });
  else parentPort.postMessage({ id, reading: { article } });
});`;
const article = (text: string): Article => ({
  id: text,
  published: null,
  title: null,
  url: null,
  outlet: null,
  text,
});

test("an article that fails, kills or hangs its thread is an error, and all others get their reading", async () => {
  const analysers = analysersOn(2, () => new Worker(program, { eval: true }), 1000);
  const texts = ["a", "fails", "b", "dies", "c", "hangs", "d", "e", "f", "g"];
  const found = await Promise.allSettled(texts.map((text) => analysers.analyse(article(text))));
  await analysers.close();
  expect(
    found.map((one) => (one.status === "fulfilled" ? one.value.article.text : one.reason.message)),
  ).toEqual([
    "a",
    "no reading",
    "b",
    "its thread ended",
    "c",
    "it takes more than 1 seconds",
    "d",
    "e",
    "f",
    "g",
  ]);
}, 60_000);
