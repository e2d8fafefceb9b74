import { describe, expect, test, vi } from "vitest";
import type { Input } from "../src/formats/format.ts";
import { createTally, type IngestReport, type IngestStep, ingest } from "../src/ingest.ts";
import { readLexicons } from "../src/node.ts";
import { openRecord } from "../src/record/open.ts";
import type { RecordStore } from "../src/record/record.ts";
import { inputOf } from "./formats/material.ts";

// The first run of the engine in a process builds its indexes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const line = (id: string, text: string) => JSON.stringify({ id, published: "2025-03-02", text });
const three = [line("a", "نص أول"), line("b", "نص ثان"), line("c", "نص ثالث")].join("\n");

async function ingested(
  inputs: readonly Input[],
  record: RecordStore | null,
  signal?: AbortSignal,
): Promise<{ steps: IngestStep[]; report: IngestReport }> {
  const steps: IngestStep[] = [];
  const tally = createTally();
  for await (const step of ingest(inputs, { lexicons: readLexicons(), record, signal })) {
    steps.push(step);
    tally.add(step);
  }
  return { steps, report: tally.report() };
}

describe("ingest", () => {
  test("keeps each article under its content hash, and counts what is new and what is known", async () => {
    const record = await openRecord(":memory:");
    const first = await ingested([inputOf("a.jsonl", three)], record);
    expect(first.report).toEqual({
      read: 3,
      new: 3,
      renewed: 0,
      unchanged: 0,
      problems: [],
      notices: [],
      more: { problems: 0, notices: 0 },
    });
    for (const step of first.steps) {
      if (step.kind !== "read") throw new Error("an article was expected");
      expect(await record.reading(step.key)).toEqual(step.reading);
    }
    const second = await ingested([inputOf("b.jsonl", `${three}\n${line("d", "نص رابع")}`)], record);
    expect(second.report).toMatchObject({ read: 4, new: 1, unchanged: 3 });
    expect(await record.count()).toBe(4);
    await record.close();
  });

  test("without a record reads and keeps nothing", async () => {
    const { report, steps } = await ingested([inputOf("a.jsonl", three)], null);
    expect(report).toMatchObject({ read: 3, new: 0, unchanged: 0 });
    expect(steps).toMatchObject([{ outcome: null }, { outcome: null }, { outcome: null }]);
  });

  test("goes on after a bad input, and after one that breaks off", async () => {
    async function* breaksOff(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${line("x", "نص")}\n`);
      throw new Error("the disk is gone");
    }
    const inputs = [
      inputOf("bad.json", "{"),
      { file: "broken.jsonl", size: null, chunks: breaksOff() },
      inputOf("good.jsonl", three),
    ];
    const { report } = await ingested(inputs, null);
    expect(report.read).toBe(4);
    expect(report.problems).toMatchObject([
      { file: "bad.json", line: 1 },
      { file: "broken.jsonl", given: expect.stringContaining("the disk is gone") },
    ]);
  });

  test("an article that cannot be kept is a problem with its place, and the others are kept", async () => {
    const record = await openRecord(":memory:");
    const failing: RecordStore = {
      ...record,
      keepAll: (all) =>
        Promise.all(
          all.map(async ({ reading, contentHash }) =>
            reading.article.id === "b"
              ? { error: new Error("disk full") }
              : { outcome: await record.keep(reading, contentHash) },
          ),
        ),
    };
    const { report } = await ingested([inputOf("a.jsonl", three)], failing);
    expect(report).toMatchObject({ read: 2, new: 2 });
    expect(report.problems).toMatchObject([
      { file: "a.jsonl", line: 2, given: "an article that could not be kept (disk full)" },
    ]);
    expect(await record.count()).toBe(2);
    await record.close();
  });

  test("keeps several articles at a time, and tells each in its turn", async () => {
    const record = await openRecord(":memory:");
    const sizes: number[] = [];
    const counting: RecordStore = {
      ...record,
      keepAll: (all) => {
        sizes.push(all.length);
        return record.keepAll(all);
      },
    };
    const lines = Array.from({ length: 120 }, (_, n) => (n === 7 ? "{" : line(String(n), `نص ${n}`)));
    const inputs = [inputOf("a.jsonl", lines.join("\n")), inputOf("b.jsonl", line("b", "نص آخر"))];
    const { steps, report } = await ingested(inputs, counting);
    expect(report).toMatchObject({ read: 120, new: 120 });
    const told = steps.map((step) => (step.kind === "read" ? step.reading.article.id : step.kind));
    expect(told).toEqual([...lines.map((_, n) => (n === 7 ? "problem" : String(n))), "b"]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(sizes.length).toBeLessThan(120);
    await record.close();
  });

  test("keeps what has come where nothing more comes for a while", async () => {
    const record = await openRecord(":memory:");
    let goOn = () => {};
    async function* pausing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${line("first", "نص أول")}\n`);
      await new Promise<void>((resolve) => (goOn = resolve));
      yield Buffer.from(`${line("second", "نص ثان")}\n`);
    }
    const input = { file: "a.jsonl", size: null, chunks: pausing() };
    const ids: string[] = [];
    for await (const step of ingest([input], { lexicons: readLexicons(), record })) {
      if (step.kind !== "read") throw new Error("an article was expected");
      ids.push(step.reading.article.id);
      expect(await record.count()).toBe(ids.length);
      goOn();
    }
    expect(ids).toEqual(["first", "second"]);
    await record.close();
  });

  test("begins no article after it is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    const { report } = await ingested([inputOf("a.jsonl", three)], null, stop.signal);
    expect(report.read).toBe(0);
  });
});
