/** Deadlines as a board: a column a state, in each the most pressing first. */

import type { DeadlineState } from "../../across/deadline-life.ts";
import { daysBetween } from "./month.ts";

/** The columns of the board, in their order; one that was moved is open. */
export const columns = ["open", "extended", "met", "lapsed"] as const;
export type Column = (typeof columns)[number];

/** What the board sorts. */
export interface Standing {
  readonly state: DeadlineState;
  /** ISO day by which it is due, null where none is told. */
  readonly date: string | null;
}

const columnOf: Readonly<Record<DeadlineState, Column>> = {
  open: "open",
  moved: "open",
  extended: "extended",
  met: "met",
  // Nothing is waited for any more: what was called off stands with what was done.
  withdrawn: "met",
  lapsed: "lapsed",
};

/** The column of each state. What is still to come is sorted by the day it is due, what is over by the latest; no day comes last. */
export function boardOf<T extends Standing>(deadlines: readonly T[]): Readonly<Record<Column, readonly T[]>> {
  const board: Record<Column, T[]> = { open: [], extended: [], met: [], lapsed: [] };
  for (const one of deadlines) board[columnOf[one.state]].push(one);
  for (const column of columns) {
    const ahead = column === "open" || column === "extended";
    board[column].sort((a, b) => {
      if (a.date === null || b.date === null) return a.date === b.date ? 0 : a.date === null ? 1 : -1;
      return ahead ? a.date.localeCompare(b.date) : b.date.localeCompare(a.date);
    });
  }
  return board;
}

/** Days that are left on a day: 0 on the day itself, negative once it has passed; null where no day is told. */
export function daysLeft({ date }: Standing, asOf: string): number | null {
  return date === null ? null : daysBetween(asOf, date);
}
