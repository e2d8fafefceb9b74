import { golden } from "../golden.ts";
import { findsOf, read } from "./read.ts";

golden("affairs.txt", ({ text, published }) => findsOf(read(text, published)));
