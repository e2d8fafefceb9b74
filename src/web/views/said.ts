import type { Attribution, Party, Span } from "../../document.ts";
import { count } from "../../messages/catalogue.ts";
import { type Html, html } from "../html.ts";
import { entryId } from "../marks.ts";
import { entityLink, entryView, fact, facts, type Ground, joined, section, wordsLink } from "./entry.ts";
import { citation } from "./text.ts";

/** Who said what: every attribution with its chain, act, certainty, words and quotations. */
export function saidView(ground: Ground): Html {
  const { messages, reading } = ground;
  const entries = reading.attributions.map((attribution, index) => entry(ground, attribution, index));
  return section(messages, "said", count(messages, "statements", entries.length), entries);
}

function entry(ground: Ground, attribution: Attribution, index: number): Html {
  const { messages } = ground;
  const id = entryId.said(index);
  const { act, certainty, cue, addressee, channel, parent, by } = attribution;
  return entryView(ground, id, by, [
    html`<h3><span class="ordinal">${index + 1}</span> ${chainView(ground, attribution, id)}</h3>
<p class="tags">${
      cue
        ? html`<span class="cue-words">${wordsLink(ground, cue, `${id}-cue`)}</span>`
        : html`<span class="tag">${messages.freeQuote}</span>`
    }
<span class="tag act">${messages.acts[act]}</span>
<span class="tag certainty">${messages.certainties[certainty]} <bdi dir="ltr"><code>${certainty}</code></bdi></span></p>`,
    wordsView(ground, attribution, id),
    facts(
      fact(messages.to, addressee && wordsLink(ground, addressee, `${id}-to`)),
      fact(messages.through, channel && wordsLink(ground, channel, `${id}-through`)),
      fact(messages.within, parent === null ? null : saidLink(ground, parent)),
    ),
  ]);
}

/** The speakers of a statement as a link to its entry, for entries that depend on it. */
export function saidLink(ground: Ground, index: number): Html {
  const attribution = ground.reading.attributions[index];
  const number = html`<span class="ordinal">${index + 1}</span>`;
  if (attribution === undefined) return number;
  const origin = attribution.chain.at(-1) ?? [];
  const names = origin.map((party) => partyText(ground, party));
  return html`<a href="#${entryId.said(index)}">${number} ${joined(names, ground.messages.and)}</a>`;
}

function chainView(ground: Ground, { chain }: Attribution, id: string): Html {
  const { messages } = ground;
  if (chain.length === 0) return html`<span class="nobody">${messages.noSpeaker}</span>`;
  const between = html` <span class="arrow"><span aria-hidden="true">${messages.arrow}</span><span class="heard"> ${messages.citing} </span></span> `;
  // Numbered over the whole chain, as marksOf numbers the unnamed sources that stand in the text.
  let sources = 0;
  const links = chain.map((link) => {
    const parties = link.map((party) => {
      const inText = party.entity === null && party.start !== null && party.end !== null;
      return partyView(ground, party, inText ? `${id}-source-${++sources}` : null);
    });
    return html`<span class="link">${joined(parties, messages.and)}</span>`;
  });
  return html`<span class="chain">${joined(links, between)}</span>`;
}

function partyView(ground: Ground, party: Party, target: string | null): Html {
  const { messages } = ground;
  const left = party.start === null ? html` <span class="tag left-out">${messages.leftOut}</span>` : null;
  if (party.entity !== null) return html`${entityLink(ground, party.entity)}${left}`;
  const words =
    target !== null && party.start !== null && party.end !== null
      ? wordsLink(ground, { start: party.start, end: party.end }, target)
      : null;
  const many =
    party.count === undefined ? null : html` <bdi>(${count(messages, "speakers", party.count)})</bdi>`;
  const badge = party.anonymous ? html` <span class="tag unnamed">${messages.unnamed}</span>` : null;
  return html`<span class="party">${words}${many}${badge}${left}</span>`;
}

function partyText(ground: Ground, party: Party): Html {
  const { messages, reading } = ground;
  const found = party.entity === null ? undefined : ground.entities.get(party.entity);
  if (found !== undefined) {
    const { ar, en } = found.entity.name;
    return html`<bdi>${messages.language === "en" ? (en ?? ar) : ar}</bdi>`;
  }
  if (party.start === null || party.end === null) return html`${messages.leftOut}`;
  return html`<bdi lang="ar" dir="rtl">${reading.article.text.slice(party.start, party.end)}</bdi>`;
}

function wordsView(ground: Ground, attribution: Attribution, id: string): readonly Html[] {
  const { text } = ground.reading.article;
  const { content, quotes } = attribution;
  const within = (quote: Span) => content.some((span) => span.start <= quote.start && quote.end <= span.end);
  const cite = (span: Span, marked: readonly Span[], target: string, label: string) =>
    html`<blockquote lang="ar" dir="rtl"><a href="#${target}" title="${label}">${citation(text, span, marked)}</a></blockquote>`;
  const { marks } = ground.messages;
  return [
    ...content.map((span, i) => cite(span, quotes, `${id}-content-${i + 1}`, marks.content)),
    ...quotes.flatMap((quote, i) =>
      within(quote) ? [] : [cite(quote, [quote], `${id}-quote-${i + 1}`, marks.quote)],
    ),
  ];
}
