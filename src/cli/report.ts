/** The report at the end of a run: what was read, what could not be, and what to know of the rest. */

import { type Notice, placeName, problemLine } from "../formats/format.ts";
import type { IngestReport } from "../ingest.ts";
import { isolatedRuns } from "./bidi.ts";
import { counted, type Style } from "./style.ts";

const NOTICES_SHOWN = 3;

/** The exit code that a report means: 0 where anything was read, 1 where nothing was. */
export function exitCodeOf(report: IngestReport): 0 | 1 {
  return report.read > 0 ? 0 : 1;
}

/** The report as lines: problems each, notices by kind with a few examples, then the count. */
export function reportLines(
  report: IngestReport,
  style: Style,
  record: string | null,
  told: "problems were told" | null = null,
): string[] {
  const { dim, green, red, yellow } = style.colours;
  const problems = told === null ? report.problems : [];
  const lines = problems.map((problem) => `${red("✗")} ${isolatedRuns(problemLine(problem))}`);
  for (const notices of byText(report.notices)) {
    const places = notices.slice(0, NOTICES_SHOWN).map((notice) => isolatedRuns(placeName(notice)));
    const more =
      notices.length > NOTICES_SHOWN ? ` and ${counted(notices.length - NOTICES_SHOWN, "other")}` : "";
    lines.push(`${yellow("!")} ${notices[0]!.text}: ${places.join("; ")}${more}`);
  }
  if (told === null && report.more.problems > 0)
    lines.push(`${red("✗")} and ${counted(report.more.problems, "other")}`);
  if (report.more.notices > 0)
    lines.push(`${yellow("!")} and ${counted(report.more.notices, "other notice")}`);
  const mark = report.read > 0 ? green("✓") : red("✗");
  lines.push(
    `${mark} ${countLine(report)}${record === null ? "" : dim(` · record ${isolatedRuns(record)}`)}`,
  );
  return lines;
}

function countLine(report: IngestReport): string {
  const parts = [
    ...(report.new > 0 ? [`${report.new} new`] : []),
    ...(report.renewed > 0 ? [`${report.renewed} with a new reading`] : []),
    ...(report.unchanged > 0 ? [`${report.unchanged} known already`] : []),
  ];
  const kept = parts.length > 0 ? ` (${parts.join(", ")})` : "";
  const count = report.problems.length + report.more.problems;
  const failed = count > 0 ? `, ${count} not read` : "";
  return `${counted(report.read, "article")} read${kept}${failed}`;
}

function byText(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.text);
    if (group) group.push(notice);
    else groups.set(notice.text, [notice]);
  }
  return [...groups.values()];
}
