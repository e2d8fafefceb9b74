import * as z from "zod";
import * as values from "../../proof/values.ts";
import { ArticleRow, Passage } from "./article.ts";
import { NamedEntity } from "./correction.ts";
import { listOf, oneOf, orNull, Span } from "./shape.ts";
import { Chain } from "./thread.ts";

const Told = z
  .object({ position: z.int(), span: Span, words: z.string(), chain: orNull(Chain) })
  .meta({ id: "Told", description: "what an article tells, with its words" });

const Only = Told.extend({ act: oneOf(values.acts) }).meta({ id: "ToldAlone" });

/** Two articles' accounts, paired by what they share. */
export const Comparison = z
  .object({
    a: ArticleRow,
    b: ArticleRow,
    similarity: z.number(),
    contained: z.number(),
    otherContained: z.number(),
    passages: listOf(Passage.extend({ text: z.string() })),
    pairs: listOf(
      z.object({
        kind: z.enum(["claim", "story", "deadline"]),
        thread: z.string(),
        a: listOf(Told),
        b: listOf(Told),
        differs: listOf(z.object({ about: z.string(), a: z.string(), b: z.string() })),
      }),
    ),
    onlyA: listOf(Only).meta({ description: "statements that the other article has not, 50 at most" }),
    onlyB: listOf(Only),
    names: z.record(z.string(), NamedEntity),
  })
  .meta({ id: "Comparison" });
export type Comparison = z.infer<typeof Comparison>;
