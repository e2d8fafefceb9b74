import type {
  Attribution,
  Deadline,
  Entity,
  EntityType,
  Party,
  Reading,
  Span,
  Ultimatum,
} from "../../document.ts";
import type { MarkKind, Messages } from "../../messages/catalogue.ts";
import { entityName } from "../../messages/entity-name.ts";

/** A place in the text that an entry of the panel speaks of. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Fragment id of the place in the text. */
  readonly id: string;
  /** Fragment id of the entry in the panel. */
  readonly entry: string;
  /** What it is, in words. */
  readonly label: string;
  /** The rule that found it. */
  readonly by: string;
  /** Of names: what kind of thing is named. */
  readonly type?: EntityType;
}

/** Fragment ids of the entries: `s1` the first statement, then `n` names, `t` times, `e` events, `d` deadlines and so on. */
export const entryId = {
  said: (index: number) => `s${index + 1}`,
  names: (index: number) => `n${index + 1}`,
  times: (index: number) => `t${index + 1}`,
  events: (index: number) => `e${index + 1}`,
  deadlines: (index: number) => `d${index + 1}`,
  measures: (index: number) => `m${index + 1}`,
  forecasts: (index: number) => `f${index + 1}`,
  positions: (index: number) => `p${index + 1}`,
  meetings: (index: number) => `c${index + 1}`,
  figures: (index: number) => `g${index + 1}`,
  disputes: (index: number) => `x${index + 1}`,
} as const;

/** The deadlines that nobody threatens with; they are numbered behind the ultimatums. */
export function termsOf(reading: Reading): readonly Deadline[] {
  return reading.deadlines.filter(({ ultimatum }) => ultimatum === null);
}

/** Every mark of a reading; of marks on the same words, the ones that are to lie outside come first. */
export function marksOf(reading: Reading, messages: Messages): readonly Mark[] {
  return [
    ...reading.ultimatums.flatMap((ultimatum, i) => deadlineMarks(ultimatum, entryId.deadlines(i), messages)),
    ...termsOf(reading).map((one, i): Mark => {
      const entry = entryId.deadlines(reading.ultimatums.length + i);
      const label = `${messages.marks.deadline}: ${messages.deadlineKinds[one.kind]}`;
      return { ...spanOf(one), kind: "deadline", id: `${entry}-deadline`, entry, label, by: one.by };
    }),
    ...reading.measures.map(({ words, kind, state, by }, i): Mark => {
      const entry = entryId.measures(i);
      const label = `${messages.marks.measure}: ${messages.measureKinds[kind]} (${messages.measureStates[state]})`;
      return { ...spanOf(words), kind: "measure", id: `${entry}-in-text`, entry, label, by };
    }),
    ...reading.figures.map((one, i): Mark => {
      const entry = entryId.figures(i);
      const label = `${messages.marks.figure}: ${messages.figureKinds[one.kind]}`;
      return { ...spanOf(one), kind: "figure", id: `${entry}-in-text`, entry, label, by: one.by };
    }),
    ...reading.events.map(({ trigger, type, status, by }, i): Mark => {
      const entry = entryId.events(i);
      const label = `${messages.marks.event}: ${messages.eventTypes[type]} (${messages.statuses[status]})`;
      return { ...spanOf(trigger), kind: "event", id: `${entry}-in-text`, entry, label, by };
    }),
    ...reading.entities.flatMap((entity, i) => nameMarks(entity, reading, entryId.names(i), messages)),
    ...reading.times.map((time, i): Mark => {
      const entry = entryId.times(i);
      const label = `${messages.timeTypes[time.type]}: ${time.value ?? messages.unresolved}`;
      return { ...spanOf(time), kind: "time", id: `${entry}-in-text`, entry, label, by: time.by };
    }),
    ...reading.attributions.flatMap((attribution, i) => saidMarks(attribution, entryId.said(i), messages)),
  ];
}

function saidMarks(attribution: Attribution, entry: string, messages: Messages): readonly Mark[] {
  const { content, quotes, cue, addressee, channel, chain } = attribution;
  const act = `${messages.acts[attribution.act]} (${messages.certainties[attribution.certainty]})`;
  const mark = (kind: MarkKind, span: Span, id: string, detail: string): Mark => ({
    ...spanOf(span),
    kind,
    id: `${entry}-${id}`,
    entry,
    label: `${messages.marks[kind]}: ${detail}`,
    by: attribution.by,
  });
  return [
    ...content.map((span, i) => mark("content", span, `content-${i + 1}`, act)),
    ...quotes.map((span, i) => mark("quote", span, `quote-${i + 1}`, act)),
    ...chain
      .flat()
      .filter(isUnnamedInText)
      .map((party, i) => mark("source", party, `source-${i + 1}`, unnamed(party, messages))),
    ...(addressee ? [mark("addressee", addressee, "to", act)] : []),
    ...(channel ? [mark("channel", channel, "through", act)] : []),
    ...(cue ? [mark("cue", cue, "cue", act)] : []),
  ];
}

function isUnnamedInText(party: Party): party is Party & Span {
  return party.entity === null && party.start !== null && party.end !== null;
}

function unnamed(party: Party, messages: Messages): string {
  return party.count === undefined ? messages.unnamed : `${messages.unnamed} × ${party.count}`;
}

function nameMarks(entity: Entity, reading: Reading, entry: string, messages: Messages): readonly Mark[] {
  const about = `${entityName(entity, messages).text}, ${messages.entityTypes[entity.type]}`;
  const { type } = entity;
  const mark = (kind: MarkKind, span: Span, id: string, label: string, by: string): Mark => {
    return { ...spanOf(span), kind, id: `${entry}-${id}`, entry, label, by, type };
  };
  const mentions = reading.mentions.filter((mention) => mention.entity === entity.id);
  return [
    ...entity.roles.map((role, i) =>
      mark("role", role, `role-${i + 1}`, `${messages.marks.role}: ${about}`, entity.by),
    ),
    ...mentions.map((mention, i) =>
      mark("name", mention, `${i + 1}`, `${about} (${messages.forms[mention.form]})`, mention.by),
    ),
  ];
}

function deadlineMarks(ultimatum: Ultimatum, entry: string, messages: Messages): readonly Mark[] {
  const { by } = ultimatum;
  const kinds = ["demand", "consequence", "deadline"] as const;
  return kinds.flatMap((kind): readonly Mark[] => {
    const span = ultimatum[kind];
    if (span === null) return [];
    const label = messages.marks[kind];
    return [{ ...spanOf(span), kind, id: `${entry}-${kind}`, entry, label, by }];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
