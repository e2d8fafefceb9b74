import type { Party, Reading, Span } from "../../src/document.ts";

// One Arabic item a line: two in one line would change places on screen.
const lines = [
  'نقلت رويترز عن ثلاثة مسؤولين قولهم إن روسيا <script>alert(1)</script> "مستعدة & جاهزة" للحوار',
  "وهدد ترامب موسكو بعقوبات ما لم توقف القتال قبل يوم الجمعة.",
];
const words = {
  cue: "نقلت",
  agency: "رويترز",
  officials: "ثلاثة مسؤولين",
  content: 'روسيا <script>alert(1)</script> "مستعدة & جاهزة" للحوار',
  quote: "مستعدة & جاهزة",
  russia: "روسيا",
  threat: "هدد",
  trump: "ترامب",
  moscow: "موسكو",
  sanctions: "عقوبات",
  demand: "توقف القتال",
  friday: "يوم الجمعة",
} as const;

/** A small reading with every kind of mark, marks that lie on one another, and text that would be markup if let through. */
export function deskReading(change: Partial<Reading["article"]> = {}): Reading {
  const text = lines.join("\n\n");
  const at = (part: keyof typeof words): Span => {
    const start = text.indexOf(words[part]);
    if (start < 0) throw new Error(`the text does not hold ${part}`);
    return { start, end: start + words[part].length };
  };
  const agency: Party = { entity: "Q130879", anonymous: false, ...at("agency") };
  const trump: Party = { entity: "Q22686", anonymous: false, ...at("trump") };
  const entity = (id: string, type: "person" | "organization" | "place", ar: string, en: string) => ({
    id,
    wikidata: id.startsWith("Q") ? id : null,
    type,
    name: { ar, en, transliterated: !id.startsWith("Q") },
    roles: [],
    by: "entities/known-name",
  });
  const mention = (id: string, part: keyof typeof words) => ({
    ...at(part),
    entity: id,
    form: "name" as const,
    by: "entities/full-name",
  });
  return {
    article: {
      id: "desk-1",
      published: "2025-08-06",
      title: "<b>عنوان</b>",
      url: "https://example.org/?a=1&b=2",
      outlet: 'Isnad sample: "test"',
      text,
      ...change,
    },
    entities: [
      entity("Q130879", "organization", words.agency, "Reuters"),
      entity("Q159", "place", words.russia, "Russia"),
      {
        ...entity("Q22686", "person", words.trump, "Trump"),
        roles: [
          { text: words.moscow, ...at("moscow"), of: "Q159", office: "envoy", held: "former", term: null },
        ],
      },
      entity("moscow", "place", words.moscow, "Musku"),
    ],
    mentions: [
      mention("Q130879", "agency"),
      mention("Q159", "russia"),
      mention("Q22686", "trump"),
      mention("moscow", "moscow"),
      {
        start: at("demand").start,
        end: at("demand").start,
        entity: "Q159",
        form: "zero",
        by: "entities/left-out",
      },
    ],
    times: [
      {
        ...at("friday"),
        type: "DATE",
        value: "2025-08-08",
        begin: "2025-08-06",
        finish: "2025-08-08",
        by: "times/weekday",
      },
      { ...at("demand"), type: "SET", value: null, by: "times/unresolved" },
    ],
    attributions: [
      {
        cue: at("cue"),
        act: "state",
        chain: [[agency], [{ entity: null, anonymous: true, count: 3, ...at("officials") }]],
        addressee: null,
        channel: at("agency"),
        content: [at("content")],
        quotes: [at("quote")],
        certainty: "PS+",
        parent: null,
        by: "attributions/carried",
      },
      {
        cue: at("threat"),
        act: "threaten",
        chain: [[trump, { entity: null, anonymous: true, start: null, end: null }]],
        addressee: at("moscow"),
        channel: null,
        content: [],
        quotes: [at("sanctions")],
        certainty: "CT+",
        parent: 0,
        by: "attributions/verb-first",
      },
      {
        cue: null,
        act: "believe",
        chain: [],
        addressee: null,
        channel: null,
        content: [at("demand")],
        quotes: [],
        certainty: "UU",
        parent: null,
        by: "attributions/free-quote",
      },
    ],
    events: [
      {
        type: "THREATEN",
        trigger: at("threat"),
        actors: ["Q22686"],
        recipients: ["moscow"],
        doer: null,
        place: "Q159",
        date: "2025-08-06",
        status: "occurred",
        attribution: null,
        by: "events/threaten",
      },
      {
        type: "CONSULT",
        trigger: at("friday"),
        actors: ["Q22686", "Q159"],
        recipients: ["unheard-of"],
        doer: null,
        place: null,
        date: "2025-08",
        status: "possible",
        attribution: 0,
        by: "events/consult",
      },
    ],
    ultimatums: [
      {
        issuer: "Q22686",
        target: null,
        demand: at("demand"),
        consequence: at("sanctions"),
        deadline: { ...at("friday"), date: "2025-08-08", instant: null },
        by: "events/ultimatum",
      },
    ],
    measures: [
      {
        kind: "sanctions",
        state: "threatened",
        words: at("sanctions"),
        again: [at("sanctions")],
        imposers: ["Q22686"],
        targets: ["moscow"],
        goods: at("russia"),
        rate: { ...at("content"), value: 25 },
        since: { ...at("friday"), date: "2025-08-08" },
        until: { ...at("friday"), date: null },
        affected: at("officials"),
        event: 0,
        attribution: 1,
        by: "affairs/measure",
      },
    ],
    meetings: [
      {
        event: 1,
        participants: [
          { entity: "Q22686", role: at("moscow") },
          { entity: "unheard-of", role: null },
        ],
        channel: "phone",
        length: { ...at("friday"), value: "PT3H" },
        agenda: at("content"),
        level: at("russia"),
        accounts: [0, 7],
        by: "affairs/meeting",
      },
    ],
    deadlines: [
      {
        ...at("friday"),
        date: "2025-08-08",
        kind: "ultimatum",
        due: at("demand"),
        setters: ["Q22686"],
        bound: [],
        ultimatum: 0,
        attribution: null,
        by: "affairs/ultimatum",
      },
      {
        ...at("friday"),
        date: "2025-08-08",
        kind: "vote",
        due: at("demand"),
        setters: ["Q22686"],
        bound: ["moscow"],
        ultimatum: null,
        attribution: 0,
        by: "affairs/vote",
      },
    ],
    figures: [
      {
        ...at("officials"),
        kind: "money",
        value: 3000,
        to: null,
        unit: "USD",
        bound: "about",
        event: 0,
        attribution: 0,
        by: "affairs/money",
      },
      {
        ...at("officials"),
        kind: "killed",
        value: 3,
        to: 5,
        unit: "people",
        bound: "exact",
        event: null,
        attribution: null,
        by: "affairs/killed",
      },
    ],
    positions: [
      {
        holders: [],
        stance: "wants",
        cue: at("threat"),
        issue: at("demand"),
        attribution: 0,
        by: "affairs/said-position",
      },
    ],
    forecasts: [
      {
        forecasters: ["Q22686"],
        cue: at("threat"),
        content: at("content"),
        horizon: 0,
        certainty: "PR+",
        attribution: null,
        by: "affairs/said-forecast",
      },
    ],
    disputes: [
      { kind: "denial", claim: 0, denial: 1, by: "affairs/denial" },
      { kind: "figures", figures: [0, 1], by: "affairs/two-figures" },
    ],
  };
}
