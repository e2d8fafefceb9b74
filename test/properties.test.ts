import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, analyse, type Reading, type Span } from "../src/index.ts";
import { hostileTexts } from "./hostile.ts";
import { shippedLexicons } from "./lexicons.ts";
import { leastProcessorTime } from "./processor-time.ts";
import { sampleArticles } from "./samples.ts";

const lexicons = shippedLexicons();
const samples = sampleArticles();

/** `RUNS=5000 SEED=7 npx vitest run test/properties.test.ts` looks further than every run of the tests does. */
const run = { numRuns: Number(process.env.RUNS ?? 150) };

function read(text: string, published: string | null = "2025-08-06"): Reading {
  return analyse({ id: "any", published, title: null, url: null, outlet: null, text }, lexicons);
}

/** Any UTF-16 units at all, halves of pairs among them. */
const anything = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x600, max: 0x6ff }), fc.constant(32)),
    {
      maxLength: 300,
    },
  )
  .map((codes) => String.fromCharCode(...codes));

const pieces = [
  ...new Set(samples.flatMap(({ text }) => text.split(/\s+/))),
  ...'« » " “ ” ‘ ’ ( ) : ، . … ؟ - \n \n\n'.split(" "),
  "\u200f",
  "\u064e",
];
/** Words and marks of the news in no order. */
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((list) => list.join(" "));

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(120),
  put: fc.oneof(fc.constant(""), fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })),
  twice: fc.boolean(),
});
/** An article of the samples with some stretches cut, doubled or overwritten. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([{ text }, edits]) =>
    edits.reduce((now, { at, length, put, twice }) => {
      const start = now.length === 0 ? 0 : at % now.length;
      const cut = now.slice(start, start + length);
      return now.slice(0, start) + (twice ? cut + put + cut : put) + now.slice(start + length);
    }, text),
  );

const texts = fc.oneof(anything, soup, mutated);
const dates = fc.constantFrom(null, "2025-08-06", "2024-02-29", "2010-01-01", "1970-12-31", "2099-12-31");

/** Throws, with the layer's name, where a reading breaks a promise of `src/document.ts`. */
function check(reading: Reading): void {
  const { article, entities, mentions, times, attributions, events, ultimatums } = reading;
  const { measures, meetings, deadlines, figures, positions, forecasts, disputes } = reading;
  const { text } = article;
  const inText = (span: Span | null, what: string): void => {
    if (span === null) return;
    expect(Number.isInteger(span.start) && Number.isInteger(span.end), `${what}: whole numbers`).toBe(true);
    expect(span.start, `${what} starts in the text`).toBeGreaterThanOrEqual(0);
    expect(span.end, `${what} ends in the text`).toBeLessThanOrEqual(text.length);
    expect(span.start, `${what} is not empty`).toBeLessThan(span.end);
  };
  const inside = (span: Span, outer: readonly Span[], what: string): void => {
    expect(
      outer.some((one) => one.start <= span.start && span.end <= one.end),
      `${what} ${span.start}–${span.end} lies inside ${JSON.stringify(outer)}`,
    ).toBe(true);
  };
  const ids = new Set(entities.map((entity) => entity.id));
  expect(ids.size, "entity ids are different").toBe(entities.length);
  const known = (id: string | null, what: string): void => {
    if (id !== null) expect(ids.has(id), `${what}: the entity ${id} is in the reading`).toBe(true);
  };
  const attribution = (index: number | null, what: string): void => {
    if (index !== null) expect(attributions[index], `${what}: attribution ${index}`).toBeDefined();
  };
  for (const found of [...entities, ...mentions, ...times, ...attributions, ...events, ...ultimatums])
    expect(found.by).toMatch(/^(entities|times|attributions|events)\/\S/);
  const affairs = [measures, meetings, deadlines, figures, positions, forecasts, disputes];
  for (const { by } of affairs.flat()) expect(by).toMatch(/^affairs\/\S/);

  for (const entity of entities) {
    expect(entity.id).not.toBe("");
    expect(entity.name.ar).not.toBe("");
    for (const role of entity.roles) {
      inText(role, "role");
      expect(role.text).toBe(text.slice(role.start, role.end));
    }
  }
  for (const mention of mentions) {
    inText(mention, "mention");
    known(mention.entity, "mention");
  }
  apart(mentions.filter((mention) => mention.form === "name"));
  for (const time of times) {
    inText(time, "time");
    if (time.value !== null) expect(time.value).toMatch(timexValue);
  }
  apart(times);
  attributions.forEach((one, index) => {
    inText(one.cue, "cue");
    inText(one.addressee, "addressee");
    inText(one.channel, "channel");
    for (const span of one.content) inText(span, "content");
    for (const quote of one.quotes) {
      inText(quote, "quote");
      inside(quote, one.content, "quote");
    }
    for (const link of one.chain) {
      expect(link.length, "a link has someone in it").toBeGreaterThan(0);
      for (const party of link) {
        known(party.entity, "chain");
        expect(party.start === null, "both offsets or none").toBe(party.end === null);
        if (party.start !== null && party.end !== null)
          inText({ start: party.start, end: party.end }, "party");
      }
    }
    attribution(one.parent, "parent");
    const above = new Set([index]);
    for (let at = one.parent; at !== null; at = attributions[at]!.parent) {
      expect(above.has(at), "no attribution stands inside itself").toBe(false);
      above.add(at);
    }
  });
  for (const event of events) {
    inText(event.trigger, "trigger");
    for (const id of [...event.actors, ...event.recipients, event.place]) known(id, "event");
    if (event.date !== null) expect(event.date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    attribution(event.attribution, "event");
  }
  for (const ultimatum of ultimatums) {
    known(ultimatum.issuer, "issuer");
    known(ultimatum.target, "target");
    inText(ultimatum.demand, "demand");
    inText(ultimatum.consequence, "consequence");
    inText(ultimatum.deadline, "deadline");
    if (ultimatum.deadline?.date) expect(ultimatum.deadline.date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  }
  checkAffairs(reading, { inText, known, attribution });
}

/** The same promises for what is read beside the events. */
function checkAffairs(reading: Reading, { inText, known, attribution }: Checks): void {
  const { times, events, ultimatums, attributions, figures } = reading;
  const day = (date: string | null): void => {
    if (date !== null) expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  };
  const event = (index: number | null, what: string): void => {
    if (index !== null) expect(events[index], `${what}: event ${index}`).toBeDefined();
  };
  for (const one of reading.measures) {
    for (const span of [one.words, ...one.again]) inText(span, "measure");
    for (const span of [one.goods, one.rate, one.since, one.until, one.affected])
      inText(span, "part of a measure");
    for (const id of [...one.imposers, ...one.targets]) known(id, "measure");
    day(one.since?.date ?? null);
    day(one.until?.date ?? null);
    event(one.event, "measure");
    attribution(one.attribution, "measure");
  }
  for (const one of reading.meetings) {
    event(one.event, "meeting");
    for (const { entity, role } of one.participants) {
      known(entity, "meeting");
      inText(role, "role");
    }
    for (const span of [one.length, one.agenda, one.level]) inText(span, "part of a meeting");
    for (const index of one.accounts) attribution(index, "account");
  }
  for (const one of reading.deadlines) {
    inText(one, "deadline");
    inText(one.due, "what is due");
    day(one.date);
    for (const id of [...one.setters, ...one.bound]) known(id, "deadline");
    if (one.ultimatum !== null) expect(ultimatums[one.ultimatum]).toBeDefined();
    expect(one.kind === "ultimatum").toBe(one.ultimatum !== null);
    attribution(one.attribution, "deadline");
  }
  for (const one of figures) {
    inText(one, "figure");
    expect(Number.isFinite(one.value)).toBe(true);
    if (one.to !== null) expect(one.to).toBeGreaterThan(one.value);
    event(one.event, "figure");
    attribution(one.attribution, "figure");
  }
  for (const one of reading.positions) {
    inText(one.cue, "position");
    inText(one.issue, "issue");
    for (const id of one.holders) known(id, "position");
    attribution(one.attribution, "position");
  }
  for (const one of reading.forecasts) {
    inText(one.cue, "forecast");
    inText(one.content, "what is foretold");
    for (const id of one.forecasters) known(id, "forecast");
    if (one.horizon !== null) expect(times[one.horizon]).toBeDefined();
    attribution(one.attribution, "forecast");
  }
  for (const one of reading.disputes) {
    if (one.kind === "figures") for (const index of one.figures) expect(figures[index]).toBeDefined();
    else for (const index of [one.claim, one.denial]) expect(attributions[index]).toBeDefined();
  }
}

interface Checks {
  readonly inText: (span: Span | null, what: string) => void;
  readonly known: (id: string | null, what: string) => void;
  readonly attribution: (index: number | null, what: string) => void;
}

const timexValue =
  /^(PRESENT_REF|PAST_REF|FUTURE_REF|P[\dXT][\dXYMWDTHSCE.]*|[\dX]{2,4}(-(\d{2}|XX|W\d{2}|W\d{2}-WE|Q[1-4]|H[12]|SP|SU|FA|WI)(-(\d{2}|XX))?)?(T(\d{2}(:\d{2})?|MO|MI|AF|EV|NI|DT))?|T(\d{2}(:\d{2})?|MO|MI|AF|EV|NI|DT)|XXXX-WXX-[1-7](T\w+)?)$/;

/** The spans are in the order of the text and do not overlap. */
function apart(spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i++)
    expect(spans[i]!.start, `span ${i} begins after the one before it`).toBeGreaterThanOrEqual(
      spans[i - 1]!.end,
    );
}

describe("a reading keeps its promises", () => {
  test.each(samples.map((sample) => [sample.id, sample] as const))("%s", (_, sample) => {
    const reading = analyse(sample, lexicons);
    check(reading);
    expect(reading.mentions.length + reading.times.length).toBeGreaterThan(0);
  });

  test("on any text and any date", () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => check(read(text, published))),
      run,
    );
  });

  test("on the empty text, which has nothing in it", () => {
    expect(read("")).toMatchObject({ entities: [], mentions: [], times: [], attributions: [], events: [] });
  });
});

test("the article comes back as it came", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const article: Article = { id: "x", published: null, title: "t", url: "u", outlet: "o", text };
      expect(analyse(article, lexicons).article).toEqual(article);
    }),
    run,
  );
});

test("the same input gives the same output, whatever was read before", () => {
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const first = JSON.stringify(read(text));
      read(other);
      expect(JSON.stringify(read(text))).toBe(first);
    }),
    run,
  );
});

test("a reading survives JSON", () => {
  fc.assert(
    fc.property(texts, dates, (text, published) => {
      const reading = read(text, published);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    }),
    run,
  );
});

describe("the cost grows with the length of the text, not faster", () => {
  const short = 6_000;
  const times = 16;
  /** In times of the short text; a cost that grew with the square of the length would be 256. */
  const most = 40;
  /** Milliseconds for the long text under which nothing is asked: a square of its length would take longer. */
  const cheap = 80;

  test.each(Object.entries(hostileTexts))(
    "%s",
    (_, make) => {
      const small = make(short);
      const large = make(short * times);
      read(small);
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 4 && ratio > most; attempt++) {
        const base = leastProcessorTime(() => read(small), { runs: 5 });
        const long = leastProcessorTime(() => read(large), { runs: 1 });
        ratio = Math.min(ratio, long < cheap ? times : long / base);
      }
      expect(ratio, `${times} times the text, this many times the time`).toBeLessThanOrEqual(most);
      check(read(small));
    },
    120_000,
  );

  test("a hundred thousand names on one line", () => {
    const given = samples.flatMap(({ text }) => text.split(/[\s\p{P}]+/u)).filter((word) => word.length > 2);
    const names = Array.from({ length: 100_000 }, (_, i) => given[(i * 7919) % given.length]!).join(" ");
    const took = leastProcessorTime(() => expect(read(names).article.text.length).toBe(names.length), {
      runs: 1,
    });
    expect(took).toBeLessThan(60_000);
  }, 180_000);
});

test("a name before its cue and an open mark behind it at the end of a text: nothing stands beyond the last word", () => {
  check(read("إن صالح قال إبراهيم الأول لـ «المدينة: ودية."));
});
