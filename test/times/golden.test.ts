import { golden } from "../golden.ts";
import { timesOf } from "./read.ts";

golden("times.txt", ({ text, published }) =>
  timesOf(text, published).map(({ start, end, type, value, begin, finish, by }) => {
    const range = begin === undefined ? "" : ` ${begin}/${finish}`;
    return `${text.slice(start, end)}  ${type} ${value}${range}  ${by}`;
  }),
);
