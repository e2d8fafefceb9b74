/** A run of the command line with streams in memory, and a reading made by hand. */

import { PassThrough, Writable } from "node:stream";
import { run } from "../../src/cli/run.ts";
import type { Stream } from "../../src/cli/streams.ts";
import type { Reading, Span } from "../../src/document.ts";

/** What a run said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a run differs from one in a pipe with nothing on standard input. */
export interface World {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number };
  readonly signal?: AbortSignal;
  /** Called with all that was written to standard output so far, after each piece. */
  readonly onOut?: (out: string) => void;
}

/** Runs a command line as a process would. */
export async function isnad(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out = sink(world);
  const err = sink({ ...world, onOut: () => {} });
  const stdin = new PassThrough();
  stdin.end(world.stdin ?? "");
  const signal = world.signal ?? new AbortController().signal;
  const code = await run(argv, {
    stdin,
    stdout: out.stream,
    stderr: err.stream,
    env: world.env ?? {},
    signal,
  });
  return { code, out: out.text(), err: err.text() };
}

function sink({ terminal, onOut }: World): { stream: Stream; text: () => string } {
  const pieces: Buffer[] = [];
  const text = () => Buffer.concat(pieces).toString("utf8");
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      pieces.push(chunk);
      onOut?.(text());
      done();
    },
  });
  return { stream: Object.assign(stream, terminal ? { isTTY: true, ...terminal } : {}), text };
}

const TEXT = [
  'نقلت وكالة الشرق عن ثلاثة مصادر أن الوزير سالم حداد قال للصحافيين إن الاتفاق "سيوقع قريبا جدا" في العاصمة.',
  "وهدد حداد بوقف الصادرات إن لم ترد الشركة قبل يوم الجمعة.",
].join("\n\n");

/** A reading of a made-up article with one of everything. */
export const reading: Reading = {
  article: {
    id: "made-up",
    published: "2025-03-02",
    title: null,
    url: null,
    outlet: "Test page",
    text: TEXT,
  },
  entities: [
    entity("own:sharq", "organization", "وكالة الشرق", "Al Sharq Agency", false),
    entity("own:haddad", "person", "سالم حداد", "Salim Haddad", true),
  ],
  mentions: [
    { ...at("سالم حداد"), entity: "own:haddad", form: "name", by: "entities/title-and-name" },
    { ...at("وكالة الشرق"), entity: "own:sharq", form: "name", by: "entities/known" },
  ],
  times: [{ ...at("يوم الجمعة"), type: "DATE", value: "2025-03-07", by: "times/weekday" }],
  attributions: [
    {
      cue: at("نقلت"),
      act: "state",
      chain: [
        [{ entity: "own:sharq", anonymous: false, ...at("وكالة الشرق") }],
        [{ entity: null, anonymous: true, count: 3, ...at("ثلاثة مصادر") }],
      ],
      addressee: null,
      channel: null,
      content: [span(at("الوزير سالم").start, TEXT.indexOf("\n") - 1)],
      quotes: [],
      certainty: "CT+",
      parent: null,
      by: "attributions/agency-from-sources",
    },
    {
      cue: at("قال"),
      act: "state",
      chain: [[{ entity: "own:haddad", anonymous: false, ...at("سالم حداد") }]],
      addressee: at("للصحافيين"),
      channel: null,
      content: [span(at("الاتفاق").start, TEXT.indexOf("\n") - 1)],
      quotes: [at("سيوقع قريبا جدا")],
      certainty: "PR+",
      parent: 0,
      by: "attributions/قال",
    },
  ],
  events: [
    {
      type: "THREATEN",
      trigger: at("هدد"),
      actors: ["own:haddad"],
      recipients: ["own:sharq"],
      doer: null,
      place: null,
      date: "2025-03-02",
      status: "occurred",
      attribution: null,
      by: "events/threaten",
    },
  ],
  ultimatums: [
    {
      issuer: "own:haddad",
      target: null,
      demand: at("ترد الشركة"),
      consequence: at("وقف الصادرات"),
      deadline: { ...at("يوم الجمعة"), date: "2025-03-07", instant: null },
      by: "events/ultimatum",
    },
  ],
  measures: [
    {
      kind: "ban",
      state: "threatened",
      words: at("وقف الصادرات"),
      again: [],
      imposers: ["own:haddad"],
      targets: [],
      goods: at("الصادرات"),
      rate: null,
      since: null,
      until: { ...at("يوم الجمعة"), date: "2025-03-07" },
      affected: at("الشركة"),
      event: null,
      attribution: 0,
      by: "affairs/measure",
    },
  ],
  meetings: [],
  deadlines: [
    {
      ...at("يوم الجمعة"),
      date: "2025-03-07",
      kind: "vote",
      due: at("ترد الشركة"),
      setters: ["own:haddad"],
      bound: [],
      ultimatum: null,
      attribution: null,
      by: "affairs/vote",
    },
  ],
  figures: [
    {
      ...at("ثلاثة مصادر"),
      kind: "wounded",
      value: 3,
      to: null,
      unit: "people",
      bound: "at-least",
      event: null,
      attribution: 0,
      by: "affairs/wounded",
    },
  ],
  positions: [
    {
      holders: ["own:haddad"],
      stance: "wants",
      cue: at("هدد"),
      issue: at("ترد الشركة"),
      attribution: null,
      by: "affairs/verb-of-position",
    },
  ],
  forecasts: [
    {
      forecasters: ["own:haddad"],
      cue: at("هدد"),
      content: at("ترد الشركة"),
      horizon: 0,
      certainty: "PR-",
      attribution: null,
      by: "affairs/said-forecast",
    },
  ],
  disputes: [],
};

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return span(start, start + words.length);
}

function span(start: number, end: number): Span {
  return { start, end };
}

function entity(
  id: string,
  type: Reading["entities"][number]["type"],
  ar: string,
  en: string,
  transliterated: boolean,
): Reading["entities"][number] {
  return { id, wikidata: null, type, name: { ar, en, transliterated }, roles: [], by: "tests/by-hand" };
}
