/** One article on one line, as lists show it. */

import { type Countable, catalogue, count, type Messages } from "../messages/catalogue.ts";
import type { ArticleRow, KeepOutcome } from "../record/record.ts";
import { isolated } from "./bidi.ts";
import { small } from "./page.ts";
import type { Style } from "./style.ts";
import { fitted, padded, widthOf } from "./width.ts";

const outcomes: Readonly<Record<KeepOutcome, string>> = { new: "+", renewed: "~", unchanged: "=" };

/** Short key, date, counts and title; before them `+` new, `~` new reading, `=` known, where that is told. */
export function articleLine(
  row: Pick<ArticleRow, "key" | "published" | "title" | "opening" | "attributions" | "events" | "ultimatums">,
  style: Style,
  outcome: KeepOutcome | null = null,
  messages: Messages = catalogue.en,
): string {
  const { bold, cyan, dim, red } = style.colours;
  const mark = outcome ? `${dim(outcomes[outcome])} ` : "";
  const told = (what: Countable, n: number): string => isolated(count(messages, what, n));
  const counts = padded(
    [
      told("statements", row.attributions),
      told("events", row.events),
      ...(row.ultimatums > 0 ? [red(told("ultimatums", row.ultimatums))] : []),
    ].join(" · "),
    32,
  );
  const start = `${mark}${cyan(row.key.slice(0, 12))}  ${padded(row.published ?? isolated(small(messages.undated)), 10)}  ${counts} `;
  const title = fitted(row.title ?? row.opening, Math.max(16, style.columns - widthOf(start)));
  return start + bold(isolated(title));
}
