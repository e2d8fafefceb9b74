import * as z from "zod";
import * as values from "../../proof/values.ts";
import { listOf, oneOf, Span } from "./shape.ts";
import { Chain, ClaimItem, Deadline, StoryItem } from "./thread.ts";

/** What a day brought. */
export const Today = z
  .object({
    date: z.string(),
    articles: z.int(),
    stories: listOf(StoryItem).meta({ description: "those of most outlets first, 8 at most" }),
    deadlines: listOf(Deadline).meta({
      description: "the next 8 by due day, and those that lapsed in the 7 days before",
    }),
    denials: listOf(ClaimItem).meta({ description: "claims that somebody denied on that day, 8 at most" }),
    quotations: listOf(
      z.object({
        article: z.string(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
        title: z.string().nullable(),
        url: z.string().nullable(),
        position: z.int(),
        act: oneOf(values.acts),
        chain: Chain,
        span: Span,
        words: z.string(),
      }),
    ),
  })
  .meta({ id: "Today" });
export type Today = z.infer<typeof Today>;
