import { anchoredRules } from "./anchored.ts";
import { clockRules } from "./clock.ts";
import { dateRules } from "./dates.ts";
import { dayRules } from "./days.ts";
import { durationRules } from "./durations.ts";
import { feastRules } from "./feasts.ts";
import { hijriRules } from "./hijri-dates.ts";
import { rangeRules } from "./ranges.ts";
import type { TimeRule } from "./rule.ts";
import { setRules } from "./sets.ts";
import { unitRules } from "./units.ts";
import { vagueRules } from "./vague.ts";
import { yearRules } from "./years.ts";

/** Every kind of time expression; where two match the same words, the longer wins, then the earlier in this list. */
export const timeRules: readonly TimeRule[] = [
  ...dateRules,
  ...rangeRules,
  ...hijriRules,
  ...feastRules,
  ...yearRules,
  ...clockRules,
  ...setRules,
  ...dayRules,
  ...anchoredRules,
  ...unitRules,
  ...durationRules,
  ...vagueRules,
];
