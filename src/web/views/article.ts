import { tellsMore } from "../../affairs/meetings.ts";
import { isSample } from "../../answers/sample.ts";
import type { Reading } from "../../document.ts";
import type { AffairLayer, Layer, MarkKind, Messages } from "../../messages/catalogue.ts";
import type { ArticleRow } from "../../record/record.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { termsOf } from "../marks.ts";
import type { Page } from "../page.ts";
import { affairsView } from "./affairs.ts";
import { groundOf } from "./entry.ts";
import { deadlinesView, eventsView, timesView } from "./happened.ts";
import { byline, nameOf } from "./list.ts";
import { namedView } from "./named.ts";
import { saidView } from "./said.ts";
import { textView } from "./text.ts";

/** One article: its text with every mark, and beside it all that was found. */
export function articleView(page: Page, row: ArticleRow, reading: Reading): Html {
  const { messages } = page;
  const { article } = reading;
  const ground = groundOf(reading, messages);
  const sample = isSample(article);
  const title = nameOf(row, messages);
  return layout(
    page,
    "article",
    title,
    html`<article class="reader" aria-labelledby="title">
<header>
${heading(article.title, messages)}
${byline(messages, article, sample)}
${original(article.url, messages)}
${sample ? html`<p class="sample-note">${messages.sampleNote}</p>` : null}
</header>
${layersView(messages)}
${textView(reading, messages)}
</article>
<aside class="panel" aria-label="${messages.found}">
<nav class="jump" aria-label="${messages.found}"><ul role="list">${jumps(messages, reading)}</ul></nav>
${saidView(ground)}
${deadlinesView(ground)}
${affairsView(ground)}
${eventsView(ground)}
${timesView(ground)}
${namedView(ground)}
</aside>`,
  );
}

function heading(title: string | null, messages: Messages): Html {
  // Without a title the text below begins with what would stand here.
  if (title === null || title.trim() === "")
    return html`<h1 id="title" class="untitled">${messages.untitled}</h1>`;
  return html`<h1 id="title" lang="ar" dir="rtl">${title}</h1>`;
}

const layers: readonly (readonly [Layer, readonly MarkKind[]])[] = [
  ["said", ["cue", "source", "content", "quote"]],
  ["names", ["name", "role"]],
  ["times", ["time"]],
  ["events", ["event"]],
  ["deadlines", ["deadline"]],
];

/** Check boxes that hide and show each layer (the style sheet acts on them), with what its marks look like. */
function layersView(messages: Messages): Html {
  return html`<fieldset class="layers"><legend>${messages.show}</legend>
${layers.map(
  ([
    layer,
    kinds,
  ]) => html`<label><input type="checkbox" id="show-${layer}" checked autocomplete="off"> ${messages.layers[layer]}
<span class="samples">${kinds.map((kind) => html`<span class="mark ${kind}">${messages.marks[kind]}</span> `)}</span></label>
`,
)}</fieldset>`;
}

function jumps(messages: Messages, reading: Reading): readonly Html[] {
  const { measures, forecasts, positions, meetings, figures, disputes } = reading;
  const affairs: readonly (readonly [AffairLayer, number])[] = [
    ["measures", measures.length],
    ["forecasts", forecasts.length],
    ["positions", positions.length],
    ["meetings", meetings.filter(tellsMore).length],
    ["figures", figures.length],
    ["disputes", disputes.length],
  ];
  const found: readonly (readonly [Layer | AffairLayer, number])[] = [
    ["said", reading.attributions.length],
    ["deadlines", reading.ultimatums.length + termsOf(reading).length],
    ...affairs.filter(([, n]) => n > 0),
    ["events", reading.events.length],
    ["times", reading.times.length],
    ["names", reading.entities.length],
  ];
  return found.map(
    ([layer, n]) =>
      html`<li><a href="#${layer}">${messages.layers[layer]} <bdi class="number">${n}</bdi></a></li>`,
  );
}

function original(url: string | null, messages: Messages): Html | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return html`<p class="original"><a href="${url}" rel="noopener noreferrer external">${messages.original}</a></p>`;
}
