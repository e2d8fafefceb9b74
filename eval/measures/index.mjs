// @ts-check
import { anercorp } from "./anercorp.mjs";
import { copies } from "./copies.mjs";
import { datePhrases } from "./date-phrases.mjs";
import { gsr } from "./gsr.mjs";
import { segmentation } from "./segmentation.mjs";

/** Every measure beside the annotated articles, in the order of docs/evaluation.md. */
export const measures = [segmentation, datePhrases, anercorp, gsr, copies];
