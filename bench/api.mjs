// How much the API stands: requests a second, the 95th and 99th percentile, and the processor time of the server a request.
// The record is given: RECORD=news.sqlite node bench/api.mjs (after npm run build). Only processor times travel between loads of a machine.
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";

const record = process.env.RECORD;
if (!record)
  throw new Error("RECORD names no record: expected the path of one, such as isnad read --record makes");
const seconds = Number(process.env.SECONDS ?? 5);
const clients = Number(process.env.CLIENTS ?? 8);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const server = spawn(process.execPath, [main, "serve", "--port", "0", "--record", record], {
  stdio: ["ignore", "pipe", "inherit"],
});
process.on("exit", () => server.kill());
const url = await new Promise((resolve, reject) => {
  server.stdout.once("data", (chunk) => resolve(String(chunk).trim()));
  server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
});
const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** @param {string} path */
const get = (path) =>
  new Promise((resolve, reject) => {
    request(new URL(path, url), { agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });

/** Seconds of the processor that the server has taken so far. */
async function processorTime() {
  const { body } = await get("/metrics");
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(String(body))?.[1]);
}

const { items } = JSON.parse(String((await get("/api/v1/articles?limit=200")).body));
const names = JSON.parse(String((await get("/api/v1/entities?limit=50")).body)).items;
const claims = JSON.parse(String((await get("/api/v1/claims?limit=20")).body)).items;
/** @template T @param {readonly T[]} from @param {number} k */
const nth = (from, k) => from[k % from.length];
const words = ["النفط", "الحكومة", '"مجلس الأمن"', "المفاوضات", "اليمن", "الاتفاق النووي", "داعش"];
const q = (query) => `/api/v1/search?limit=20&q=${encodeURIComponent(query)}`;

/** What is asked, the k-th time. */
const kinds = {
  "list of 50 articles": (k) =>
    `/api/v1/articles?limit=50${k % 2 ? `&entity=${encodeURIComponent(nth(names, k).id)}` : ""}`,
  "one article": (k) => `/api/v1/articles/${nth(items, k).key}`,
  "search, words": (k) => q(nth(words, k)),
  "search, words, no facets": (k) => `${q(nth(words, k))}&facets=false`,
  "search, speaker": (k) => `${q(`speaker:${nth(names, k).id}`)}&facets=false`,
  "search, act and words": (k) => `${q(`act:deny ${nth(words, k)}`)}&facets=false`,
  "names, as typed": (k) =>
    `/api/v1/entities?limit=10&q=${encodeURIComponent(nth(names, k).name.ar.slice(0, 3 + (k % 3)))}`,
  "one claim": (k) => (claims.length > 0 ? `/api/v1/claims/${nth(claims, k).id}` : "/api/v1/claims"),
};

console.log(
  `${JSON.parse(String((await get("/api/v1/engine")).body)).articles} articles, ${clients} clients, ${seconds} s each`,
);
for (const [name, path] of Object.entries(kinds)) {
  for (let k = 0; k < 20; k++) await get(path(k));
  const took = [];
  const before = await processorTime();
  const until = performance.now() + seconds * 1000;
  let next = 0;
  let failed = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const start = performance.now();
        const { status } = await get(path(next++));
        took.push(performance.now() - start);
        if (status !== 200) failed++;
      }
    }),
  );
  const wall = (performance.now() - started) / 1000;
  const processor = ((await processorTime()) - before) * 1000;
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(1);
  console.log(
    `${name.padEnd(26)} ${(took.length / wall).toFixed(0).padStart(6)}/s  p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} ms  processor ${(processor / took.length).toFixed(2)} ms a request${failed ? `  ${failed} FAILED` : ""}`,
  );
}
agent.destroy();
server.kill();
