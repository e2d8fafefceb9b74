// @ts-check
import { datePhrases } from "./date-phrases.mjs";
import { segmentation } from "./segmentation.mjs";

/** Every measure beside the annotated articles, in the order of docs/evaluation.md. */
export const measures = [segmentation, datePhrases];
