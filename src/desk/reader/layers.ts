import type { Layer, MarkKind } from "../../messages/catalogue.ts";
import type { Run } from "../../text/runs.ts";
import type { Mark } from "./marks.ts";

/** The layers that a reader can hide and show, with the marks of each. */
export const layerKinds: Readonly<Record<Layer, readonly MarkKind[]>> = {
  said: ["cue", "source", "addressee", "channel", "content", "quote"],
  names: ["name", "role"],
  times: ["time"],
  events: ["event", "measure", "figure"],
  deadlines: ["demand", "consequence", "deadline"],
};

/** All layers in the order of the check boxes. */
export const layers: readonly Layer[] = ["said", "names", "times", "events", "deadlines"];

// What is reported runs over whole sentences: it gives way to whatever else lies on the same words.
const wide: ReadonlySet<MarkKind> = new Set(["content", "quote", "demand", "consequence"]);

/** The mark that a click on a run means: the shortest, and one over whole sentences only where there is no other. */
export function leadOf(run: Run<Mark>): Mark | undefined {
  return run.marks.findLast(({ kind }) => !wide.has(kind)) ?? run.marks.at(-1);
}

/** Entries whose every mark runs over whole sentences: those marks are then what one comes to by keyboard. */
export function wideEntries(marks: readonly Mark[]): ReadonlySet<string> {
  const narrow = new Set(marks.filter(({ kind }) => !wide.has(kind)).map(({ entry }) => entry));
  return new Set(marks.map(({ entry }) => entry).filter((entry) => !narrow.has(entry)));
}

/** Whether one comes to a run by keyboard: where the mark that it leads to begins. */
export function isStop(run: Run<Mark>, lead: Mark | undefined, wideOnes: ReadonlySet<string>): boolean {
  if (lead === undefined || lead.start !== run.start) return false;
  return !wide.has(lead.kind) || wideOnes.has(lead.entry);
}
