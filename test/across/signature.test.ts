import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateOf, minHashes } from "../../src/across/min-hash.ts";
import { surelySeen } from "../../src/across/prints.ts";
import { bytesOf, signatureFrom, signatureOf } from "../../src/across/signature.ts";
import { edited, run } from "./material.ts";

const body = run(0, 60);

describe("the outlet's part of an article does not matter", () => {
  test.each([
    ["a dateline with its agency", `لندن 18 يوليو (رويترز) - ${body}`],
    ["place and agency", `الرياض – واس: ${body}`],
    ["a by-line of its own", `واس - جدة\n\n${body}`],
    ["a correspondent's name", `مراسل الصحيفة\n${body}`],
    ["a closing credit", `${body}\n(إعداد سالم حداد للنشرة العربية - تحرير منى ناصر)`],
    ["a wire's end", `${body} // انتهى // 08:39 ت م`],
    ["a service", `${body}\n* خدمة الصحيفة`],
  ])("%s", (_, text) => {
    expect(signatureOf(text)).toEqual(signatureOf(body));
  });

  test("but the words of a sentence do", () => {
    const sentence = "أعلن الوزير سالم حداد أمس أن الطريق ستفتح يوم الأحد، وأن العمل بدأ.";
    expect(signatureOf(`${sentence} ${body}`)).not.toEqual(signatureOf(body));
    // What is left of so short a text would be nobody's body.
    expect(signatureOf("الرياض - واس: قال الوزير نعم")).not.toEqual(signatureOf("قال الوزير نعم"));
  });
});

test("the estimate is near the true similarity", () => {
  const long = run(0, 1_000);
  for (const [every, similarity] of [
    [100, (1000 - 30) / (1000 + 30)],
    [20, (1000 - 150) / (1000 + 150)],
    [10, (1000 - 300) / (1000 + 300)],
  ] as const) {
    const estimates = [1, 2, 3, 4, 5, 6, 7, 8].map((salt) => {
      const both = new Uint16Array(2 * minHashes);
      both.set(signatureOf(long).hashes);
      both.set(signatureOf(edited(long, every, salt)).hashes, minHashes);
      return estimateOf(both, 0, 1);
    });
    const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
    expect(Math.abs(mean - similarity)).toBeLessThan(0.08);
  }
});

test("texts that share enough words in a row share a print, wherever these stand", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200), (a, b, c, d) => {
      const passage = run(9_000, 9_000 + surelySeen);
      const one = signatureOf(`${run(0, a)} ${passage} ${run(1_000, 1_000 + b)}`);
      const other = signatureOf(`${run(2_000, 2_000 + c)} ${passage} ${run(3_000, 3_000 + d)}`);
      expect([...one.prints].some((print) => other.prints.includes(print))).toBe(true);
    }),
    { seed: 2025, numRuns: 100 },
  );
});

describe("as bytes", () => {
  test("it comes back as it was", () => {
    for (const text of ["", "!", "كلمة", run(0, 7), run(0, 8), run(0, 500)]) {
      const signature = signatureOf(text);
      expect(signatureFrom(bytesOf(signature))).toEqual(signature);
    }
  });

  test("a text without words has none", () => {
    expect(bytesOf(signatureOf(" … ")).length).toBe(0);
  });

  test("other bytes are refused", () => {
    expect(() => signatureFrom(new Uint8Array(5))).toThrow(
      "a signature of 5 bytes; expected none, or 128 and",
    );
    expect(() => signatureFrom(new Uint8Array(130))).toThrow(RangeError);
  });
});
