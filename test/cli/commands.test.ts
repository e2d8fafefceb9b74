import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Reading } from "../../src/document.ts";
import { isnad } from "./material.ts";

// The first run of the engine in a process builds its indexes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ONE =
  'date 2025-03-02\nقال وزير الطاقة الأردني إن المحطة ستعود إلى العمل يوم الأحد، مضيفا أن "الأضرار محدودة".\n';
const OTHER = "date 2025-03-03\nأعلنت وزارة الخارجية الروسية أن المحادثات ستبدأ في موسكو غدا.\n";
const article = (id: string, text = OTHER.slice(16)) => JSON.stringify({ id, published: "2025-03-03", text });

let folder: string;
let record: string;
const path = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-cli-"));
  record = path("record.sqlite");
  writeFileSync(path("one.txt"), ONE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad names", () => {
  test("counts names over articles and merges their spellings; keeps nothing", async () => {
    writeFileSync(
      path("a.jsonl"),
      `${article("a", "وصل دونالد ترامب إلى جنيف.")}\n${article("b", "غادر ترمب جنيف.")}\n`,
    );
    const { code, out } = await isnad(["names", path("a.jsonl"), "--json"]);
    expect(code).toBe(0);
    const { names } = JSON.parse(out);
    const trump = names.find(({ id }: { id: string }) => id === "Q22686");
    expect(trump).toMatchObject({ type: "person", mentions: 2, articles: 2 });
    expect(trump.variants.map(({ text }: { text: string }) => text)).toEqual(["ترمب", "دونالد ترامب"]);
    const one = await isnad(["names", path("a.jsonl"), "-n", "1"]);
    expect(one.out.trimEnd().split("\n")).toHaveLength(1);
  });

  test("nothing that can be read: exit code 1", async () => {
    expect((await isnad(["names", path("none.jsonl")])).code).toBe(1);
  });
});

describe("isnad read", () => {
  test("shows one article, keeps it, and knows it the second time", async () => {
    const first = await isnad(["read", path("one.txt"), "--record", record]);
    expect(first.code).toBe(0);
    expect(first.out).toContain("2025-03-02");
    expect(first.out).toContain("Who said what");
    expect(first.err).toContain("1 article read (1 new)");
    const second = await isnad(["read", path("one.txt"), "--record", record]);
    expect(second.code).toBe(0);
    expect(second.err).toContain("1 article read (1 known already)");
  });

  test("gives several articles a line each, whatever formats they are in", async () => {
    writeFileSync(path("more.jsonl"), `${article("a")}\n`);
    const { code, out, err } = await isnad(["read", folder, "--record", record]);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toContain("2 articles read (2 new)");
  });

  test("reads the rest where some is bad: exit code 0, and a report with file and line", async () => {
    writeFileSync(
      path("five.jsonl"),
      [1, 2, 3, 4, 5].map((n) => (n === 3 ? '{"id":' : article(`${n}`, `نص ${n}`))).join("\n"),
    );
    writeFileSync(path("empty.txt"), "");
    writeFileSync(path("binary.txt"), Buffer.from([0, 1, 2, 3, 255, 254]));
    const { code, err } = await isnad(["read", folder, "--record", record]);
    expect(code).toBe(0);
    expect(err).toContain(`${path("five.jsonl")}, line 3: JSON that breaks off`);
    expect(err).toContain(`${path("empty.txt")}: an empty file; expected`);
    expect(err).toContain(`${path("binary.txt")}: a binary file; expected`);
    expect(err).toContain("5 articles read (5 new), 3 not read");
  });

  test.each([
    ["an empty file", ""],
    ["a binary file", Buffer.from([0, 1, 2, 3])],
    ["an impossible date", "date 2025-13-45 نص"],
    ["invalid JSON", '{"text": '],
  ])("%s alone: exit code 1, and nothing kept", async (_, content) => {
    writeFileSync(path("bad.txt"), content);
    writeFileSync(path("bad"), content);
    const bad = typeof content === "string" && content.startsWith("{") ? path("bad") : path("bad.txt");
    const { code, out, err } = await isnad(["read", bad, "--record", record]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(bad);
    expect(err).toContain("0 articles read, 1 not read");
    expect((await isnad(["list", "--record", record, "--json"])).out).toContain('"total": 0');
  });

  test("a path that is not there: exit code 1", async () => {
    const { code, err } = await isnad(["read", path("none.txt"), "--record", record]);
    expect(code).toBe(1);
    expect(err).toContain(`${path("none.txt")}: no such file or folder`);
  });

  test("a missing date is told, once for many", async () => {
    const lines = Array.from({ length: 5 }, (_, n) => JSON.stringify({ text: `نص ${n}` }));
    const { code, err } = await isnad(["read", "-", "--no-keep"], { stdin: lines.join("\n") });
    expect(code).toBe(0);
    expect(err.match(/no publication date/g)).toHaveLength(1);
    expect(err).toContain(
      "standard input, line 1; standard input, line 2; standard input, line 3 and 2 others",
    );
  });

  test("reads standard input, and with --no-keep makes no record", async () => {
    const { code, out } = await isnad(["read", "-", "--no-keep"], {
      stdin: ONE,
      env: { ISNAD_RECORD: record },
    });
    expect(code).toBe(0);
    expect(out).toContain("Who said what");
    expect(existsSync(record)).toBe(false);
  });

  test("--json is one object of readings and report, --jsonl a reading a line", async () => {
    writeFileSync(path("two.txt"), OTHER);
    const json = await isnad(["read", folder, "--json", "--no-keep"]);
    const whole = JSON.parse(json.out) as { readings: Reading[]; report: { read: number } };
    expect(whole.report.read).toBe(2);
    expect(whole.readings.map((reading) => reading.article.published)).toEqual(["2025-03-02", "2025-03-03"]);
    const lines = await isnad(["read", folder, "--jsonl", "--no-keep"]);
    expect(
      lines.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(whole.readings);
    mkdirSync(path("none"));
    const none = await isnad(["read", path("none"), "--json", "--no-keep"]);
    expect(none.code).toBe(1);
    expect(JSON.parse(none.out)).toMatchObject({
      readings: [],
      report: { problems: [{ file: path("none") }] },
    });
  });

  test("stops where the user asks to, and keeps what was read", async () => {
    writeFileSync(
      path("many.jsonl"),
      Array.from({ length: 200 }, (_, n) => article(`${n}`, `نص ${n}`)).join("\n"),
    );
    const stop = new AbortController();
    const { err } = await isnad(["read", path("many.jsonl"), "--record", record], {
      signal: stop.signal,
      onOut: (out) => {
        if (out.split("\n").length > 10) stop.abort();
      },
    });
    expect(err).toContain("stopped");
    const { total } = JSON.parse((await isnad(["list", "--record", record, "--json"])).out) as {
      total: number;
    };
    expect(total).toBeGreaterThanOrEqual(10);
    expect(total).toBeLessThan(100);
  });
});

describe("isnad export", () => {
  const meets = "التقى إيمانويل ماكرون فولوديمير زيلينسكي في باريس.";

  test("gives every kept event as a PLOVER line, every reading as a JSON line", async () => {
    const lines = Array.from({ length: 45 }, (_, n) => article(`${n}`, `${meets} ${n}`)).join("\n");
    writeFileSync(path("many.jsonl"), lines);
    await isnad(["read", path("many.jsonl"), "--record", record]);
    const plover = await isnad(["export", "--format", "plover", "--record", record]);
    expect(plover.code).toBe(0);
    expect(plover.err).toContain("45 lines from 45 articles");
    const events = plover.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toHaveLength(45);
    expect(new Set(events.map(({ story_id }) => story_id)).size).toBe(45);
    expect(new Set(events.map(({ event_type }) => event_type))).toEqual(new Set(["CONSULT"]));
    const readings = await isnad(["export", "--format", "jsonl", "--record", record]);
    expect(
      readings.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).article.id)
        .sort(),
    ).toEqual(events.map(({ story_id }) => story_id).sort());
  });

  test("a format that there is none of: exit code 2, and which there are", async () => {
    const { code, out, err } = await isnad(["export", "--format", "xml", "--record", record]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(
      "'xml' is invalid. Allowed choices are jsonl, csv, plover, annotations, prov, schema-org, bundle.",
    );
    expect((await isnad(["export", "--record", record])).code).toBe(2);
  });

  test("of no record: exit code 1, and how to make one", async () => {
    const { code, err } = await isnad(["export", "--format", "plover", "--record", path("none.sqlite")]);
    expect(code).toBe(1);
    expect(err).toContain("there is no record");
  });
});

describe("isnad analyse --jsonl", () => {
  test("gives a reading a line, with the ids that were given", async () => {
    const { code, out, err } = await isnad(["analyse", "--jsonl"], {
      stdin: `${article("a")}\n${article("b")}\n`,
    });
    expect(code).toBe(0);
    expect(err).toBe("");
    const readings = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Reading);
    expect(readings.map((reading) => reading.article.id)).toEqual(["a", "b"]);
    expect(readings[0]?.article.text).toBe(OTHER.slice(16));
  });

  test("tells a bad line and goes on", async () => {
    const { code, out, err } = await isnad(["analyse", "--jsonl"], {
      stdin: `${article("a")}\nnonsense\n${article("b")}\n`,
    });
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toContain("standard input, line 2");
  });

  test("exit code 1 where nothing could be read", async () => {
    for (const stdin of ["", "nonsense\n"]) {
      const { code, out, err } = await isnad(["analyse", "--jsonl"], { stdin });
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain("standard input");
    }
  });
});

describe("isnad list, show and explain", () => {
  beforeEach(async () => {
    writeFileSync(path("two.jsonl"), `${article("two")}\n`);
    await isnad(["read", folder, "--record", record]);
  });

  test("list has the newest first, also as JSON, in pages", async () => {
    const { code, out, err } = await isnad(["list", "--record", record]);
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => /2025-03-0\d/.exec(line)?.[0])).toEqual([
      "2025-03-03",
      "2025-03-02",
      undefined,
    ]);
    expect(err).toContain(`2 articles · record ${record}`);
    const page = JSON.parse(
      (await isnad(["list", "--record", record, "--json", "-n", "1", "--offset", "1"])).out,
    );
    expect(page).toMatchObject({ total: 2, offset: 1, articles: [{ published: "2025-03-02" }] });
  });

  test("show takes an id or the beginning of a key, and gives the reading", async () => {
    const key = (await isnad(["list", "--record", record])).out.slice(0, 12);
    for (const id of ["two", key, key.slice(0, 6)]) {
      const { code, out } = await isnad(["show", id, "--record", record]);
      expect(code).toBe(0);
      expect(out).toContain("2025-03-03");
      const json = await isnad(["show", id, "--record", record, "--json"]);
      expect(JSON.parse(json.out)).toMatchObject({ article: { id: "two", text: OTHER.slice(16) } });
    }
    expect((await isnad(["show", "two", "--text", "--record", record])).out).toContain(
      OTHER.slice(16).trim(),
    );
  });

  test("explain names a rule for every entry", async () => {
    const { code, out } = await isnad(["explain", "two", "--record", record, "--json"]);
    expect(code).toBe(0);
    const { entries } = JSON.parse(out) as { entries: { by: string; words: string }[] };
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry.by).toMatch(/^[a-z]+\/\S+$/);
    const page = await isnad(["explain", "two", "--record", record]);
    const seen = page.out.replace(/[\u2068\u2069]/g, "");
    for (const entry of entries) expect(seen).toContain(entry.by);
  });

  test("an unknown id: exit code 1, with what to give", async () => {
    for (const command of ["show", "explain"]) {
      const { code, out, err } = await isnad([command, "nobody", "--record", record]);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain('no article "nobody"');
    }
  });

  test("no record yet: exit code 1, and none is made", async () => {
    for (const argv of [["list"], ["show", "x"], ["explain", "x"], ["serve"]]) {
      const { code, err } = await isnad([...argv, "--record", path("none.sqlite")]);
      expect(code).toBe(1);
      expect(err).toContain("there is no record at");
      expect(existsSync(path("none.sqlite"))).toBe(false);
    }
  });

  test("a file that is no record is refused in a line", async () => {
    writeFileSync(path("text.sqlite"), "no database ".repeat(100));
    const { code, err } = await isnad(["list", "--record", path("text.sqlite")]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("not an SQLite database");
  });
});

describe("the command line", () => {
  test("--version and --help", async () => {
    expect((await isnad(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await isnad(["--help"]);
    expect(help.code).toBe(0);
    for (const command of ["read", "analyse", "list", "show", "explain", "serve", "start"]) {
      expect(help.out).toContain(`  ${command} `);
      expect((await isnad([command, "--help"])).out).toContain(`Usage: isnad ${command}`);
    }
  });

  test.each([
    [["bogus"], "unknown command"],
    [["read"], "missing required argument"],
    [["read", "x", "--bogus"], "unknown option"],
    [["read", "x", "--json", "--jsonl"], "cannot be used with"],
    [["analyse"], "--jsonl"],
    [["list", "-n", "none"], "a whole number from 1 on expected"],
    [["serve", "-p", "70000"], "from 0 to 65535 expected"],
  ])("%j: exit code 2 and why", async (argv, why) => {
    const { code, out, err } = await isnad(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });
});

describe("a terminal", () => {
  test("gets colours, and Arabic in isolates", async () => {
    const { out } = await isnad(["read", "-", "--no-keep"], { stdin: ONE, terminal: { columns: 60 } });
    expect(out).toContain("\u001b[");
    expect(out.replace(/\u2068[^\u2068\u2069]*\u2069/g, "")).not.toMatch(/[\u0600-\u06ff]/);
  });

  test("gets none with NO_COLOR", async () => {
    const world = { stdin: ONE, terminal: { columns: 60 }, env: { NO_COLOR: "1" } };
    expect((await isnad(["read", "-", "--no-keep"], world)).out).not.toContain("\u001b[");
  });
});
