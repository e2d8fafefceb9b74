import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isnad } from "./material.ts";
import { visited } from "./visited.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-serve-"));
  record = join(folder, "record.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad serve", () => {
  test("serves the record on the loopback address until it is stopped", async () => {
    writeFileSync(join(folder, "one.txt"), "date 2025-03-02\nقال وزير الطاقة إن المحطة ستعود إلى العمل.");
    await isnad(["read", join(folder, "one.txt"), "--record", record]);
    const { code, status, page, url, err } = await visited(["serve", "--port", "0", "--record", record]);
    expect([code, status]).toEqual([0, 200]);
    expect(page).toContain("قال وزير الطاقة");
    expect(err).toContain("1 article in");
    await expect(fetch(url)).rejects.toThrow();
  });

  test("tells that a port is taken", async () => {
    await isnad(["read", "-", "--record", record], { stdin: "نص" });
    const taken = await occupied();
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await isnad(["serve", "--port", String(port), "--record", record]);
    expect(code).toBe(1);
    expect(err).toContain(`port ${port} is taken`);
    taken.close();
  });
});

describe("isnad start", () => {
  test("makes a record, reads the samples into it once, and serves them on the next free port", async () => {
    const taken = await occupied();
    const { port } = taken.address() as AddressInfo;
    const argv = ["start", "--port", String(port), "--record", record];
    const first = await visited(argv);
    expect([first.code, first.status]).toEqual([0, 200]);
    expect(new URL(first.url).port).not.toBe(String(port));
    const read = Number(/(\d+) articles read \(\1 new\)/.exec(first.err)?.[1]);
    expect(read).toBeGreaterThanOrEqual(6);
    const second = await visited(argv);
    expect(second.err).toContain(`${read} articles read (${read} known already)`);
    taken.close();
  });

  test("leaves a record of somebody's own articles alone", async () => {
    await isnad(["read", "-", "--record", record], { stdin: "date 2025-03-02 نص" });
    const { code, err } = await visited(["start", "--port", "0", "--record", record]);
    expect(code).toBe(0);
    expect(err).toContain("1 article in");
    const { total } = JSON.parse((await isnad(["list", "--record", record, "--json"])).out) as {
      total: number;
    };
    expect(total).toBe(1);
  });
});

function occupied(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
