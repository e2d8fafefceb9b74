import { describe, expect, test } from "vitest";
import { wordsTarget } from "../../src/corrections/anchor.ts";
import { correctedReading } from "../../src/corrections/corrected.ts";
import { type Correction, correctionOf, idOf, inForce } from "../../src/corrections/correction.ts";
import { correctionProblem } from "../../src/corrections/shape.ts";
import type { Reading } from "../../src/document.ts";
import { layerNames } from "../../src/proof/entries.ts";
import { reading } from "../cli/material.ts";
import { sayingsOf, someone } from "./said.ts";

const { key, provenance, say, at } = sayingsOf(reading);
const correct = (corrections: readonly Correction[], of: Reading = reading) =>
  correctedReading(of, key, inForce(corrections));
const states = (corrections: readonly Correction[], of: Reading = reading) =>
  correct(corrections, of).outcomes.map(({ state, why, fields }) =>
    [state, why, ...fields].filter((one) => one !== null).join(" "),
  );
const words = (of: Reading, { start, end }: { start: number; end: number }) =>
  of.article.text.slice(start, end);

describe("a corrected reading", () => {
  test("without corrections is the engine's", () => {
    const { reading: same, origins } = correct([]);
    expect(same).toBe(reading);
    expect(origins.attributions).toEqual([0, 1]);
  });

  test("accept leaves an entry as it is and marks it with who, when and why", () => {
    const one = say({ action: "accept", target: at("events", 0) });
    const { reading: now } = correct([one]);
    expect(now.events[0]).toEqual({
      ...reading.events[0],
      corrected: [
        { id: one.id, action: "accept", author: "lina", time: one.time, reason: "seen in the text" },
      ],
    });
    expect({ ...now, events: reading.events }).toEqual(reading);
  });

  test("reject takes an entry out, and what refers to others by index still does", () => {
    const {
      reading: now,
      dropped,
      origins,
    } = correct([say({ action: "reject", target: at("attributions", 0) })]);
    expect(now.attributions).toHaveLength(1);
    expect(now.attributions[0]).toMatchObject({ by: "attributions/قال", parent: null });
    expect(origins.attributions).toEqual([1]);
    expect(now.measures[0]!.attribution).toBeNull();
    expect(dropped).toMatchObject([{ layer: "attributions", index: 0, notes: [{ action: "reject" }] }]);
  });

  test("a reading keeps its layers and their order whatever is corrected", () => {
    const { reading: now } = correct([say({ action: "reject", target: at("times", 0) })]);
    expect(Object.keys(now)).toEqual(Object.keys(reading));
    expect(now.forecasts[0]!.horizon).toBeNull();
  });

  test("change sets fields, and names whom the fields name", () => {
    const chain = [[{ entity: someone.id, anonymous: false, start: null, end: null }]];
    const change = say({
      action: "change",
      target: at("attributions", 1),
      set: { act: "deny", chain },
      entities: [someone],
    });
    const { reading: now } = correct([change]);
    expect(now.attributions[1]).toMatchObject({ act: "deny", chain, certainty: "PR+", parent: 0 });
    expect(now.attributions[1]!.corrected).toMatchObject([{ action: "change", id: change.id }]);
    expect(now.entities.map(({ id }) => id)).toContain(someone.id);
  });

  test("what would be no entry is not applied but told", () => {
    const set = { content: [{ start: 0, end: 100_000 }] };
    const change = say({ action: "change", target: at("attributions", 1), set, entities: [] });
    expect(states([change])).toEqual(["conflict unfit"]);
    expect(correct([change]).reading.attributions[1]!.content).toEqual(reading.attributions[1]!.content);
  });

  test("merge takes one entry for another: lists add up, references follow", () => {
    const two: Reading = {
      ...reading,
      events: [...reading.events, { ...reading.events[0]!, actors: ["own:sharq"] }],
    };
    const [first, second] = [
      at("events", 0),
      { ...at("events", 0), said: { ...at("events", 0).said, actors: ["own:sharq"] } },
    ];
    const { reading: now } = correct([say({ action: "merge", target: second, into: first })], {
      ...two,
      figures: [{ ...two.figures[0]!, event: 1 }],
    });
    expect(now.events).toHaveLength(1);
    expect(now.events[0]!.actors).toEqual(["own:haddad", "own:sharq"]);
    expect(now.figures[0]!.event).toBe(0);
  });

  test("split makes two of one, at the words where the second begins", () => {
    const [content] = reading.attributions[0]!.content;
    const begin = reading.article.text.indexOf("إن الاتفاق");
    const { reading: now, origins } = correct([
      say({ action: "split", target: at("attributions", 0), at: begin }),
    ]);
    expect(origins.attributions).toEqual([0, 1, null]);
    expect(words(now, now.attributions[0]!.content[0]!)).toBe("الوزير سالم حداد قال للصحافيين");
    expect(now.attributions[2]!.content).toEqual([{ start: begin, end: content!.end }]);
    expect(states([say({ action: "split", target: at("events", 0), at: begin })])).toEqual([
      "conflict changed",
    ]);
  });

  test("add puts in what the engine did not find, by the person who says so", () => {
    const start = reading.article.text.indexOf("العاصمة");
    const span = { start, end: start + "العاصمة".length };
    const target = wordsTarget({ key, reading, provenance }, "mentions", span);
    const entry = { ...span, entity: "Q99", form: "name" };
    const place = { ...someone, id: "Q99", type: "place" as const };
    const { reading: now, origins } = correct([say({ action: "add", target, entry, entities: [place] })]);
    expect(now.mentions.at(-1)).toMatchObject({
      ...entry,
      by: "people/lina",
      corrected: [{ action: "add" }],
    });
    expect(now.entities.at(-1)).toMatchObject({ id: "Q99", by: "people/named" });
    expect(origins.mentions).toEqual([0, 1, null]);
  });

  test("identify makes one of two entities, in one article or in all, and is undone by withdrawing it", () => {
    const { id, wikidata, type, name } = reading.entities[0]!;
    for (const article of [null, key]) {
      const one = say({
        action: "identify",
        article,
        entity: "own:haddad",
        as: { id, wikidata, type, name },
      });
      const { reading: now } = correct([one]);
      expect(now.entities.map((entity) => entity.id)).toEqual(["own:sharq"]);
      expect(now.mentions.map(({ entity }) => entity)).toEqual(["own:sharq", "own:sharq"]);
      expect(now.events[0]).toMatchObject({ actors: ["own:sharq"], recipients: ["own:sharq"] });
      expect(now.entities[0]!.corrected).toMatchObject([{ action: "identify" }]);
      expect(correct([one, say({ action: "withdraw", correction: one.id, article })]).reading).toBe(reading);
    }
    const elsewhere = say({ action: "identify", article: "f".repeat(64), entity: "own:haddad", as: someone });
    expect(correct([elsewhere]).reading).toBe(reading);
  });

  test("who is one with another is one with whom that one is; of two that contradict, the later counts", () => {
    const as = (entity: string, id: string) =>
      say({ action: "identify", article: null, entity, as: { ...someone, id } });
    const idsAfter = (...all: Correction[]) => correct(all).reading.entities.map(({ id }) => id);
    expect(idsAfter(as("own:haddad", "b"), as("b", "c"))).toEqual(["own:sharq", "c"]);
    expect(idsAfter(as("own:haddad", "b"), as("b", "own:haddad"))).toEqual(["own:sharq", "own:haddad"]);
  });
});

describe("several on one entry", () => {
  test("the later verdict counts, changes stay where another field is changed", () => {
    const reject = say({ action: "reject", target: at("events", 0) });
    const accept = say({ action: "accept", target: at("events", 0) });
    expect(correct([accept, reject]).reading.events).toHaveLength(1);
    expect(states([accept, reject])).toEqual(["superseded", "applied"]);
    const set = (fields: Record<string, unknown>) =>
      say({ action: "change", target: at("events", 0), set: fields, entities: [] });
    const all = [set({ status: "planned" }), set({ date: "2025-03-09" }), set({ status: "denied" })];
    expect(correct(all).reading.events[0]).toMatchObject({ status: "denied", date: "2025-03-09" });
    expect(states(all)).toEqual(["superseded", "applied", "applied"]);
  });

  test("undo, and undo of the undo", () => {
    const reject = say({ action: "reject", target: at("events", 0) });
    const undo = say({ action: "withdraw", correction: reject.id, article: key });
    const redo = say({ action: "withdraw", correction: undo.id, article: key });
    const eventsAfter = (...all: Correction[]) => correct(all).reading.events.length;
    expect([eventsAfter(reject), eventsAfter(reject, undo), eventsAfter(reject, undo, redo)]).toEqual([
      0, 1, 0,
    ]);
  });
});

describe("in the reading of another engine", () => {
  const denied: Reading = {
    ...reading,
    attributions: reading.attributions.map((one) => ({ ...one, act: "deny", by: "attributions/another" })),
  };
  const target = at("attributions", 1);
  const change = (set: Record<string, unknown>) => say({ action: "change", target, set, entities: [] });

  test("another rule or another place in the list is no other entry", () => {
    const moved: Reading = {
      ...reading,
      attributions: [...reading.attributions]
        .reverse()
        .map((one) => ({ ...one, by: "attributions/x", parent: null })),
    };
    const accept = say({ action: "accept", target: { ...target, said: { ...target.said, parent: null } } });
    expect(correct([accept], moved).reading.attributions[0]!.corrected).toHaveLength(1);
    expect(states([accept], moved)).toEqual(["applied"]);
  });

  test("an accepted or rejected entry that says something else is a conflict, and stands as the engine has it", () => {
    for (const action of ["accept", "reject"] as const) {
      const one = say({ action, target });
      expect(states([one], denied)).toEqual(["conflict changed act"]);
      expect(correct([one], denied).reading.attributions[1]).toMatchObject({
        act: "deny",
        corrected: [{ action, conflict: true }],
      });
    }
  });

  test("a changed field that the engine now fills alike is settled, otherwise a conflict in which the person's word stands", () => {
    expect(states([change({ act: "deny" })], denied)).toEqual(["settled act"]);
    expect(states([change({ act: "warn" })], denied)).toEqual(["conflict changed act"]);
    expect(correct([change({ act: "warn" })], denied).reading.attributions[1]!.act).toBe("warn");
    expect(states([change({ certainty: "CT+" })], denied)).toEqual(["applied act"]);
  });

  test("what is gone is a conflict, but for what was rejected", () => {
    const none: Reading = { ...reading, attributions: [], measures: [], figures: [] };
    expect(states([say({ action: "accept", target })], none)).toEqual(["conflict gone"]);
    expect(states([change({ act: "deny" })], none)).toEqual(["conflict gone"]);
    expect(states([say({ action: "reject", target })], none)).toEqual(["settled"]);
  });

  test("a later decision ends a conflict", () => {
    const accept = say({ action: "accept", target });
    const decided = sayingsOf(denied);
    const reject = correctionOf(
      { action: "reject", target: { ...decided.at("attributions", 1), article: key } },
      { author: "omar", time: "2026-02-01T00:00:00.000Z", reason: "not said" },
    );
    expect(states([accept, reject], denied)).toEqual(["superseded act", "applied"]);
  });

  test("words that have moved are found by what stands around them; words that are gone are a conflict", () => {
    const one = say({ action: "accept", target: at("events", 0) });
    const shifted = shiftedBy("خبر عاجل. ");
    expect(states([one], shifted)).toEqual(["applied"]);
    const text = reading.article.text.replace("هدد", "لوح");
    expect(states([one], { ...reading, article: { ...reading.article, text } })).toEqual(["conflict words"]);
  });

  test("what a person added and the engine now finds is settled", () => {
    const bare: Reading = { ...reading, mentions: [] };
    const { start, end, entity, form } = reading.mentions[0]!;
    const add = say({
      action: "add",
      target: wordsTarget({ key, reading, provenance }, "mentions", { start, end }),
      entry: { start, end, entity, form },
      entities: [],
    });
    expect(states([add], bare)).toEqual(["applied"]);
    expect(states([add])).toEqual(["settled"]);
    expect(correct([add]).reading.mentions).toHaveLength(reading.mentions.length);
  });
});

describe("from outside", () => {
  const good = say({ action: "reject", target: at("events", 0) });
  test("a correction is checked for shape and for its id", () => {
    expect(correctionProblem(JSON.parse(JSON.stringify(good)))).toBeNull();
    expect(correctionProblem({ ...good, reason: "another" })).toContain("the hash of what it says");
    const withId = (given: object) => ({ ...given, id: idOf(given as Correction) });
    expect(correctionProblem(withId({ ...good, action: "burn" }))).toContain("known action");
    expect(correctionProblem(withId({ ...good, target: { ...good, layer: "moods" } }))).toContain("target");
    const set = { parent: 3 };
    expect(correctionProblem(withId({ ...good, action: "change", set, entities: [] }))).toContain('"parent"');
  });

  test("the id does not hang on the order of names", () => {
    const { author, time, reason, ...rest } = good;
    expect(idOf({ reason, time, ...rest, author } as Correction)).toBe(good.id);
  });
});

/** The reading as it would be with words before its text, but with its own offsets moved along. */
function shiftedBy(words: string): Reading {
  const move = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(move);
    if (typeof given !== "object" || given === null) return given;
    const fields = Object.entries(given).map(([name, value]) => [
      name,
      (name === "start" || name === "end") && typeof value === "number" ? value + words.length : move(value),
    ]);
    return Object.fromEntries(fields);
  };
  const layers = Object.fromEntries(layerNames.map((layer) => [layer, move(reading[layer])]));
  return { ...reading, ...layers, article: { ...reading.article, text: words + reading.article.text } };
}
