import * as z from "zod";
import { listOf } from "./shape.ts";

const CorrectionNote = z
  .object({
    id: z.string(),
    action: z.enum(["accept", "reject", "change", "merge", "split", "add", "identify", "mark"]),
    author: z.string(),
    time: z.string(),
    reason: z.string(),
    verdict: z.enum(["right", "wrong"]).optional(),
    conflict: z.literal(true).optional(),
  })
  .meta({ id: "CorrectionNote", description: "who said what of an entry, when and why" });

/** The fields that every entry has. */
export const found = {
  by: z.string().meta({ description: "the rule that made it" }),
  corrected: listOf(CorrectionNote).optional(),
};
