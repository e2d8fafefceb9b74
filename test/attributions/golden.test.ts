import { golden } from "../golden.ts";
import { attributionLines } from "./read.ts";

golden("attributions.txt", ({ text, published }) => attributionLines(text, published));
