// @ts-check
// Adds up what ran: `node .ci/count.mjs UNIT.json BROWSER.json` (vitest's JSON reports) prints "N passed, N failed" alone on the
// last line, and before it what failed, with why. A report that is missing or a file that could not be run counts as one failure: a runner that dies is no good one.
import { readFileSync } from "node:fs";

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Result */
/** @typedef {{ name: string, message: string, status: string, assertionResults: Result[] }} TestFile */

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const counts = countOf(file);
  passed += counts.passed;
  failed += counts.failed;
  console.log(
    `${file.replace(/^.*\//, "").replace(".json", "")}: ${counts.passed} passed, ${counts.failed} failed`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

/** @param {string} file */
function countOf(file) {
  try {
    const files = /** @type {TestFile[]} */ (JSON.parse(readFileSync(file, "utf8")).testResults);
    const results = files.flatMap((one) => one.assertionResults);
    const broken = files.filter(
      (one) => one.status === "failed" && !one.assertionResults.some((result) => result.status === "failed"),
    );
    for (const { name, message } of broken) console.log(`could not be run: ${name}\n${message}`);
    for (const { fullName, failureMessages } of results.filter((result) => result.status === "failed")) {
      console.log(`failed: ${fullName}\n${failureMessages.join("\n")}`);
    }
    return {
      passed: results.filter((result) => result.status === "passed").length,
      failed: results.filter((result) => result.status === "failed").length + broken.length,
    };
  } catch (error) {
    console.log(`no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}
