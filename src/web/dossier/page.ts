/** A dossier as one HTML file: no script, nothing from a network, made to be printed. */

import type { Cited, Dossier } from "../../answers/dossier.ts";
import type { Attribution, Deadline, Entity, Event, Found, Party, Span } from "../../document.ts";
import { addressIri } from "../../export/iri.ts";
import { count, longDate, type Messages } from "../../messages/catalogue.ts";
import { entityName } from "../../messages/entity-name.ts";
import { type Content, type Html, html } from "../html.ts";
import { citation, fact, facts, type Ground, groundOf, joined, nameView, wordsOf } from "./parts.ts";
import { type DossierSection, type DossierWords, dossierWords } from "./words.ts";

/** What every part needs: the words, and the ground of each source. */
interface Page {
  readonly messages: Messages;
  readonly words: DossierWords;
  readonly grounds: readonly Ground[];
}

/** The whole document; `style` is the text of its style sheet. */
export function dossierPage(dossier: Dossier, messages: Messages, style: string): Html {
  const words = dossierWords[messages.language];
  const grounds = dossier.sources.map(({ reading }) => groundOf(reading, messages));
  const page: Page = { messages, words, grounds };
  const { entity } = dossier;
  return html`<!doctype html>
<html lang="${messages.language}" dir="${messages.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.dossier}: ${entityName(entity, messages).text} · ${messages.product}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<p class="kind">${words.dossier} · ${messages.entityTypes[entity.type]}</p>
${heading(page, entity)}
<p class="extent">${count(messages, "articles", dossier.sources.length)} · ${count(messages, "statements", dossier.said.length)}</p>
<p class="note">${words.note}</p>
</header>
<main>
${section(
  page,
  "roles",
  dossier.roles.map(({ text, first, last, sources }) => {
    const days = first === null ? [] : first === last ? [first] : [first, last!];
    const range = days.map((day) => longDate(messages, day)).join(" – ");
    return html`<li><bdi lang="ar" dir="rtl">${text}</bdi> <span class="meta">${range}</span> ${sources.map((source) => html`${sourceLink(source)} `)}</li>`;
  }),
)}
${section(
  page,
  "said",
  dossier.said.map((one) => statement(page, one)),
)}
${section(
  page,
  "positions",
  dossier.positions.map((one) => quoted(page, one, messages.stances[one.found.stance], one.found.issue)),
)}
${section(
  page,
  "forecasts",
  dossier.forecasts.map((one) =>
    quoted(page, one, messages.certainties[one.found.certainty], one.found.content),
  ),
)}
${section(
  page,
  "meetings",
  dossier.meetings.map((one) => event(page, one)),
)}
${section(
  page,
  "events",
  dossier.events.map((one) => event(page, one)),
)}
${section(
  page,
  "deadlines",
  dossier.deadlines.map((one) => deadline(page, one)),
)}
${section(
  page,
  "spokenOf",
  dossier.spokenOf.map((one) => statement(page, one)),
)}
${section(
  page,
  "passedOn",
  dossier.passedOn.map((one) => statement(page, one)),
)}
<section><h2>${words.sources}</h2>
<ol class="sources">${dossier.sources.map((_, source) => sourceItem(page, dossier, source))}</ol></section>
</main>
</body>
</html>
`;
}

function heading({ messages }: Page, entity: Entity): Html {
  const { name, wikidata } = entity;
  const shown = entityName(entity, messages);
  const other = shown.language === "en" ? name.ar : name.transliterated ? null : name.en;
  return html`<h1><bdi lang="${shown.language}">${shown.text}</bdi>${shown.transliterated ? html`<abbr title="${messages.transliterated}">*</abbr>` : null}</h1>
<p class="other">${other === null ? null : html`<bdi lang="${shown.language === "en" ? "ar" : "en"}">${other}</bdi> `}${wikidata === null ? null : html`<bdi dir="ltr"><code>${wikidata}</code></bdi>`}</p>`;
}

function section({ words }: Page, name: DossierSection, items: readonly Html[]): Html | null {
  if (items.length === 0) return null;
  return html`<section id="${name}"><h2>${words.sections[name]} <span class="total">${items.length}</span></h2>
<ol class="items">${items}</ol></section>
`;
}

/** One entry: what stands over it, what it says, and where that is from. */
function item(page: Page, { found, source }: Cited<Found>, at: Span, over: Content, body: Content): Html {
  const { messages, grounds } = page;
  const { published, outlet } = grounds[source]!.reading.article;
  const day = published === null ? messages.undated : longDate(messages, published);
  return html`<li>
<p class="meta"><time${published === null ? null : html` datetime="${published}"`}>${day}</time>${outlet === null ? null : html` · <bdi>${outlet}</bdi>`} ${over}</p>
${body}
<p class="cite">${sourceLink(source)} <bdi dir="ltr">${at.start}–${at.end} · <code>${found.by}</code></bdi></p>
</li>
`;
}

function statement(page: Page, cited: Cited<Attribution>): Html {
  const { messages, grounds } = page;
  const ground = grounds[cited.source]!;
  const { act, certainty, chain, content, quotes, cue, addressee } = cited.found;
  const { text } = ground.reading.article;
  const arrow = html` <span class="arrow">${messages.arrow}</span> `;
  const links = chain.map((link) =>
    joined(
      link.map((party) => partyView(ground, party)),
      messages.and,
    ),
  );
  const spans = content.length > 0 ? content : quotes;
  const at = cue ?? spans[0] ?? { start: 0, end: 0 };
  return item(
    page,
    cited,
    at,
    html`<span class="tag">${messages.acts[act]}</span> <span class="tag">${messages.certainties[certainty]}</span>`,
    html`<p class="chain">${joined(links, arrow)}${addressee ? html` <span class="meta">${messages.to} ${wordsOf(ground, addressee)}</span>` : null}</p>
${spans.map((span) => html`<blockquote lang="ar" dir="rtl">${citation(text, span, quotes)}</blockquote>`)}`,
  );
}

function partyView(ground: Ground, party: Party): Html {
  const known = party.entity === null ? undefined : ground.entities.get(party.entity);
  if (known) return html`<strong>${nameView(ground, known.entity)}</strong>`;
  if (party.start === null || party.end === null) return html`${ground.messages.leftOut}`;
  return html`${wordsOf(ground, { start: party.start, end: party.end })} <span class="tag">${ground.messages.unnamed}</span>`;
}

function quoted(page: Page, cited: Cited<Found & { readonly cue: Span }>, tag: string, words: Span): Html {
  const ground = page.grounds[cited.source]!;
  return item(
    page,
    cited,
    cited.found.cue,
    html`<span class="tag">${tag}</span>`,
    html`<blockquote lang="ar" dir="rtl">${wordsOf(ground, words)}</blockquote>`,
  );
}

function event(page: Page, cited: Cited<Event>): Html {
  const { messages, grounds } = page;
  const ground = grounds[cited.source]!;
  const { type, status, trigger, actors, recipients, place, date } = cited.found;
  const arrow = html` <span class="arrow">${type === "CONSULT" ? "↔" : messages.arrow}</span> `;
  const sides = [actors, recipients].filter((side) => side.length > 0);
  return item(
    page,
    cited,
    trigger,
    html`<span class="tag">${messages.eventTypes[type]}</span> <span class="tag">${messages.statuses[status]}</span>`,
    html`<p class="chain">${joined(
      sides.map((side) => namesView(ground, side)),
      arrow,
    )}</p>
${facts(
  fact(messages.inText, sentenceOf(ground, trigger)),
  fact(messages.place, place !== null && namesView(ground, [place])),
  fact(messages.date, date !== null && longDate(messages, date)),
)}`,
  );
}

function deadline(page: Page, cited: Cited<Deadline>): Html {
  const { messages, words, grounds } = page;
  const ground = grounds[cited.source]!;
  const { kind, date, due, setters, bound } = cited.found;
  return item(
    page,
    cited,
    cited.found,
    html`<span class="tag">${messages.deadlineKinds[kind]}</span>`,
    html`<p class="chain"><strong>${date === null ? messages.unresolved : longDate(messages, date)}</strong> ${wordsOf(ground, cited.found)}</p>
${facts(
  fact(messages.due, due && wordsOf(ground, due)),
  fact(words.setBy, setters.length > 0 && namesView(ground, setters)),
  fact(words.binds, bound.length > 0 && namesView(ground, bound)),
)}`,
  );
}

function namesView(ground: Ground, ids: readonly string[]): Html {
  const { and } = ground.messages;
  return joined(
    ids.map((id) => {
      const known = ground.entities.get(id);
      return known ? html`<strong>${nameView(ground, known.entity)}</strong>` : html`<bdi>${id}</bdi>`;
    }),
    and,
  );
}

const AROUND_UNITS = 90;

/** The words of an event with those around them on its line, the words themselves set off. */
function sentenceOf(ground: Ground, trigger: Span): Html {
  const { text } = ground.reading.article;
  const line = { start: text.lastIndexOf("\n", trigger.start - 1) + 1, end: text.indexOf("\n", trigger.end) };
  const from = Math.max(line.start, trigger.start - AROUND_UNITS);
  const to = Math.min(line.end < 0 ? text.length : line.end, trigger.end + AROUND_UNITS);
  // Whole words at both ends.
  const start = from === line.start ? from : text.indexOf(" ", from) + 1;
  const space = text.lastIndexOf(" ", to);
  const end = to === text.length || text[to] === "\n" || space < trigger.end ? to : space;
  return html`<bdi lang="ar" dir="rtl">${citation(text, { start: Math.min(start, trigger.start), end }, [trigger])}</bdi>`;
}

function sourceLink(source: number): Html {
  return html`<a href="#source-${source + 1}" class="ref">[${source + 1}]</a>`;
}

function sourceItem({ messages }: Page, { sources }: Dossier, source: number): Html {
  const { key, reading, provenance } = sources[source]!;
  const { title, url, outlet, published } = reading.article;
  const address = addressIri(url);
  const name = html`<bdi lang="ar" dir="rtl">${title ?? messages.untitled}</bdi>`;
  return html`<li id="source-${source + 1}">${address === null ? name : html`<a href="${address}" rel="noreferrer">${name}</a>`}
<span class="meta">${joined(
    [outlet, published === null ? messages.undated : longDate(messages, published)]
      .filter((one) => one !== null)
      .map((one) => html`<bdi>${one}</bdi>`),
    " · ",
  )}</span>
<bdi dir="ltr" class="meta"><code>${key}</code>${provenance.engine ? html` · isnad ${provenance.engine.version}` : null}</bdi></li>
`;
}
