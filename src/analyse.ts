import { findAttributions } from "./attributions/find.ts";
import type { Article, Reading } from "./document.ts";
import { findEntities } from "./entities/find.ts";
import { findEvents } from "./events/find.ts";
import { findUltimatums } from "./events/ultimatums.ts";
import type { Lexicons } from "./rules/lexicon.ts";
import { findQuotations } from "./text/quotations.ts";
import { findSentences } from "./text/sentences.ts";
import { findTimes } from "./times/find.ts";

/** The engine: reads one article. Pure: the same article and lexicons give the same reading; never throws on any text. */
export function analyse(article: Article, lexicons: Lexicons): Reading {
  const { text, published, title } = article;
  const quotations = findQuotations(text);
  const { words, sentences } = findSentences(text, quotations);
  const ground = { text, published, title, quotations, words, sentences };
  const times = findTimes(ground, lexicons);
  const { entities, mentions } = findEntities({ times, ...ground }, lexicons);
  const named = { times, entities, mentions, ...ground };
  const attributions = findAttributions({ outlet: article.outlet, ...named }, lexicons);
  const events = findEvents({ attributions, ...named }, lexicons);
  const ultimatums = findUltimatums({ attributions, ...named }, lexicons);
  return { article, entities, mentions, times, attributions, events, ultimatums };
}
