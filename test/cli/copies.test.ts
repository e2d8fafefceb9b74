import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { edited, run } from "../across/material.ts";
import { keyOf, readingOf } from "../record/material.ts";
import { isnad } from "./material.ts";

vi.setConfig({ testTimeout: 60_000 });

const report = run(0, 80);
const article = (id: string, outlet: string, text: string, published = "2025-03-02") =>
  readingOf(text, { id, outlet, published, title: `عنوان ${id}` });
const readings = [
  article("one", "صحيفة النهر", `الرياض - واس: ${report}`),
  article("two", "صحيفة البحر", `جدة (واس) - ${edited(report, 20)}`, "2025-03-01"),
  article("three", "صحيفة الجبل", `${run(2_000, 2_200)} ${report}`),
  article("four", "صحيفة السهل", run(6_000, 6_100)),
  article("early", "صحيفة الوادي", run(7_000, 7_100), "2025-02-01"),
  article("late", "صحيفة الساحل", edited(run(7_000, 7_100), 25), "2025-02-02"),
];

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-cli-copies-"));
  path = join(folder, "record.sqlite");
  const record = await openRecord(path);
  await record.keepAll(readings.map((reading) => ({ reading, contentHash: keyOf(reading) })));
  await record.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("groups with their outlets, days, shares and likely origin", async () => {
  const { code, out, err } = await isnad(["copies", "--record", path]);
  expect(code).toBe(0);
  // As large as each other: the one that begins earlier comes first.
  const [uncredited, credited] = out.split("\n\n");
  expect(credited).toContain("2 articles · 2 outlets · 2025-03-01 to 2025-03-02");
  expect(credited).toContain(
    "\u2068وكالة الأنباء السعودية\u2069 Saudi Press Agency · its own article is not in the record",
  );
  expect(credited).toContain("(credited by 2 of 2)");
  expect(credited).toMatch(/● .*\u2068صحيفة البحر\u2069/);
  expect(credited).toMatch(/\d\d % .*\u2068صحيفة النهر\u2069/);
  expect(uncredited).toContain("\u2068صحيفة الوادي\u2069");
  expect(uncredited).toContain("(the earliest, 2025-02-01)");
  expect(err).toContain("2 groups of copies");
});

test("one page of groups", async () => {
  const { out, err } = await isnad(["copies", "--record", path, "-n", "1", "--offset", "1"]);
  expect(out.match(/likely origin/g)).toHaveLength(1);
  expect(err).toContain("2 to 2 of 2 groups");
});

test("one article: its copies, and the words that it shares with others", async () => {
  const { code, out } = await isnad(["copies", "one", "--record", path]);
  expect(code).toBe(0);
  expect(out).toContain("Copies (1)");
  expect(out).toContain("عنوان two");
  expect(out).toContain("Passages in common (1)");
  expect(out).toContain("100 % of this article");
  expect(out).toContain(`80 words  \u2068${report.slice(0, 20)}`);
  expect(out).not.toContain("عنوان four");
});

test("an article that shares nothing", async () => {
  const { code, out, err } = await isnad(["copies", "four", "--record", path]);
  expect(code).toBe(0);
  expect(out).not.toContain("Copies");
  expect(err).toContain("no copies, no passages in common");
});

test("as JSON", async () => {
  const all = JSON.parse((await isnad(["copies", "--record", path, "--json"])).out);
  expect(all).toMatchObject({ total: 2, offset: 0 });
  expect(all.groups.map((group: { articles: unknown[] }) => group.articles.length)).toEqual([2, 2]);
  const one = JSON.parse((await isnad(["copies", "one", "--record", path, "--json"])).out);
  expect(one.origin).toMatchObject({ agency: { id: "saudi-press-agency" }, article: null });
  const { start, end } = one.copies[1].passages[0];
  expect(readings[0]!.article.text.slice(start, end)).toBe(report);
});

test("an article that is not there", async () => {
  const { code, err } = await isnad(["copies", "nobody", "--record", path]);
  expect(code).toBe(1);
  expect(err).toContain('no article "nobody"');
});
