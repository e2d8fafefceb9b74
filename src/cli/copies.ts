/** `isnad copies`: which articles of the record are copies of each other, where they come from, and what one has taken from others. */

import { creditedAgencies } from "../across/credited.ts";
import { type Origin, type OriginReason, originOf } from "../across/origin.ts";
import type { CopiedArticle, CopyGroup, CopyRow, RecordStore } from "../record/record.ts";
import { readLexicons } from "../shipped.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { readingOf } from "./show.ts";
import { counted, inThousands, type Style } from "./style.ts";
import { heading } from "./summary.ts";
import { fitted, padded, widthOf } from "./width.ts";

/** Options of `isnad copies`. */
export interface CopiesOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** With an id the copies of that article, without one all groups; a record without copies is no error. */
export function copies(id: string | undefined, options: CopiesOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", (record, path) =>
    id === undefined
      ? groups(record, path, options, context)
      : copiesOfOne(record, path, id, options, context),
  );
}

async function groups(
  record: RecordStore,
  path: string,
  { json, limit, offset }: CopiesOptions,
  { out, err, style, errorStyle }: Context,
): Promise<ExitCode> {
  const page = await record.copyGroups({ limit, offset });
  const told: ToldGroup[] = [];
  for (const group of page.groups) told.push({ ...group, origin: await originIn(record, group.articles) });
  if (json) {
    await out.write(`${JSON.stringify({ total: page.total, offset, groups: told }, null, 2)}\n`);
    return 0;
  }
  await writeLines(
    out,
    told.flatMap((group) => [...groupLines(group, style), ""]),
  );
  const shown = told.length < page.total ? `${offset + 1} to ${offset + told.length} of ` : "";
  const note = `${shown}${counted(page.total, "group")} of copies · ● what the others are compared with · record ${isolatedRuns(path)}`;
  await err.write(`${errorStyle.colours.dim(note)}\n`);
  return 0;
}

interface ToldGroup extends CopyGroup {
  readonly origin: Origin;
}

async function originIn(record: RecordStore, articles: readonly CopiedArticle[]): Promise<Origin> {
  const lexicons = readLexicons();
  const known = await Promise.all(
    articles.map(async (article) => {
      const text = (await record.reading(article.key))?.article.text ?? "";
      return { ...article, credits: creditedAgencies(text, lexicons) };
    }),
  );
  return originOf(known);
}

function groupLines({ articles, links, origin }: ToldGroup, style: Style): string[] {
  const { bold, dim } = style.colours;
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? []));
  const dates = articles.flatMap(({ published }) => published ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const about = [
    bold(counted(articles.length, "article")),
    ...(outlets.size > 0 ? [counted(outlets.size, "outlet")] : []),
    ...(first === undefined ? [] : [first === last ? first : `${first} to ${last}`]),
  ].join(" · ");
  // Each beside the origin where that is one of them, else beside the earliest.
  const beside = origin.article ?? articles[0]!.key;
  const rows = articles.map((article) => {
    const link = links.find(
      ({ article: one, other }) =>
        (one === article.key && other === beside) || (other === article.key && one === beside),
    );
    const share = article.key === beside ? "●" : link ? percent(link.similarity) : "<50 %";
    return `  ${padded(share, 6)}${articleCells(article, style, 8)}`;
  });
  return [about, `  ${dim("likely origin:")} ${originWords(origin, articles, style)}`, ...rows];
}

function originWords(
  { agency, article, reasons }: Origin,
  articles: readonly CopiedArticle[],
  style: Style,
): string {
  const { bold, dim } = style.colours;
  const why = dim(`(${reasons.map(reasonWords).join(", ")})`);
  const key = article === null ? "" : style.colours.cyan(article.slice(0, 12));
  if (agency) {
    const where = article === null ? dim(" · its own article is not in the record") : ` ${key}`;
    return `${bold(isolated(agency.names[0] ?? agency.en))} ${dim(agency.en)}${where} ${why}`;
  }
  const outlet = articles.find((one) => one.key === article)?.outlet;
  return `${outlet ? `${bold(isolated(outlet))} ` : ""}${key} ${why}`;
}

function reasonWords(reason: OriginReason): string {
  switch (reason.kind) {
    case "credited":
      return `credited by ${reason.by} of ${reason.of}`;
    case "own-article":
      return "its own article";
    case "earliest":
      return `the earliest, ${reason.published}`;
    case "longest":
      return `the longest of its day, ${inThousands(reason.length)} characters`;
    case "undecided":
      return "nothing tells which came first";
  }
}

async function copiesOfOne(
  record: RecordStore,
  path: string,
  id: string,
  { json }: CopiesOptions,
  { out, err, style, errorStyle }: Context,
): Promise<ExitCode> {
  const { key, reading } = await readingOf(record, id, path);
  const rows = await record.copiesOf(key);
  const whole = rows.filter(({ kinship }) => kinship === "copy");
  const own = (await record.articleByIdOrPrefix(key))!;
  const origin =
    whole.length === 0 ? null : await originIn(record, [own, ...whole.map(({ other }) => other)]);
  if (json) {
    await out.write(`${JSON.stringify({ key, origin, copies: rows }, null, 2)}\n`);
    return 0;
  }
  const { bold, dim } = style.colours;
  const lines = heading(reading.article, { style });
  if (origin) {
    const all = [own, ...whole.map(({ other }) => other)];
    lines.push("", bold(`Copies (${whole.length})`));
    lines.push(`  ${dim("likely origin:")} ${originWords(origin, all, style)}`);
    for (const row of whole)
      lines.push(`  ${padded(percent(row.similarity), 6)}${articleCells(row.other, style, 8)}`);
  }
  const parts = rows.filter(({ kinship }) => kinship === "passage");
  if (parts.length > 0) lines.push("", bold(`Passages in common (${parts.length})`));
  for (const row of parts) lines.push(...passageLines(row, reading.article.text, style));
  await writeLines(out, lines);
  const note = rows.length === 0 ? "no copies, no passages in common" : counted(rows.length, "article");
  await err.write(`${errorStyle.colours.dim(`${note} · record ${isolatedRuns(path)}`)}\n`);
  return 0;
}

function passageLines(
  { other, contained, otherContained, passages }: CopyRow,
  text: string,
  style: Style,
): string[] {
  const { dim } = style.colours;
  const shares = dim(`${percent(contained)} of this article, ${percent(otherContained)} of that one`);
  const quoted = passages.map(({ start, end, words }) => {
    const head = `      ${padded(counted(words, "word"), 10)}`;
    return head + isolated(fitted(text.slice(start, end), Math.max(16, style.columns - widthOf(head))));
  });
  return [`  ${articleCells(other, style, 2)}`, `      ${shares}`, ...quoted];
}

function articleCells(
  { key, published, outlet, title, opening }: CopiedArticle,
  style: Style,
  before: number,
): string {
  const { bold, cyan } = style.colours;
  const start = `${cyan(key.slice(0, 12))}  ${padded(published ?? "no date", 10)}  ${padded(isolated(outlet ?? ""), 14)} `;
  return (
    start + bold(isolated(fitted(title ?? opening, Math.max(16, style.columns - before - widthOf(start)))))
  );
}

function percent(share: number): string {
  // What is not quite all is not called all.
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`;
}
