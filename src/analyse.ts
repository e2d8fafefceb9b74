import { findDeadlines } from "./affairs/deadlines.ts";
import { findDisputes } from "./affairs/disputes.ts";
import { findFigures } from "./affairs/figures.ts";
import { findForecasts } from "./affairs/forecasts.ts";
import { findMeasures } from "./affairs/measures.ts";
import { findMeetings } from "./affairs/meetings.ts";
import { findPositions } from "./affairs/positions.ts";
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
  const { text, published, title, outlet } = article;
  const quotations = findQuotations(text);
  const { words, sentences } = findSentences(text, quotations);
  const ground = { text, published, title, quotations, words, sentences };
  const times = findTimes(ground, lexicons);
  const { entities, mentions } = findEntities({ times, outlet, ...ground }, lexicons);
  const named = { times, entities, mentions, ...ground };
  const attributions = findAttributions({ outlet, ...named }, lexicons);
  const events = findEvents({ attributions, ...named }, lexicons);
  const ultimatums = findUltimatums({ attributions, ...named }, lexicons);
  const told = { attributions, events, ultimatums, ...named };
  const figures = findFigures(told, lexicons);
  const measures = findMeasures({ figures, ...told }, lexicons);
  const meetings = findMeetings(told, lexicons);
  const deadlines = findDeadlines(told, lexicons);
  const positions = findPositions(told, lexicons);
  const forecasts = findForecasts(told, lexicons);
  const disputes = findDisputes({ figures, ...told }, lexicons);
  return {
    article,
    ...{ entities, mentions, times, attributions, events, ultimatums },
    ...{ measures, meetings, deadlines, figures, positions, forecasts, disputes },
  };
}
