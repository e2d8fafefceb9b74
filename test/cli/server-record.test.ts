/** The commands on a record that is on a PostgreSQL server. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { recordPath } from "../../src/cli/record-path.ts";
import { type Place, postgresServer, serverUrl } from "../record/stores.ts";
import { isnad } from "./material.ts";
import { visited } from "./visited.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("DATABASE_URL is where the record is, unless --record or ISNAD_RECORD say another place", () => {
  const env = { HOME: "/home/x", DATABASE_URL: "postgres://h/db" };
  expect(recordPath(undefined, env)).toBe("postgres://h/db");
  expect(recordPath(undefined, { ...env, ISNAD_RECORD: "/r" })).toBe("/r");
  expect(recordPath("here.sqlite", env)).toBe("here.sqlite");
});

test.each([
  ["mysql://root:secret@h/db", "mysql"],
  ["somewhere:secret", "somewhere"],
  ["/secret", "something that is no URL"],
])("a DATABASE_URL of another kind is refused, and not printed: %s", async (url, kind) => {
  const { code, err } = await isnad(["list"], { env: { DATABASE_URL: url } });
  expect(code).toBe(1);
  expect(err).toContain(`DATABASE_URL is the address of ${kind}, expected postgres://…`);
  expect(err).not.toContain("secret");
});

test("a server that does not answer: exit code 1, one line, no password", async () => {
  const { code, out, err } = await isnad(["list", "--record", "postgres://lina:secret@127.0.0.1:1/db"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err).toContain(
    "postgres://lina@127.0.0.1:1/db cannot be opened: no PostgreSQL server answers there",
  );
});

describe.skipIf(!serverUrl)(
  `every command on a server${serverUrl ? "" : ": ISNAD_TEST_POSTGRES names none"}`,
  () => {
    let place: Place;
    let folder: string;
    beforeAll(async () => {
      place = postgresServer.make();
      folder = mkdtempSync(join(tmpdir(), "isnad-server-"));
      const articles = [
        [
          "a",
          "نقلت وكالة رويترز عن مصادر عسكرية أن القوات انسحبت من مطار الخرطوم الدولي بعد معارك عنيفة استمرت يومين.",
        ],
        [
          "b",
          "قال الفريق ياسر العطا للصحافيين إن القوات انسحبت من مطار الخرطوم الدولي بعد معارك عنيفة استمرت يومين.",
        ],
        [
          "c",
          "أمهل الرئيس الأميركي دونالد ترامب روسيا 50 يوما لوقف الحرب في أوكرانيا، وإلا فرض عليها رسوما.",
        ],
      ].map(([id, text]) => JSON.stringify({ id, published: "2025-03-02", outlet: `outlet ${id}`, text }));
      writeFileSync(join(folder, "articles.jsonl"), articles.join("\n"));
      expect(await run("list")).toMatchObject({
        code: 1,
        err: expect.stringContaining("there is no record at"),
      });
      expect(await run("read", join(folder, "articles.jsonl"))).toMatchObject({
        code: 0,
        err: expect.stringContaining("3 articles read (3 new)"),
      });
    });
    afterAll(async () => {
      await place.remove();
      rmSync(folder, { recursive: true, force: true });
    });
    const run = (...argv: string[]) => isnad(argv, { env: { DATABASE_URL: place.address } });

    test.each([
      [["list"], "3 articles"],
      [["show", "c"], "ترامب"],
      [["explain", "c"], "times/"],
      [["search", "الخرطوم"], "2 articles"],
      [["search", "speaker:العطا"], "1 statement"],
      [["claims"], "2 outlets"],
      [["deadlines", "--as-of", "2025-03-10"], "50"],
      [["copies"], ""],
      [["verify"], "unchanged"],
      [["reread", "--all"], "0 readings changed"],
      [["export", "--format", "plover"], "THREATEN"],
    ])("%j", async (argv, expected) => {
      const { code, out, err } = await run(...argv);
      expect([code, err]).toEqual([0, expect.any(String)]);
      expect(out + err).toContain(expected);
    });

    test("serve: its articles over HTTP, until it is stopped", async () => {
      const { code, status, page, url, err } = await visited(["serve", "--port", "0"], {
        DATABASE_URL: place.address,
      });
      expect([code, status]).toEqual([0, 200]);
      expect(page).toContain("العطا");
      expect(err).toContain("3 articles in");
      await expect(fetch(url)).rejects.toThrow();
    });

    test("start: the record is made on the server, and the samples are read into it once", async () => {
      const empty = postgresServer.make();
      const env = { DATABASE_URL: empty.address };
      const first = await visited(["start", "--port", "0"], env);
      expect([first.code, first.status]).toEqual([0, 200]);
      const read = Number(/(\d+) articles read \(\1 new\)/.exec(first.err)?.[1]);
      expect(read).toBeGreaterThanOrEqual(6);
      const second = await visited(["start", "--port", "0"], env);
      expect(second.err).toContain(`${read} articles read (${read} known already)`);
      await empty.remove();
    });

    test("a dossier", async () => {
      const file = join(folder, "dossier.html");
      expect(await run("dossier", "Q22686", "-o", file)).toMatchObject({ code: 0 });
      expect(readFileSync(file, "utf8")).toContain("ترامب");
    });

    test("a bundle out of it makes the same record of a file, and the other way round", async () => {
      const bundle = (name: string) => join(folder, name);
      expect((await run("export", "--format", "bundle", "-o", bundle("one"))).code).toBe(0);
      const file = join(folder, "record.sqlite");
      expect((await isnad(["import", bundle("one"), "--record", file])).code).toBe(0);
      await isnad(["export", "--format", "bundle", "-o", bundle("two"), "--record", file]);
      const verified = await isnad(["verify", "--bundle", bundle("two")]);
      expect(verified.code).toBe(0);
      const again = await run("import", bundle("two"));
      expect(again).toMatchObject({ code: 0, err: expect.stringContaining("3 known already") });
    });
  },
);
