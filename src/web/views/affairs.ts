import { tellsMore } from "../../affairs/meetings.ts";
import type { Dispute, Figure, Forecast, Measure, Meeting, Position } from "../../document.ts";
import { type Content, type Html, html } from "../html.ts";
import { entryId } from "../marks.ts";
import {
  entryView,
  fact,
  facts,
  type Ground,
  joined,
  parties,
  sectionIfAny,
  sidesView,
  wordsLink,
  wordsOf,
} from "./entry.ts";
import { value } from "./happened.ts";
import { saidLink } from "./said.ts";

/** Measures, forecasts, positions, meetings, figures and disputes: each only where the article has any. */
export function affairsView(ground: Ground): readonly (Html | null)[] {
  const { messages, reading } = ground;
  const { measures, forecasts, positions, meetings, figures, disputes } = reading;
  return [
    sectionIfAny(
      messages,
      "measures",
      measures.map((one, i) => measureEntry(ground, one, i)),
    ),
    sectionIfAny(
      messages,
      "forecasts",
      forecasts.map((one, i) => forecastEntry(ground, one, i)),
    ),
    sectionIfAny(
      messages,
      "positions",
      positions.map((one, i) => positionEntry(ground, one, i)),
    ),
    sectionIfAny(
      messages,
      "meetings",
      meetings.flatMap((one, i) => (tellsMore(one) ? [meetingEntry(ground, one, i)] : [])),
    ),
    sectionIfAny(
      messages,
      "figures",
      figures.map((one, i) => figureEntry(ground, one, i)),
    ),
    sectionIfAny(
      messages,
      "disputes",
      disputes.map((one, i) => disputeEntry(ground, one, i)),
    ),
  ];
}

function measureEntry(ground: Ground, one: Measure, index: number): Html {
  const { messages } = ground;
  const id = entryId.measures(index);
  const { goods, rate, since, until, affected, again } = one;
  return entryView(ground, id, one.by, [
    html`<h3>${messages.measureKinds[one.kind]} <span class="tag">${messages.measureStates[one.state]}</span></h3>`,
    sidesView(ground, one.imposers, one.targets, messages.arrow),
    facts(
      fact(messages.inText, wordsLink(ground, one.words, `${id}-in-text`)),
      fact(
        messages.toldAgain,
        again.length > 0 &&
          joined(
            again.map((span) => wordsOf(ground, span)),
            messages.comma,
          ),
      ),
      fact(messages.goods, goods && wordsOf(ground, goods)),
      fact(messages.rate, rate && html`<bdi dir="ltr">${rate.value}%</bdi>`),
      fact(messages.affected, affected && wordsOf(ground, affected)),
      fact(
        messages.since,
        since && [wordsOf(ground, since), since.date && [" ", value(since.date, messages)]],
      ),
      fact(
        messages.until,
        until && [wordsOf(ground, until), until.date && [" ", value(until.date, messages)]],
      ),
      fact(messages.knownFrom, knownFrom(ground, one.attribution)),
    ),
  ]);
}

function forecastEntry(ground: Ground, one: Forecast, index: number): Html {
  const { messages, reading } = ground;
  const time = one.horizon === null ? undefined : reading.times[one.horizon];
  return entryView(ground, entryId.forecasts(index), one.by, [
    html`<h3>${whose(ground, one.forecasters, one.attribution)} <span class="tag">${messages.certainties[one.certainty]}</span></h3>`,
    html`<blockquote lang="ar" dir="rtl">${wordsOf(ground, one.content)}</blockquote>`,
    facts(
      fact(
        messages.horizon,
        time && (time.value === null ? wordsOf(ground, time) : value(time.value, messages)),
      ),
      fact(messages.knownFrom, knownFrom(ground, one.attribution)),
    ),
  ]);
}

function positionEntry(ground: Ground, one: Position, index: number): Html {
  const { messages } = ground;
  return entryView(ground, entryId.positions(index), one.by, [
    html`<h3>${whose(ground, one.holders, one.attribution)} <span class="tag">${messages.stances[one.stance]}</span></h3>`,
    html`<blockquote lang="ar" dir="rtl">${wordsOf(ground, one.issue)}</blockquote>`,
    facts(fact(messages.knownFrom, knownFrom(ground, one.attribution))),
  ]);
}

function meetingEntry(ground: Ground, one: Meeting, index: number): Html {
  const { messages } = ground;
  const { length, agenda, level, channel, accounts } = one;
  const met = one.participants.map(({ entity, role }) =>
    role ? html`${parties(ground, [entity])} (${wordsOf(ground, role)})` : parties(ground, [entity]),
  );
  return entryView(ground, entryId.meetings(index), one.by, [
    html`<h3>${joined(met, html` <span class="arrow">↔</span> `)}</h3>`,
    channel && html`<p class="tags"><span class="tag">${messages.channels[channel]}</span></p>`,
    facts(
      fact(
        messages.duration,
        length && [wordsOf(ground, length), length.value && [" ", value(length.value, messages)]],
      ),
      fact(messages.agenda, agenda && wordsOf(ground, agenda)),
      fact(messages.level, level && wordsOf(ground, level)),
      fact(
        messages.accounts,
        accounts.length > 0 &&
          joined(
            accounts.map((k) => saidLink(ground, k)),
            messages.comma,
          ),
      ),
      fact(
        messages.layers.events,
        html`<a href="#${entryId.events(one.event)}"><span class="ordinal">${one.event + 1}</span></a>`,
      ),
    ),
  ]);
}

function figureEntry(ground: Ground, one: Figure, index: number): Html {
  const { messages, reading } = ground;
  const id = entryId.figures(index);
  const event = one.event === null ? undefined : reading.events[one.event];
  return entryView(ground, id, one.by, [
    html`<h3>${figureView(ground, one)}</h3>
<p class="tags">${wordsLink(ground, one, `${id}-in-text`)}</p>`,
    facts(
      fact(
        messages.layers.events,
        event && html`<a href="#${entryId.events(one.event!)}">${messages.eventTypes[event.type]}</a>`,
      ),
      fact(messages.knownFrom, knownFrom(ground, one.attribution)),
    ),
  ]);
}

function figureView({ messages }: Ground, { kind, value: number, to, unit, bound }: Figure): Html {
  const range =
    to === null ? number.toLocaleString("en") : `${number.toLocaleString("en")}–${to.toLocaleString("en")}`;
  const counted = kind === "money" ? ` ${unit}` : kind === "percent" ? "%" : "";
  const mark = bound === "exact" ? null : html` <span class="tag">${messages.bounds[bound]}</span>`;
  return html`${messages.figureKinds[kind]} <bdi dir="ltr">${range}${counted}</bdi>${mark}`;
}

function disputeEntry(ground: Ground, one: Dispute, index: number): Html {
  const { messages, reading } = ground;
  const id = entryId.disputes(index);
  if (one.kind === "denial")
    return entryView(ground, id, one.by, [
      facts(
        fact(messages.claim, saidLink(ground, one.claim)),
        fact(messages.denial, saidLink(ground, one.denial)),
      ),
    ]);
  const sides = one.figures.map((k) => {
    const figure = reading.figures[k]!;
    return html`<a href="#${entryId.figures(k)}">${figureView(ground, figure)}</a> ${knownFrom(ground, figure.attribution)}`;
  });
  return entryView(
    ground,
    id,
    one.by,
    html`<p>${joined(sides, html` <span class="arrow">${messages.against}</span> `)}</p>`,
  );
}

function knownFrom(ground: Ground, attribution: number | null): Content {
  return attribution === null ? ground.messages.ownWords : saidLink(ground, attribution);
}

/** Those who hold or expect something; the speaker where no entity names them. */
function whose(ground: Ground, ids: readonly string[], attribution: number | null): Content {
  if (ids.length > 0) return parties(ground, ids);
  const origin = attribution === null ? [] : (ground.reading.attributions[attribution]?.chain.at(-1) ?? []);
  const named = origin.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [wordsOf(ground, { start, end })],
  );
  return named.length > 0
    ? joined(named, ground.messages.and)
    : html`<span class="nobody">${ground.messages.nobody}</span>`;
}
