// @ts-check
// Takes the picture of the README: node scripts/picture.mjs (after a build; CHROMIUM names the browser, else /usr/bin/chromium).
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isnad-picture-"));
const server = spawn(process.execPath, [
  inProject("dist/cli/main.js"),
  ...["start", "--record", join(folder, "record.sqlite"), "--port", "0"],
]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const address = await addressOf(server.stdout);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}?lang=en`);
  await page.click("main h2 a");
  await page.locator(".text .run").first().waitFor();
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path: inProject("docs/page.png") });
} finally {
  await browser.close();
  server.kill("SIGTERM");
  rmSync(folder, { recursive: true });
}

/**
 * The address that the server prints.
 * @param {NodeJS.ReadableStream} output
 * @returns {Promise<string>}
 */
function addressOf(output) {
  return new Promise((resolve, reject) => {
    let said = "";
    output.on("data", (piece) => {
      said += piece;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    });
    output.on("end", () => reject(new Error(`the server printed no address: ${said}`)));
  });
}
