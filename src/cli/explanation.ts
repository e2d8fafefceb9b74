/** Which rule made which entry of a reading, with the words that it saw. */

import type { Found, Mention, Reading, Span } from "../document.ts";
import { linkRules } from "../entities/reasons.ts";
import { catalogue } from "../messages/catalogue.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import type { Style } from "./style.ts";
import { fitted, padded } from "./width.ts";

/** The layers whose entries are explained, in this order. */
const layers = [
  "mentions",
  "times",
  "attributions",
  "events",
  "ultimatums",
  "measures",
  "meetings",
  "deadlines",
  "figures",
  "positions",
  "forecasts",
  "disputes",
] as const;

/** One entry and its rule, for people and for machines. */
export interface Explained {
  readonly layer: (typeof layers)[number];
  /** Index into the layer. */
  readonly index: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string;
  /** What the entry says. */
  readonly what: string;
  readonly by: string;
  /** Why a mention is this entity and no other. */
  readonly because?: readonly string[];
}

/** Every entry of a reading, layer by layer, in the order of the text. */
export function explained(reading: Reading): readonly Explained[] {
  const names = new Map(
    reading.entities.map(({ id, name }) => [id, name.en && !name.transliterated ? name.en : name.ar]),
  );
  const entry = (
    layer: Explained["layer"],
    index: number,
    found: Found,
    span: Span | null,
    what: string,
  ): Explained => ({
    layer,
    index,
    start: span?.start ?? null,
    end: span?.end ?? null,
    words: span ? reading.article.text.slice(span.start, span.end) : "",
    what,
    by: found.by,
  });
  const who = (ids: readonly (string | null)[]) =>
    ids.map((id) => (id === null ? "?" : (names.get(id) ?? id))).join(" + ");
  return [
    ...reading.mentions.map((m, i) => ({
      ...entry("mentions", i, m, m, `${m.form} of ${who([m.entity])}`),
      because: reasonsOf(reading, m, (id) => who([id])),
    })),
    ...reading.times.map((t, i) => entry("times", i, t, t, `${t.type} ${t.value ?? "not resolved"}`)),
    ...reading.attributions.map((a, i) => {
      const links = a.chain.map((link) =>
        link.map((p) => (p.anonymous ? "unnamed" : who([p.entity]))).join(" + "),
      );
      const span = a.cue ?? a.quotes[0] ?? a.content[0] ?? null;
      return entry(
        "attributions",
        i,
        a,
        span,
        `${links.join(" ← ") || "?"} ${catalogue.en.acts[a.act]}, ${a.certainty}`,
      );
    }),
    ...reading.events.map((e, i) =>
      entry(
        "events",
        i,
        e,
        e.trigger,
        `${e.type} ${
          [e.actors, e.recipients]
            .filter((side) => side.length > 0)
            .map(who)
            .join(" → ") || "?"
        }, ${e.status}`,
      ),
    ),
    ...reading.ultimatums.map((u, i) =>
      entry(
        "ultimatums",
        i,
        u,
        u.deadline ?? u.demand ?? u.consequence,
        `${who([u.issuer])} → ${who([u.target])} by ${u.deadline?.date ?? "?"}`,
      ),
    ),
    ...reading.measures.map((m, i) =>
      entry(
        "measures",
        i,
        m,
        m.words,
        `${m.kind} ${m.state}, ${who(m.imposers) || "?"} → ${who(m.targets) || "?"}`,
      ),
    ),
    ...reading.meetings.map((m, i) => {
      const trigger = reading.events[m.event]?.trigger ?? null;
      return entry(
        "meetings",
        i,
        m,
        trigger,
        `${who(m.participants.map(({ entity }) => entity))}, ${m.channel ?? "?"}`,
      );
    }),
    ...reading.deadlines.map((d, i) => entry("deadlines", i, d, d, `${d.kind} by ${d.date ?? "?"}`)),
    ...reading.figures.map((f, i) => entry("figures", i, f, f, `${f.kind} ${f.bound} ${f.value} ${f.unit}`)),
    ...reading.positions.map((p, i) =>
      entry("positions", i, p, p.cue, `${who(p.holders) || "?"} ${p.stance}`),
    ),
    ...reading.forecasts.map((f, i) =>
      entry("forecasts", i, f, f.cue, `${who(f.forecasters) || "?"} expects, ${f.certainty}`),
    ),
    ...reading.disputes.map((d, i) =>
      d.kind === "denial"
        ? entry(
            "disputes",
            i,
            d,
            reading.attributions[d.denial]?.cue ?? null,
            `statement ${d.denial + 1} denies ${d.claim + 1}`,
          )
        : entry(
            "disputes",
            i,
            d,
            reading.figures[d.figures[1]] ?? null,
            `figure ${d.figures[1] + 1} against ${d.figures[0] + 1}`,
          ),
    ),
  ];
}

const saysOf = new Map<string, string>(linkRules.map(({ id, says }) => [`entities/${id}`, says]));

/** The reasons of a mention in words, and whom else it could have meant. */
function reasonsOf(reading: Reading, mention: Mention, name: (id: string) => string): string[] {
  const reasons = (mention.reasons ?? []).map(({ by, at, entity }) => {
    const words = at
      ? `: ${isolated(reading.article.text.slice(at.start, at.end))} (${at.start}–${at.end})`
      : "";
    return `${saysOf.get(by) ?? by}${words}${entity === undefined ? "" : `: ${isolated(name(entity))}`}`;
  });
  const others = mention.others ?? [];
  return others.length === 0 ? reasons : [...reasons, `could also be: ${others.map(name).join(", ")}`];
}

/** The explanation as lines of a page. */
export function explanationLines(reading: Reading, style: Style): string[] {
  const { bold, cyan, dim, green } = style.colours;
  const lines: string[] = [];
  let layer: string | null = null;
  const cells = Math.max(12, Math.floor(style.columns * 0.28));
  for (const one of explained(reading)) {
    if (one.layer !== layer) lines.push("", `${cyan(bold(one.layer))} ${dim(`· ${one.layer}/1…`)}`);
    layer = one.layer;
    const place = one.start === null ? "" : `${one.start}–${one.end}`;
    const words = padded(isolated(fitted(one.words, cells)), cells);
    lines.push(
      `${dim(String(one.index + 1).padStart(4))} ${dim(padded(place, 10))} ${words}  ${isolatedRuns(one.what)}  ${green(isolatedRuns(one.by))}`,
      ...(one.because ?? []).map((why) => `     ${" ".repeat(10)} ${dim(`↳ ${why}`)}`),
    );
  }
  return lines;
}
