import { findQuotations } from "../../src/text/quotations.ts";
import { golden } from "../golden.ts";

golden("quotations.txt", ({ text }) =>
  findQuotations(text).map(
    ({ inner, closed }) =>
      `${closed ? "closed" : "open"}: ${text.slice(inner.start, inner.end).replaceAll("\n", "⏎")}`,
  ),
);
