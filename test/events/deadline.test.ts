import { expect, test } from "vitest";
import { after } from "../../src/events/deadline.ts";

test.each([
  ["2025-07-14", "P50D", "2025-09-02"],
  ["2023-06-18", "PT72H", "2023-06-21"],
  ["2021-09-24", "P1Y", "2022-09-24"],
  ["2025-08-06", "P2W", "2025-08-20"],
  ["2025-01-31", "P1M", "2025-02-28"],
  ["2024-02-29", "P1Y", "2025-02-28"],
  ["2025-12-30", "P3D", "2026-01-02"],
])("%s and %s is %s", (day, duration, end) => {
  expect(after(day, duration)).toBe(end);
});

test.each(["PXD", "P", "", "2025-08", null])("%s is no length of time", (duration) => {
  expect(after("2025-08-06", duration)).toBeNull();
});
