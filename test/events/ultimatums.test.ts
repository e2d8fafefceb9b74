import { expect, test } from "vitest";
import { findsOf, read } from "./read.ts";

const ultimatumOf = (text: string, published = "2016-03-10") =>
  read(text, published).ultimatums.map(({ issuer, target, deadline }) => [
    issuer,
    target,
    deadline?.date ?? null,
  ]);

test.each([
  [
    "وقال الرئيس دونالد ترامب إن أمام إيران أسبوعين لفتح المضيق وإلا واجهت الضربات.",
    "Q22686",
    "Q794",
    "2016-03-24",
  ],
  [
    "وحدد العراق لتركيا موعدا نهائيا لسحب قواتها في 20 مارس، وإلا سيقطع العلاقات.",
    "Q796",
    "Q43",
    "2016-03-20",
  ],
  ["وخير العراق تركيا بين وقف الغارات خلال شهر أو مواجهة الرد.", "Q796", "Q43", "2016-04-10"],
  ["وأعلن العراق أنه سيقطع العلاقات مع تركيا إذا لم تسحب قواتها خلال أسبوع.", "Q796", "Q43", "2016-03-17"],
  ["وهدد العراق بقطع العلاقات مع تركيا ما لم تسحب قواتها خلال أسبوع.", "Q796", "Q43", "2016-03-17"],
  ["وطالب العراق تركيا بسحب قواتها قبل 10 أغسطس، مهددا بقطع العلاقات.", "Q796", "Q43", "2016-08-10"],
])("%s", (text, issuer, target, date) => {
  expect(ultimatumOf(text)).toEqual([[issuer, target, date]]);
});

test("a term whose year is told is in that year", () => {
  const told = "وكان العراق أمهل تركيا حتى 3 مارس 2015 لسحب قواتها، مهددا بقطع العلاقات.";
  expect(ultimatumOf(told)).toEqual([["Q796", "Q43", "2015-03-03"]]);
});

test.each([
  "وحدد العراق موعدا للقاء تركيا في 20 مارس.",
  "وخير العراق تركيا بين طريقين.",
  "وأعلن العراق أنه سيقطع العلاقات مع تركيا.",
])("is no ultimatum: %s", (text) => {
  expect(ultimatumOf(text)).toEqual([]);
});

test("a threat without a term is a threat and no ultimatum", () => {
  const reading = read("وهدد العراق تركيا بقطع العلاقات.");
  expect(reading.ultimatums).toEqual([]);
  expect(findsOf(reading)).toHaveLength(1);
});
