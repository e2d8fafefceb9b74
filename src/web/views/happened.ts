import type { Deadline, Event, TimeExpression, Ultimatum } from "../../document.ts";
import { count, longDate, type Messages } from "../../messages/catalogue.ts";
import { type Content, type Html, html } from "../html.ts";
import { entryId, termsOf } from "../marks.ts";
import {
  entityLink,
  entryView,
  fact,
  facts,
  type Ground,
  parties,
  section,
  sidesView,
  wordsLink,
  wordsOf,
} from "./entry.ts";
import { saidLink } from "./said.ts";

/** The times that the article tells, with their ISO-TimeML values. */
export function timesView(ground: Ground): Html {
  const { messages, reading } = ground;
  const entries = reading.times.map((time, index) => timeEntry(ground, time, index));
  return section(messages, "times", count(messages, "times", entries.length), entries);
}

function timeEntry(ground: Ground, time: TimeExpression, index: number): Html {
  const { messages } = ground;
  const id = entryId.times(index);
  const { begin, finish } = time;
  const range = begin !== undefined && finish !== undefined ? `${begin}/${finish}` : null;
  return entryView(ground, id, time.by, [
    html`<h3>${wordsLink(ground, time, `${id}-in-text`)}</h3>
<p class="tags"><span class="tag">${messages.timeTypes[time.type]}</span>
${time.value === null ? html`<span class="tag">${messages.unresolved}</span>` : value(time.value, messages)}
${range === null ? null : iso(range)}</p>`,
  ]);
}

/** Who did what to whom, and from whom we have it. */
export function eventsView(ground: Ground): Html {
  const { messages, reading } = ground;
  const entries = reading.events.map((event, index) => eventEntry(ground, event, index));
  return section(messages, "events", count(messages, "events", entries.length), entries);
}

function eventEntry(ground: Ground, event: Event, index: number): Html {
  const { messages } = ground;
  const id = entryId.events(index);
  // PLOVER gives a consultation no direction.
  const between = event.type === "CONSULT" ? "↔" : messages.arrow;
  return entryView(ground, id, event.by, [
    html`<h3>${messages.eventTypes[event.type]} <bdi dir="ltr"><code>${event.type}</code></bdi></h3>
<p class="tags"><span class="trigger">${wordsLink(ground, event.trigger, `${id}-in-text`)}</span>
<span class="tag status">${messages.statuses[event.status]}</span></p>`,
    sidesView(ground, event.actors, event.recipients, between),
    facts(
      fact(messages.place, event.place === null ? null : entityLink(ground, event.place)),
      fact(messages.date, event.date === null ? null : value(event.date, messages)),
      fact(
        messages.knownFrom,
        event.attribution === null ? messages.ownWords : saidLink(ground, event.attribution),
      ),
    ),
  ]);
}

/** Demands with a date and an "or else", and behind them the terms, votes and expiries without a threat. */
export function deadlinesView(ground: Ground): Html {
  const { messages, reading } = ground;
  const entries = [
    ...reading.ultimatums.map((ultimatum, index) => ultimatumEntry(ground, ultimatum, index)),
    ...termsOf(reading).map((term, index) => termEntry(ground, term, reading.ultimatums.length + index)),
  ];
  return section(messages, "deadlines", count(messages, "deadlines", entries.length), entries);
}

function ultimatumEntry(ground: Ground, ultimatum: Ultimatum, index: number): Html {
  const { messages } = ground;
  const id = entryId.deadlines(index);
  const { issuer, target, demand, consequence, deadline } = ultimatum;
  const side = (entity: string | null): Content =>
    entity === null ? messages.unknown : entityLink(ground, entity);
  return entryView(ground, id, ultimatum.by, [
    html`<h3>${deadline?.date == null ? messages.unresolved : value(deadline.date, messages)}</h3>`,
    facts(
      fact(messages.marks.deadline, deadline && wordsLink(ground, deadline, `${id}-deadline`)),
      fact(messages.issuer, side(issuer)),
      fact(messages.target, side(target)),
      fact(messages.marks.demand, demand && wordsLink(ground, demand, `${id}-demand`)),
      fact(messages.marks.consequence, consequence && wordsLink(ground, consequence, `${id}-consequence`)),
    ),
  ]);
}

function termEntry(ground: Ground, term: Deadline, index: number): Html {
  const { messages } = ground;
  const id = entryId.deadlines(index);
  const { setters, bound, date, kind } = term;
  return entryView(ground, id, term.by, [
    html`<h3>${date === null ? messages.unresolved : value(date, messages)}</h3>
<p class="tags"><span class="tag">${messages.deadlineKinds[kind]}</span></p>`,
    facts(
      fact(messages.marks.deadline, wordsLink(ground, term, `${id}-deadline`)),
      fact(messages.due, term.due && wordsOf(ground, term.due)),
      fact(messages.issuer, setters.length > 0 && parties(ground, setters)),
      fact(messages.target, bound.length > 0 && parties(ground, bound)),
      fact(
        messages.knownFrom,
        term.attribution === null ? messages.ownWords : saidLink(ground, term.attribution),
      ),
    ),
  ]);
}

function iso(text: string): Html {
  return html`<bdi dir="ltr"><code class="iso">${text}</code></bdi>`;
}

/** An ISO date or TIMEX3 value, and the day in words where it is one. */
export function value(text: string, messages: Messages): Html {
  const long = longDate(messages, text);
  return long === text ? iso(text) : html`${iso(text)} <span class="long-date">${long}</span>`;
}
