import type { EventType, Figure, FigureKind } from "../document.ts";
import { timeAt } from "../events/demand-spans.ts";
import { spanAt } from "../events/ground.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { type NumberFound, type Numerals, numberAt } from "../text/numbers.ts";
import { sentenceAround, unbroken } from "./extent.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";

/** The events that a figure of a kind can go with. */
const fitting: Readonly<Record<FigureKind, readonly EventType[]>> = {
  killed: ["ASSAULT", "COERCE"],
  wounded: ["ASSAULT", "COERCE", "PROTEST"],
  missing: ["ASSAULT"],
  displaced: ["ASSAULT", "COERCE"],
  detained: ["COERCE", "PROTEST", "CONCEDE"],
  barrels: ["AGREE", "SANCTION", "AID"],
  money: ["AID", "AGREE", "SANCTION", "COOPERATE", "CONCEDE", "SUPPORT"],
  percent: ["SANCTION", "CONCEDE", "AGREE"],
};

/** Finds the numbers of people harmed, of barrels, money and per cent, with who gives them and the event that they go with. */
export function findFigures(doc: AffairDoc, lexicons: Lexicons): Figure[] {
  const affairs = affairsOf(doc, lexicons);
  const numerals = numeralsOf(lexicons);
  const figures: Figure[] = [];
  const seen = new Set<string>();
  let next = 0;
  for (const i of [...affairs.hits("number"), ...affairs.hits("hurt-two", "persons-two")]) {
    if (i < next && affairs.lexeme(i)!.numeral) continue;
    const found = figureAt(affairs, i, numerals);
    if (!found) continue;
    next = found.last;
    const { figure } = found;
    if (!belongs(affairs, i, figure)) continue;
    const told = `${figure.kind} ${figure.value} ${figure.unit} ${figure.attribution}`;
    if (!seen.has(told)) figures.push(figure);
    seen.add(told);
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** Money and shares of everyday business go with nothing that happened: they count with an event, a measure, or a source that gives them. */
function belongs(affairs: AffairGround, index: number, { kind, event, attribution }: Figure): boolean {
  if ((kind !== "money" && kind !== "percent") || event !== null || attribution !== null) return true;
  const { first } = sentenceAround(affairs, index);
  for (let i = index - 1; i >= Math.max(first, index - 14); i--)
    if (affairs.use(i, "measure") || affairs.use(i, "part")) return true;
  return false;
}

interface Counted {
  readonly kind: FigureKind;
  readonly unit: string;
  /** Word behind what is counted. */
  readonly last: number;
}

function figureAt(
  affairs: AffairGround,
  index: number,
  numerals: Numerals,
): { figure: Figure; last: number } | null {
  const pair = affairs.lexeme(index)?.numeral ? null : pairAt(affairs, index);
  if (pair) return { figure: figureOf(affairs, index, pair, 2, null), last: pair.last };
  if (!affairs.lexeme(index)?.numeral) return null;
  const { words } = affairs.doc;
  const number = numberAt(words, index, numerals);
  if (!number || number.ordinal || (number.value === 1 && !number.digits)) return null;
  const upper = upperOf(affairs, number, numerals);
  const whole = upper ?? number;
  const counted = countedAt(affairs, number.first, whole.last, numerals);
  if (!counted || (timeAt(affairs.ground, index) && counted.kind !== "percent")) return null;
  return {
    figure: figureOf(
      affairs,
      index,
      counted,
      plain(number.value),
      upper ? plain(upper.value) : null,
      number.skip,
    ),
    last: counted.last,
  };
}

/** 2.05 مليار: without what multiplying leaves behind the last digit. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

function figureOf(
  affairs: AffairGround,
  index: number,
  { kind, unit, last }: Counted,
  value: number,
  to: number | null,
  skip = 0,
): Figure {
  const { ground } = affairs;
  const span = spanAt(ground, index, last - index);
  return {
    start: Math.max(span.start, affairs.doc.words[index]!.start + skip),
    end: span.end,
    kind,
    value,
    to,
    unit,
    bound: boundOf(affairs, index, last),
    event: eventFor(affairs, index, kind),
    attribution: ground.attributionAt(index),
    by: `affairs/${kind}`,
  };
}

/** قتيلان، مقتل شخصين: two, told by the noun alone. */
function pairAt(affairs: AffairGround, index: number): Counted | null {
  const hurt = affairs.use(index, "hurt-two");
  if (hurt) return { kind: hurt.value as FigureKind, unit: "people", last: index + 1 };
  const person = affairs.use(index, "persons-two");
  if (!person || person.article) return null;
  const harm = harmBefore(affairs, index);
  return harm && { kind: harm, unit: "people", last: index + person.length };
}

/** بين 10 و20، 10 إلى 20: the second number of a range. */
function upperOf(affairs: AffairGround, lower: NumberFound, numerals: Numerals): NumberFound | null {
  const { words } = affairs.doc;
  const link = words[lower.last]?.fold;
  const ranged = affairs.use(lower.first - 1, "between") ? link === "و" : false;
  if (!ranged || !lower.digits) return null;
  const upper = numberAt(words, lower.last + 1, numerals);
  return upper && upper.value > lower.value ? upper : null;
}

/** What a number that ends before `at` counts. */
function countedAt(affairs: AffairGround, first: number, at: number, numerals: Numerals): Counted | null {
  const { words } = affairs.doc;
  const sign = words[at]?.form;
  const before = words[first - 1];
  if (sign === "%" || sign === "٪") return { kind: "percent", unit: "percent", last: at + 1 };
  if (before && (before.form === "%" || before.form === "٪") && before.end === words[first]!.start)
    return { kind: "percent", unit: "percent", last: at };
  if (sign === "$" || before?.form === "$")
    return { kind: "money", unit: "USD", last: sign === "$" ? at + 1 : at };
  if (affairs.use(at, "none")) return null;
  const unit = affairs.use(at, "unit");
  if (unit) {
    const [kind, code] = unit.value.split(":") as [FigureKind, string];
    return { kind, unit: code, last: at + unit.length };
  }
  const hurt = affairs.use(at, "hurt");
  if (hurt && !hurt.article) return { kind: hurt.value as FigureKind, unit: "people", last: at + 1 };
  const partitive = affairs.ground.role(at, "prep")?.value === "min" ? at + 1 : at;
  const person = affairs.use(partitive, "person");
  if (person) {
    const behind = affairs.use(partitive + person.length, "harm");
    const harm =
      harmBefore(affairs, first) ?? (behind?.voice === "verb" ? (behind.value as FigureKind) : null);
    return harm && { kind: harm, unit: "people", last: partitive + 1 };
  }
  // مقتل 12 وإصابة 20، ونزح 30 ألفا: the word of harm says what is counted, where nothing else does.
  const next = words[at];
  const bare =
    next === undefined || next.kind === "mark" || affairs.use(at, "harm") || affairs.use(at, "bound-behind");
  if (!bare || numerals.has(next?.fold ?? "") || !harmRightBefore(affairs, first)) return null;
  const harm = harmBefore(affairs, first);
  return harm && { kind: harm, unit: "people", last: at };
}

/** The nearest word of harm before a number in its clause: its masdar right before, or its verb. */
function harmBefore(affairs: AffairGround, first: number): FigureKind | null {
  const start = sentenceAround(affairs, first).first;
  for (let i = first - 1; i >= Math.max(start, first - 8); i--) {
    const harm = affairs.use(i, "harm");
    if (!harm) continue;
    if (harm.voice !== "verb" && first - i > 5) return null;
    return unbroken(affairs, i, first) ? (harm.value as FigureKind) : null;
  }
  return null;
}

function harmRightBefore(affairs: AffairGround, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const harm = affairs.use(i, "harm");
    if (harm) return true;
  }
  return false;
}

function boundOf(affairs: AffairGround, first: number, last: number): Figure["bound"] {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const bound = affairs.use(i, "bound");
    if (bound && i + bound.length === first) return bound.value as Figure["bound"];
  }
  for (let i = last; i <= last + 1; i++) {
    const bound = affairs.use(i, "bound-behind");
    if (bound) return bound.value as Figure["bound"];
  }
  return "exact";
}

/** The nearest event of the sentence that a figure of its kind can go with. */
function eventFor(affairs: AffairGround, index: number, kind: FigureKind): number | null {
  const { first, last } = sentenceAround(affairs, index);
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = first; i < last; i++)
    for (const k of affairs.eventsAt.get(i) ?? []) {
      if (!fitting[kind].includes(affairs.doc.events[k]!.type)) continue;
      const distance = Math.abs(i - index);
      if (distance < nearest) {
        nearest = distance;
        best = k;
      }
    }
  return best;
}
