import { describe, expect, test } from "vitest";
import { inflect, type VerbForm } from "../../src/text/inflect.ts";

/** What a written form of a verb can be: tense, person, gender and number, and the object behind it. */
function readings(past: string, present: string, form: string): string[] {
  const told = ({ tense, person, gender, number, object }: VerbForm): string =>
    `${tense} ${person}${gender ?? ""}${number}${object === "" ? "" : ` +${object}`}`;
  return inflect(past, present)
    .filter((one) => one.form === form)
    .map(told);
}

describe("inflect makes the forms that the news writes", () => {
  test.each([
    ["قال", "يقول", "قال", "past 3ms"],
    ["قال", "يقول", "قالت", "past 3fs"],
    ["قال", "يقول", "قالوا", "past 3mp"],
    ["قال", "يقول", "يقول", "present 3ms"],
    ["قال", "يقول", "تقول", "present 3fs"],
    ["قال", "يقول", "سيقول", "future 3ms"],
    ["قال", "يقول", "يقولون", "present 3mp"],
    ["قال", "يقول", "نقول", "present 1p"],
    ["قال", "يقول", "يقولوا", "present 3mp"],
    ["قال", "يقول", "قاله", "past 3ms +ه"],
    ["نفى", "ينفي", "نفى", "past 3ms"],
    ["نفى", "ينفي", "نفت", "past 3fs"],
    ["نفى", "ينفي", "نفوا", "past 3mp"],
    ["نفى", "ينفي", "نفاها", "past 3ms +ها"],
    ["نفى", "ينفي", "ينفون", "present 3mp"],
    ["دعا", "يدعو", "دعت", "past 3fs"],
    ["دعا", "يدعو", "يدعون", "present 3mp"],
    ["أكد", "يؤكد", "أكدا", "past 3md"],
    ["أكد", "يؤكد", "ستؤكد", "future 3fs"],
  ])("%s / %s: %s is %s", (past, present, form, reading) => {
    expect(readings(past, present, form)).toContain(reading);
  });

  test.each([
    ["قال", "يقول", "يقل"],
    ["نفى", "ينفي", "ينف"],
    ["دعا", "يدعو", "يدع"],
  ])("%s / %s is %s after لم", (past, present, form) => {
    expect(readings(past, present, form)).toContain("present 3ms");
  });

  test.each([
    ["قال", "يقول", "قول"],
    ["نفى", "ينفي", "نفىت"],
    ["دعا", "يدعو", "يدعوون"],
  ])("%s / %s is never written %s", (past, present, form) => {
    expect(readings(past, present, form)).toEqual([]);
  });
});
