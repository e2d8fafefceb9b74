/** `isnad stories`: events that several articles tell, from how many origins, and where they disagree. */

import type { Deed } from "../across/deeds.ts";
import { originsLine } from "../across/origins.ts";
import { type Story, storiesOf, storyData, storyOf } from "../answers/stories.ts";
import { sentenceAround } from "../answers/texts.ts";
import type { Span } from "../document.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import type { RecordStore } from "../record/record.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { type Page, pageOf, paragraph, textOf } from "./page.ts";
import { understood } from "./search.ts";
import { type Wording, wordings } from "./wording.ts";

/** Options of `isnad stories`. */
export interface StoriesOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly lang: Language;
}

const isId = /^story-[0-9a-f]{4,64}-\d+$/;

/** Lists events that several articles tell (those of a query), or shows one whole. */
export function stories(
  query: string | undefined,
  options: StoriesOptions,
  context: Context,
): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const one = query !== undefined && isId.test(query) ? query : null;
    const found: Story[] = [];
    if (one !== null) {
      const story = await storyOf(record, one);
      if (!story)
        throw new CommandError(`no story "${one}" in the record ${path}: \`isnad stories\` shows ids`);
      found.push(story);
    } else {
      const about = query === undefined ? {} : { about: understood(query) };
      found.push(...(await storiesOf(record, { limit: options.limit, ...about })));
    }
    if (options.json) {
      await context.out.write(`${JSON.stringify({ stories: found.map(storyData) }, null, 2)}\n`);
      return 0;
    }
    for (const story of found) {
      await writeLines(context.out, [
        ...(await storyLines(record, story, one !== null, options.lang, context)),
        "",
      ]);
    }
    const wording = wordings[options.lang];
    const note = isolated(count(catalogue[options.lang], "stories", found.length));
    const { dim } = context.errorStyle.colours;
    await context.err.write(`${dim(`${note} · ${isolated(wording.record)} ${isolatedRuns(path)}`)}\n`);
    return 0;
  });
}

async function storyLines(
  record: RecordStore,
  { thread, origins, disagreements }: Story,
  whole: boolean,
  language: Language,
  { style }: Context,
): Promise<string[]> {
  const { bold, dim, red, yellow } = style.colours;
  const wording = wordings[language];
  const { accounts } = thread;
  const pages = new Map<string, Page>();
  for (const { article } of accounts) {
    const kept = pages.has(article) ? null : await record.corrected(article);
    if (kept) pages.set(article, pageOf(kept.reading, { style, whole, language }));
  }
  const head =
    accounts.find(({ item }) => item.actors.length > 0 && item.recipients.length > 0) ?? accounts[0]!;
  const page = pages.get(head.article)!;
  const days = [...new Set(accounts.map(({ item, published }) => item.date ?? published ?? ""))].sort();
  return [
    bold(headOf(page, head.item)),
    ...paragraph(page, "  ", sentenceAt(page, head.item.trigger)),
    `  ${yellow(isolated(originsLine(origins, language)))} ${dim(`· ${days[0] || isolated(wording.noDate)} · ${thread.id}`)}`,
    ...disagreements.map(({ about, versions }) => {
      const told = versions.map(
        ({ value, accounts: by }) => `${isolated(valueIn(page, about, value))} ${dim(`×${by.length}`)}`,
      );
      return `  ${red(isolated(wording.disagree))} ${isolated(aboutOf(page, wording, about))}: ${told.join(" / ")}`;
    }),
    ...(whole
      ? accounts.flatMap(({ article, item, outlet, published, position }) => {
          const own = pages.get(article)!;
          const from = isolated(outlet ?? wording.noOutlet);
          return [
            `  ${published ?? isolated(wording.noDate)} ${bold(headOf(own, item))} ${dim(`· ${from} · ${article.slice(0, 12)}-${position}`)}`,
            ...paragraph(own, "      ", sentenceAt(own, item.trigger)),
          ];
        })
      : []),
  ];
}

/** What kind of deed it is, and who does it to whom. */
function headOf({ names, messages }: Page, { type, actors, recipients, status }: Deed): string {
  const list = (ids: readonly string[]): string => ids.map((id) => names.short(id)).join(" + ") || "?";
  const between = type === "CONSULT" || type === "AGREE" ? " ↔ " : " → ";
  const who = recipients.length > 0 ? `${list(actors)}${between}${list(recipients)}` : list(actors);
  const how = status === "occurred" ? "" : ` ${isolated(messages.statuses[status])}`;
  return `${messages.language === "en" ? type : isolated(messages.eventTypes[type])} ${who}${how}`;
}

function aboutOf({ messages }: Page, { disagreement }: Wording, about: string): string {
  const figure = about.match(/^figure:(.+)$/)?.[1];
  if (figure !== undefined)
    return messages.figureKinds[figure as keyof typeof messages.figureKinds] ?? figure;
  return disagreement[about as keyof typeof disagreement] ?? about;
}

function valueIn({ names, messages }: Page, about: string, value: string): string {
  if (about === "place") return names.short(value);
  return about === "status" ? messages.statuses[value as keyof typeof messages.statuses] : value;
}

function sentenceAt({ reading }: Page, trigger: Span): string {
  return textOf(reading, sentenceAround(reading.article.text, trigger)).trim();
}
