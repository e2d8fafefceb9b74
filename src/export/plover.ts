/** Readings as PLOVER events, in the JSON that the coder NGEC of the POLECAT data writes; docs/plover.md lists the fields. */

import type { Entity, Event, Reading, Sentence, Span } from "../document.ts";
import { findQuotations, findSentences } from "../index.ts";
import type { World } from "./world.ts";

/** One who acts or is acted on; offsets count within `event_text`, null where the sentence does not name him. */
export interface PloverParty {
  readonly text: string;
  readonly name: string;
  readonly wiki: string;
  readonly id: string;
  readonly wikidata: string | null;
  readonly country: string;
  readonly code_1: string;
  readonly code_2: string;
  readonly qa_start_char: number | null;
  readonly qa_end_char: number | null;
}

/** A place with what is known of where it lies. */
export interface PloverPlace {
  readonly search_placename: string;
  readonly resolved_placename: string;
  readonly id: string;
  readonly wikidata: string | null;
  readonly country_code3: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One event, one line. */
export interface PloverEvent {
  readonly id: string;
  readonly story_id: string;
  readonly version: string;
  readonly event_type: string;
  readonly event_mode: readonly string[];
  readonly contexts: readonly string[];
  readonly date: string | null;
  readonly date_resolved: string | null;
  readonly date_raw: string;
  readonly pub_date: string | null;
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly url: string | null;
  readonly event_text: string;
  readonly attributes: {
    readonly ACTOR: readonly PloverParty[];
    readonly RECIP: readonly PloverParty[];
    readonly LOC: readonly Pick<PloverParty, "text" | "qa_start_char" | "qa_end_char">[];
    readonly DATE: readonly { readonly text: string }[];
  };
  readonly event_geolocation: { readonly reason: string; readonly geo: PloverPlace | null };
  readonly geolocated_ents: readonly PloverPlace[];
  readonly story_people: readonly string[];
  readonly story_orgs: readonly string[];
  readonly story_locs: readonly string[];
  /** What PLOVER has no field for. */
  readonly isnad: {
    readonly status: Event["status"];
    readonly trigger: Span & { readonly text: string };
    readonly sources: readonly (readonly string[])[];
    readonly act: string | null;
    readonly certainty: string | null;
    readonly rule: string;
  };
}

/** What an export needs beside the reading: the article's key in the record, and the version that writes. */
export interface PloverOptions {
  readonly key: string;
  readonly version: string;
  readonly world: World;
}

/** The events of a reading, in their order. */
export function ploverEvents(reading: Reading, { key, version, world }: PloverOptions): PloverEvent[] {
  const { article, entities, events } = reading;
  const { sentences } = findSentences(article.text, findQuotations(article.text));
  const byId = new Map(entities.map((one) => [one.id, one]));
  const namesOf = (...types: readonly Entity["type"][]): string[] =>
    entities.filter(({ type }) => types.includes(type)).map(nameOf);
  const places = entities.filter(({ type }) => type === "place").map((one) => placeOf(one, world));
  const story = {
    story_id: article.id,
    version: `isnad-${version}`,
    pub_date: article.published,
    publisher: article.outlet,
    headline: article.title,
    url: article.url,
    geolocated_ents: places,
    story_people: namesOf("person"),
    story_orgs: namesOf("organization", "group"),
    story_locs: namesOf("place"),
  };
  return events.map((event, index): PloverEvent => {
    const sentence = sentenceOf(sentences, event.trigger);
    const party = (id: string): PloverParty[] => {
      const entity = byId.get(id);
      return entity ? [partyOf(entity, reading, sentence, world)] : [];
    };
    const at = event.place === null ? undefined : byId.get(event.place);
    const said = event.attribution === null ? undefined : reading.attributions[event.attribution];
    const told = timeOf(reading, event, sentence);
    return {
      id: `${key.slice(0, 16)}-${index + 1}_${event.type}`,
      ...story,
      event_type: event.type,
      event_mode: modesOf(reading, index),
      contexts: [],
      date: event.date ?? article.published,
      date_resolved: event.date ?? article.published,
      date_raw: told ?? (event.date === null ? "<No date detected--using publication date>" : event.date),
      event_text: article.text.slice(sentence.start, sentence.end),
      attributes: {
        ACTOR: event.actors.flatMap(party),
        RECIP: event.recipients.flatMap(party),
        LOC: at ? [partyOf(at, reading, sentence, world)].map(placeWords) : [],
        DATE: told === null ? [] : [{ text: told }],
      },
      event_geolocation: at
        ? { reason: "The place of the event is an entity of the story.", geo: placeOf(at, world) }
        : { reason: "No place of the event was found.", geo: null },
      isnad: {
        status: event.status,
        trigger: { ...event.trigger, text: article.text.slice(event.trigger.start, event.trigger.end) },
        sources: (said?.chain ?? []).map((link) =>
          link.map(({ entity, start, end }) => {
            const known = entity === null ? undefined : byId.get(entity);
            return known
              ? nameOf(known)
              : start === null || end === null
                ? ""
                : article.text.slice(start, end);
          }),
        ),
        act: said?.act ?? null,
        certainty: said?.certainty ?? null,
        rule: event.by,
      },
    };
  });
}

/** The established English name, or else the Arabic one: a spelling of our own resolves to nothing. */
function nameOf({ name }: Entity): string {
  return name.en !== null && !name.transliterated ? name.en : name.ar;
}

function sentenceOf(sentences: readonly Sentence[], { start, end }: Span): Span {
  return sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
}

function partyOf(entity: Entity, { article, mentions }: Reading, sentence: Span, world: World): PloverParty {
  const mention = mentions.find(
    (one) =>
      one.entity === entity.id &&
      one.start >= sentence.start &&
      one.end <= sentence.end &&
      one.end > one.start,
  );
  const established = entity.name.en !== null && !entity.name.transliterated ? entity.name.en : "";
  return {
    text: mention ? article.text.slice(mention.start, mention.end) : entity.name.ar,
    name: nameOf(entity),
    wiki: established,
    id: entity.id,
    wikidata: entity.wikidata,
    country: countryOf(entity, world),
    code_1: sectorOf[world.kind(entity.id) ?? ""] ?? "",
    code_2: "",
    qa_start_char: mention ? mention.start - sentence.start : null,
    qa_end_char: mention ? mention.end - sentence.start : null,
  };
}

function placeWords({ text, qa_start_char, qa_end_char }: PloverParty) {
  return { text, qa_start_char, qa_end_char };
}

/** Bodies of several states have PLOVER's own code instead of a country. */
function countryOf(entity: Entity, world: World): string {
  if (world.kind(entity.id) === "international") return "IGO";
  return world.country(entity) ?? "";
}

/** PLOVER's sector codes for the kinds of the lexicons. */
const sectorOf: Readonly<Record<string, string>> = {
  government: "GOV",
  ministry: "GOV",
  seat: "GOV",
  parliament: "LEG",
  court: "JUD",
  army: "MIL",
  "armed-group": "REB",
  party: "PTY",
  company: "BUS",
  bank: "BUS",
  newspaper: "JRN",
  channel: "JRN",
  agency: "JRN",
  international: "IGO",
};

function placeOf(entity: Entity, world: World): PloverPlace {
  const position = world.position(entity.id);
  return {
    search_placename: entity.name.ar,
    resolved_placename: nameOf(entity),
    id: entity.id,
    wikidata: entity.wikidata,
    country_code3: countryOf(entity, world),
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
  };
}

/** The words of the time that gives the event its date, where they stand in its sentence. */
function timeOf({ article, times }: Reading, { date }: Event, sentence: Span): string | null {
  if (date === null) return null;
  const time = times.find(
    (one) => one.start >= sentence.start && one.end <= sentence.end && one.value?.startsWith(date),
  );
  return time ? article.text.slice(time.start, time.end) : null;
}

/** PLOVER's modes of CONSULT, where the meeting says so: by phone, or of more than two sides. */
function modesOf({ meetings }: Reading, event: number): string[] {
  const meeting = meetings.find((one) => one.event === event);
  if (!meeting) return [];
  if (meeting.channel === "phone") return ["phone"];
  return meeting.participants.length > 2 ? ["multilateral"] : [];
}
