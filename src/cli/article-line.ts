/** One article on one line, as lists show it. */

import type { ArticleRow, KeepOutcome } from "../record/record.ts";
import { isolated } from "./bidi.ts";
import { counted, type Style } from "./style.ts";
import { fitted, padded, widthOf } from "./width.ts";

const outcomes: Readonly<Record<KeepOutcome, string>> = { new: "+", renewed: "~", unchanged: "=" };

/** Short key, date, counts and title; before them `+` new, `~` new reading, `=` known, where that is told. */
export function articleLine(
  row: Pick<ArticleRow, "key" | "published" | "title" | "opening" | "attributions" | "events" | "ultimatums">,
  style: Style,
  outcome: KeepOutcome | null = null,
): string {
  const { bold, cyan, dim, red } = style.colours;
  const mark = outcome ? `${dim(outcomes[outcome])} ` : "";
  const counts = padded(
    [
      `${row.attributions} said`,
      counted(row.events, "event"),
      ...(row.ultimatums > 0 ? [red(counted(row.ultimatums, "ultimatum"))] : []),
    ].join(" · "),
    32,
  );
  const start = `${mark}${cyan(row.key.slice(0, 12))}  ${padded(row.published ?? "no date", 10)}  ${counts} `;
  const title = fitted(row.title ?? row.opening, Math.max(16, style.columns - widthOf(start)));
  return start + bold(isolated(title));
}
