import type { Entity, Mention } from "../../document.ts";
import { count } from "../../messages/catalogue.ts";
import { type Html, html } from "../html.ts";
import { entryId } from "../marks.ts";
import {
  entityLink,
  entryView,
  fact,
  facts,
  type Ground,
  joined,
  nameView,
  section,
  wordsLink,
} from "./entry.ts";

/** The things that the article names, with their roles and every place where they are meant. */
export function namedView(ground: Ground): Html {
  const { messages, reading } = ground;
  const entries = reading.entities.map((entity, index) => {
    const mentions = reading.mentions.filter((mention) => mention.entity === entity.id);
    return entry(ground, entity, index, mentions);
  });
  return section(messages, "names", count(messages, "names", entries.length), entries);
}

function entry(ground: Ground, entity: Entity, index: number, mentions: readonly Mention[]): Html {
  const { messages } = ground;
  const id = entryId.names(index);
  const { name, wikidata, type, roles } = entity;
  const other = messages.language === "en" || name.en === null ? name.ar : name.en;
  const otherLanguage = other === name.ar ? "ar" : "en";
  return entryView(ground, id, entity.by, [
    html`<h3><span class="entity ${type}">${nameView(ground, entity)}</span></h3>
<p class="tags"><span class="tag">${messages.entityTypes[type]}</span>
<bdi class="other-name" lang="${otherLanguage}">${other}</bdi>
${wikidata === null ? null : html`<bdi dir="ltr"><code>${wikidata}</code></bdi>`}</p>`,
    facts(
      fact(messages.roles, roles.length === 0 ? null : joined(roles.map(role), messages.comma)),
      fact(
        count(messages, "mentions", mentions.length),
        mentions.length === 0 ? null : places(ground, id, mentions),
      ),
    ),
  ]);

  function role(given: Entity["roles"][number], i: number): Html {
    const of = given.of === null ? null : html` (${entityLink(ground, given.of)})`;
    const held = given.held && given.held !== "held" ? html` <em>${messages.tenures[given.held]}</em>` : null;
    const office = given.office ? html` <code class="office" dir="ltr">${given.office}</code>` : null;
    return html`${wordsLink(ground, given, `${id}-role-${i + 1}`)}${of}${held}${office}`;
  }
}

function places({ messages }: Ground, id: string, mentions: readonly Mention[]): Html {
  return html`<span class="places">${mentions.map((mention, i) => {
    const label = `${messages.inText} ${i + 1}, ${messages.forms[mention.form]} · ${mention.by}`;
    const numeral = html`<bdi>${i + 1}</bdi>`;
    // A name that is left out stands nowhere: there is no place to lead to.
    return mention.start < mention.end
      ? html`<a class="${mention.form}" href="#${id}-${i + 1}" title="${label}">${numeral}</a> `
      : html`<span class="${mention.form}" title="${label}">${numeral}</span> `;
  })}</span>`;
}
