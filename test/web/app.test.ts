import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Reading } from "../../src/document.ts";
import { contentHash } from "../../src/formats/content-hash.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { createApp } from "../../src/web/app.ts";
import { readingOf } from "../record/material.ts";
import { deskReading } from "./desk-reading.ts";
import { attributesOf, tagsOf, textOfMarkup } from "./markup.ts";

const deskOver = (record: RecordStore) => createApp({ record });

async function recordOf(...readings: readonly Reading[]): Promise<RecordStore> {
  const record = await openRecord(":memory:");
  for (const reading of readings) await record.keep(reading, contentHash(reading.article));
  return record;
}

let record: RecordStore;
let desk: ReturnType<typeof deskOver>;
beforeAll(async () => {
  const twins = ["2020-01-01", "2020-01-02"].map((published) =>
    deskReading({ id: "twin", published, title: `twin of ${published}`, outlet: null, url: null }),
  );
  const bare = readingOf("نص بلا شيء فيه", { id: "bare", published: "2019-01-01" }, []);
  record = await recordOf(deskReading(), ...twins, bare);
  desk = deskOver(record);
});
afterAll(() => record.close());

async function page(path: string): Promise<string> {
  const response = await desk.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  return response.text();
}

describe("every answer", () => {
  test.each(["/", "/articles/desk-1", "/nowhere", "/style.css"])(
    "%s forbids scripts, frames and sniffing",
    async (path) => {
      const { headers } = await desk.request(path);
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(policy).not.toContain("script-src");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );

  test.each(["localhost", "localhost:4321", "127.0.0.1:80", "[::1]:9", "LOCALHOST"])(
    "is given to the loopback name %s",
    async (host) => {
      expect((await desk.request("/", { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "example.org",
    "localhost.example.org",
    "127.0.0.1.example.org:80",
    "10.0.0.1",
    "localhost@x",
    "",
  ])("is refused to any other name: %j", async (host) => {
    for (const path of ["/"]) {
      const response = await desk.request(path, { headers: { host } });
      expect(response.status).toBe(421);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.text()).not.toContain("desk-1");
    }
  });
});

describe("the list", () => {
  test("shows each article with its outlet, date, counts and whether it is a sample", async () => {
    const markup = await page("/?lang=en");
    expect(markup).toContain("&lt;b&gt;عنوان&lt;/b&gt;");
    const first = textOfMarkup(markup.split('<li class="card">')[1]!);
    for (const part of ["Sample", 'Isnad sample: "test"', "6 August 2025"]) expect(first).toContain(part);
    for (const part of ["3 statements", "4 names", "2 times", "2 events", "1 deadline"])
      expect(first).toContain(part);
    expect(markup.match(/class="sample"/g)).toHaveLength(1);
  });

  test("is Arabic unless asked otherwise, and leads to the other language", async () => {
    const arabic = await page("/");
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain("3 أقوال");
    expect(attributesOf(arabic, "href")).toContain("/?lang=en");
    const english = await page("/?lang=en");
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(attributesOf(english, "href")).toContain("/");
    expect(await page("/?lang=fr")).toContain('<html lang="ar" dir="rtl">');
  });

  test("goes over several pages", async () => {
    const days = Array.from({ length: 30 }, (_, i) => `2024-01-${String(i + 1).padStart(2, "0")}`);
    const many = await recordOf(
      ...days.map((published) => deskReading({ published, id: published, title: `of ${published}` })),
    );
    const long = deskOver(many);
    const titles = async (path: string) =>
      (await (await long.request(path)).text()).match(/of 2024-01-\d\d/g) ?? [];
    const [first, second] = [await titles("/"), await titles("/?page=2")];
    expect([...first, ...second].sort()).toEqual(days.map((day) => `of ${day}`));
    expect(first[0]).toBe("of 2024-01-30");
    for (const odd of ["0", "-1", "x", "1e9"]) expect((await long.request(`/?page=${odd}`)).status).toBe(200);
    const markup = await (await long.request("/?page=2&lang=en")).text();
    expect(attributesOf(markup, "href")).toEqual(expect.arrayContaining(["/?page=2", "/?lang=en"]));
    await many.close();
  });

  test("says what to do where nothing has been read", async () => {
    const none = await recordOf();
    expect(await (await deskOver(none).request("/?lang=en")).text()).toContain("isnad read FILE");
    await none.close();
  });
});

describe.each(["ar", "en"])("an article in %s", (language) => {
  const path = `/articles/desk-1?lang=${language}`;

  test("keeps its own language and direction", async () => {
    expect(await page(path)).toContain('<div class="text" lang="ar" dir="rtl">');
  });

  test("shows the text as it is, and lets no markup in it act", async () => {
    const markup = await page(path);
    const text = /<div class="text"[^>]*>\n(.*?)<\/div>/s.exec(markup)![1]!;
    const paragraphs = [...text.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner]) => textOfMarkup(inner!));
    expect(paragraphs.join("\n\n")).toBe(deskReading().article.text);
    expect(tagsOf(markup).filter((tag) => /^<(script|b)[ >]/i.test(tag))).toEqual([]);
  });

  test("has a place for every link, and no place twice", async () => {
    const markup = await page(path);
    const ids = attributesOf(markup, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = attributesOf(markup, "href").filter((href) => href.startsWith("#"));
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  test("tells the rule of every entry", async () => {
    const markup = await page(path);
    const reading = deskReading();
    const { attributions, events, ultimatums, times, entities } = reading;
    const { measures, forecasts, positions, meetings, figures, disputes } = reading;
    const terms = reading.deadlines.filter(({ ultimatum }) => ultimatum === null);
    const affairs = [measures, forecasts, positions, meetings, figures, disputes].flat();
    const rules = [attributions, ultimatums, terms, affairs, events, times, entities]
      .flat()
      .map(({ by }) => by);
    expect([...markup.matchAll(/<code>(\w+\/[\w-]+)<\/code>/g)].map(([, rule]) => rule)).toEqual(rules);
  });

  test("marks every kind of find in the text", async () => {
    const marks = new Set(attributesOf(await page(path), "class").flatMap((names) => names.split(" ")));
    const kinds = [
      "content",
      "quote",
      "cue",
      "source",
      "addressee",
      "channel",
      "name",
      "role",
      "time",
      "event",
    ];
    expect(
      [...kinds, "demand", "consequence", "deadline", "measure", "figure"].filter((kind) => !marks.has(kind)),
    ).toEqual([]);
  });
});

describe("the panel", () => {
  test("gives the chain from the agency to the source it cites", async () => {
    const markup = await page("/articles/desk-1?lang=en");
    const first = textOfMarkup(/<li id="s1".*?<\/li>/s.exec(markup)![0]).replace(/\s+/g, " ");
    expect(first).toContain("Reuters → citing ثلاثة مسؤولين (3 sources) unnamed source");
    expect(first).toContain("says possible PS+");
    expect(first).toContain('روسيا <script>alert(1)</script> "مستعدة & جاهزة" للحوار');
  });

  test("says where a speaker is left out, not found, or only spelt by rule", async () => {
    const markup = await page("/articles/desk-1?lang=en");
    expect(textOfMarkup(/<li id="s2".*?<\/li>/s.exec(markup)![0])).toContain("left out in the text");
    expect(textOfMarkup(/<li id="s3".*?<\/li>/s.exec(markup)![0])).toContain("No speaker found");
    expect(textOfMarkup(/<li id="n4".*?<\/li>/s.exec(markup)![0])).toContain("Musku*");
  });

  test("lists what is imposed, foretold, wanted, met about, counted and disputed, and only where there is any", async () => {
    const markup = await page("/articles/desk-1?lang=en");
    const entry = (id: string) =>
      textOfMarkup(new RegExp(`<li id="${id}".*?</li>`, "s").exec(markup)![0]).replace(/\s+/g, " ");
    expect(entry("m1")).toContain("Sanctions threatened");
    expect(entry("m1")).toContain("Trump → Musku");
    expect(entry("m1")).toContain("Rate25%");
    expect(entry("f1")).toContain("Trump probable");
    expect(entry("f1")).toContain("2025-08-08");
    expect(entry("p1")).toContain("ثلاثة مسؤولين wants");
    expect(entry("c1")).toContain("by phone");
    expect(entry("g1")).toContain("money 3,000 USD about");
    expect(entry("g2")).toContain("killed 3–5");
    expect(entry("x1")).toContain("Claimed by");
    expect(entry("x2")).toContain("against");
    expect(entry("d2")).toContain("vote");
    const bare = await page("/articles/bare?lang=en");
    for (const layer of ["measures", "forecasts", "positions", "meetings", "figures", "disputes"])
      expect(bare).not.toContain(`id="${layer}"`);
  });

  test("names acts, events and the deadline in Arabic", async () => {
    const markup = textOfMarkup(await page("/articles/desk-1"));
    for (const part of ["رويترز ←", "تهديد THREATEN", "2025-08-08", "مهلتان"]) expect(markup).toContain(part);
  });

  test("links only to web addresses", async () => {
    const odd = await recordOf(deskReading({ url: "javascript:alert(1)" }));
    const markup = await (await deskOver(odd).request("/articles/desk-1")).text();
    expect(markup).not.toContain("javascript:");
    expect(attributesOf(await page("/articles/desk-1"), "href")).toContain("https://example.org/?a=1&b=2");
    await odd.close();
  });
});

describe("what goes wrong", () => {
  test.each([
    ["/articles/none", "لا توجد صفحة كهذه"],
    ["/articles/none?lang=en", "There is no such page"],
    ["/%3Cscript%3E?lang=en", "There is no such page"],
  ])("%s is not found, in the language of the page", async (path, expected) => {
    const response = await desk.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(expected);
  });

  test("a name that two articles share leads to both", async () => {
    const response = await desk.request("/articles/twin?lang=en");
    expect(response.status).toBe(409);
    const markup = await response.text();
    const targets = attributesOf(markup, "href").filter((href) => href.startsWith("/articles/"));
    const shown = targets.filter((href) => !href.includes("twin"));
    expect(shown).toHaveLength(2);
    for (const target of shown) expect(await page(target)).toContain("twin of");
  });

  test("a record that fails is told without its insides", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = deskOver({ ...record, count: () => Promise.reject(new Error("secret path")) });
    const pages = await broken.request("/?lang=en");
    expect(pages.status).toBe(500);
    const markup = await pages.text();
    expect(markup).toContain("This page could not be made");
    expect(markup).not.toContain("secret");
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});
