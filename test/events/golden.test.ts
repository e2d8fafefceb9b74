import { golden } from "../golden.ts";
import { findsOf, read } from "./read.ts";

golden("events.txt", ({ text, published }) => findsOf(read(text, published)));
