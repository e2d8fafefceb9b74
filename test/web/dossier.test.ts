import { describe, expect, test } from "vitest";
import { dossierOf } from "../../src/answers/dossier.ts";
import { catalogue } from "../../src/messages/catalogue.ts";
import { dossierPage } from "../../src/web/dossier/page.ts";
import { byHand, keptOf } from "../export/kept.ts";

const MOSCOW = "قالت وزارة الخارجية الروسية إن المحادثات ستبدأ غدا. وقال الكرملين إن فلاديمير بوتين لن يحضر.";
const older = keptOf("قال فلاديمير بوتين إن الهدنة قائمة.", { id: "older", published: "2025-08-01" });
const newer = keptOf(MOSCOW, { id: "newer", published: "2025-08-05", title: "<script>alert(1)</script>" });
const PUTIN = "Q7747";

describe("a dossier", () => {
  test("gathers what somebody says and what others say of him, the latest first", () => {
    const found = dossierOf(PUTIN, [older, byHand, newer])!;
    expect(found.sources.map(({ reading }) => reading.article.id)).toEqual(["newer", "older"]);
    expect(found.said.map(({ source }) => source)).toEqual([1]);
    expect(found.spokenOf.map(({ source }) => source)).toEqual([0]);
    expect(dossierOf("Q1", [older, newer])).toBeNull();
  });

  test("knows who passes on from who says, and who sets a deadline", () => {
    const agency = dossierOf("own:sharq", [byHand])!;
    expect(agency.passedOn).toHaveLength(1);
    expect(agency.said).toHaveLength(0);
    const speaker = dossierOf("own:haddad", [byHand])!;
    expect(speaker.said.map(({ found }) => found.by)).toEqual(["attributions/قال"]);
    expect(speaker.deadlines).toHaveLength(1);
    expect(speaker.positions).toHaveLength(1);
    expect(speaker.forecasts).toHaveLength(1);
  });

  test.each([
    ["ar", "rtl", "ما قاله"],
    ["en", "ltr", "What it said"],
  ] as const)("in %s: runs %s, escapes what it is given, cites every entry", (language, direction, title) => {
    const page = dossierPage(dossierOf(PUTIN, [older, newer])!, catalogue[language], "p{}").html;
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page).toContain(title);
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("الهدنة قائمة");
    const cited = [...page.matchAll(/href="#(source-\d+)"/g)].map((found) => found[1]!);
    expect(cited.length).toBeGreaterThan(1);
    for (const id of cited) expect(page).toContain(`id="${id}"`);
    // Nothing is fetched: an address stands only where a reader may follow it.
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import/);
    expect(page).toContain("default-src 'none'");
  });

  test("every kind of entry is shown, with its words", () => {
    const page = dossierPage(dossierOf("own:haddad", [byHand])!, catalogue.en, "").html;
    for (const id of ["said", "positions", "forecasts", "events", "deadlines"])
      expect(page).toContain(`<section id="${id}">`);
    expect(page).toContain('<span class="quote">سيوقع قريبا جدا</span>');
    expect(page).toContain("Test page");
  });
});
