import { describe, expect, test } from "vitest";
import { ploverEvents } from "../../src/export/plover.ts";
import { worldOf } from "../../src/export/world.ts";
import { analyse } from "../../src/index.ts";
import { shippedLexicons } from "../lexicons.ts";

const lexicons = shippedLexicons();
const world = worldOf(lexicons);

const TEXT = [
  "التقى الرئيس الفرنسي إيمانويل ماكرون المستشار الألماني فريدريش ميرتس في القاهرة يوم الثلاثاء.",
  "وقالت وكالة رويترز إن روسيا قصفت مدينة خاركيف.",
].join("\n");

function eventsOf(text: string) {
  const article = {
    id: "story-7",
    published: "2025-08-06",
    title: "عنوان",
    url: "https://example.org/7",
    outlet: "Test page",
    text,
  };
  return ploverEvents(analyse(article, lexicons), { key: "0123456789abcdef9999", version: "1.2.3", world });
}

describe("a meeting as a PLOVER event", () => {
  const [event] = eventsOf(TEXT);

  test("has the fields that NGEC writes", () => {
    expect(event).toMatchObject({
      id: "0123456789abcdef-1_CONSULT",
      story_id: "story-7",
      version: "isnad-1.2.3",
      event_type: "CONSULT",
      event_mode: [],
      contexts: [],
      date: "2025-08-05",
      date_resolved: "2025-08-05",
      date_raw: "يوم الثلاثاء",
      pub_date: "2025-08-06",
      publisher: "Test page",
      headline: "عنوان",
      url: "https://example.org/7",
      story_people: ["Emmanuel Macron", "Friedrich Merz"],
      isnad: { status: "occurred", sources: [], act: null, certainty: null, rule: "events/consult" },
    });
    expect(event!.event_text).toBe(TEXT.split("\n")[0]);
  });

  test("names its parties with their country, and where the sentence has them", () => {
    const [actor] = event!.attributes.ACTOR;
    expect(actor).toMatchObject({
      name: "Emmanuel Macron",
      wiki: "Emmanuel Macron",
      country: "FRA",
      code_1: "",
    });
    expect(event!.event_text.slice(actor!.qa_start_char!, actor!.qa_end_char!)).toContain("ماكرون");
    expect(event!.attributes.RECIP).toMatchObject([{ name: "Friedrich Merz", country: "DEU" }]);
    expect(event!.attributes.DATE).toEqual([{ text: "يوم الثلاثاء" }]);
    expect(event!.attributes.LOC).toMatchObject([{ text: "القاهرة" }]);
  });

  test("tells where it was, in degrees", () => {
    const { geo } = event!.event_geolocation;
    expect(geo).toMatchObject({ resolved_placename: "Cairo", country_code3: "EGY" });
    expect(geo!.lat).toBeCloseTo(30.05, 1);
    expect(geo!.lon).toBeCloseTo(31.25, 1);
  });
});

test("an event without a day has the day of publication, as NGEC has it, and names its source", () => {
  const event = eventsOf(TEXT).find(({ event_type }) => event_type === "ASSAULT")!;
  expect(event.date_resolved).toBe("2025-08-06");
  expect(event.date_raw).toBe("<No date detected--using publication date>");
  expect(event.isnad).toMatchObject({ act: "state", certainty: "CT+", sources: [["Reuters"]] });
});

test("a call is CONSULT by phone", () => {
  const [event] = eventsOf("أجرى سيرغي لافروف اتصالا هاتفيا مع هاكان فيدان أمس.");
  expect(event).toMatchObject({ event_type: "CONSULT", event_mode: ["phone"] });
});

test("a body of several states is IGO, a ministry is GOV of its country, and what no lexicon knows has no code", () => {
  const codes = eventsOf(
    "فرض الاتحاد الأوروبي عقوبات على روسيا. واتهمت وزارة الدفاع الروسية أوكرانيا بالقصف.",
  ).flatMap(({ attributes }) =>
    [...attributes.ACTOR, ...attributes.RECIP].map(({ country, code_1 }) => `${country} ${code_1}`),
  );
  expect(codes).toContain("IGO IGO");
  expect(codes).toContain("RUS GOV");
  expect(codes).toContain("RUS ");
});

test("no event, no line", () => {
  expect(eventsOf("كان الجو جميلا.")).toEqual([]);
});
