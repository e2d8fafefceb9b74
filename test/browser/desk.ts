import { mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import type { Member } from "../../src/api/access.ts";
import { loopback } from "../../src/api/gate.ts";
import { createSite } from "../../src/api/site.ts";
import { contentHash } from "../../src/formats/content-hash.ts";
import { inputsAt } from "../../src/formats/inputs.ts";
import { ingest } from "../../src/ingest.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { compiledLexicons, lexiconsHash, readLexicons } from "../../src/shipped.ts";
import { createApp } from "../../src/web/app.ts";
import { deskReading } from "../web/desk-reading.ts";

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
const inPage = readFileSync(new URL("in-page.js", import.meta.url), "utf8");

/** A browser, and a desk to look at with it: over the samples as the engine reads them, and one reading with every mark. */
export interface Desk {
  readonly origin: string;
  /** Path of the sample with most statements. */
  readonly densest: string;
  readonly browser: Browser;
  readonly record: RecordStore;
  close(): Promise<void>;
}

/** Starts the desk on a free port and a browser (`CHROMIUM` names its executable, `/usr/bin/chromium` otherwise); `members` are those who may log in, null: nobody has to. */
export async function openDesk(members: readonly Member[] | null = null): Promise<Desk> {
  const record = await openRecord(":memory:", { lexicons: async () => readLexicons() });
  const { inputs } = await inputsAt(samples);
  for await (const step of ingest(inputs, { lexicons: readLexicons(), record })) {
    if (step.kind !== "read") throw new Error(JSON.stringify(step));
  }
  const rows = await record.list({ limit: 100, offset: 0 });
  const densest = rows.reduce((a, b) => (b.attributions > a.attributions ? b : a));
  const made = [
    deskReading(),
    deskReading({ id: "odd-address", published: "2020-01-03", url: "javascript:alert(1)" }),
    ...["2020-01-01", "2020-01-02"].map((published) =>
      deskReading({ id: "twin", published, title: published }),
    ),
  ];
  for (const reading of made) await record.keep(reading, contentHash(reading.article));
  const now = () => new Date();
  const site = createSite({
    api: {
      ...{ record, author: "tester", engine: { version: "1", lexicons: lexiconsHash() }, now },
      ...{ lexicons: readLexicons, compiled: compiledLexicons },
    },
    gate: { hosts: loopback, members, now },
    pages: createApp({ desk: inject("desk") }).fetch,
  });
  const server = createAdaptorServer({ fetch: site.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    densest: `/articles/${densest.key}`,
    ...{ browser, record },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await record.close();
    },
  };
}

/** How long something may take to show: `expect.poll(…, patient)`. Playwright's own waiting evaluates text in the page, which its policy forbids. */
export const patient = { timeout: 20_000 };

/** Opens a page and hands it over with all that the browser complained of (filled as it complains). */
export async function visit<T>(
  desk: Desk,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await desk.browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    await page.goto(desk.origin + path, { waitUntil: "load" });
    await page.locator("main h1").first().waitFor();
    await page.evaluate("document.fonts.ready");
    return await look(page, complaints);
  } finally {
    await context.close();
  }
}

/** Calls a function of in-page.js in the page. */
export function measure<T>(page: Page, call: string): Promise<T> {
  return page.evaluate<T>(`(() => { const measures = ${inPage}\n return measures.${call}; })()`);
}

/** What axe-core finds wrong with the page: each rule with the elements that break it. */
export function complaintsOfAxe(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(async () => {
    if (!window.axe) { ${axe.source} }
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | "));
  })()`);
}

/** Saves a picture of the page in the folder that `SCREENSHOTS` names; does nothing where it names none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
