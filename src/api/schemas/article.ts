import * as z from "zod";
import { Correction, CorrectionItem } from "./correction.ts";
import { Reading } from "./reading.ts";
import { listOf, pageOf, Span } from "./shape.ts";

/** One kept article, as lists show it. */
export const ArticleRow = z
  .object({
    key: z.string().meta({ description: "content hash: the article's one name within the record" }),
    id: z.string(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    opening: z.string(),
    length: z.int().meta({ description: "UTF-16 units of the text" }),
    keptAt: z.string(),
    attributions: z.int(),
    events: z.int(),
    ultimatums: z.int(),
  })
  .meta({ id: "ArticleRow" });
export type ArticleRow = z.infer<typeof ArticleRow>;

/** How many entries of some layers a reading has. */
export const Counts = z
  .object({
    statements: z.int(),
    names: z.int(),
    times: z.int(),
    events: z.int(),
    deadlines: z.int(),
  })
  .meta({ id: "Counts" });
export type Counts = z.infer<typeof Counts>;

/** An article in the list of articles. */
export const ArticleItem = ArticleRow.extend({ sample: z.boolean(), counts: Counts }).meta({
  id: "ArticleItem",
});
export type ArticleItem = z.infer<typeof ArticleItem>;

/** A page of articles. */
export const ArticlePage = pageOf(ArticleItem, "ArticlePage");
export type ArticlePage = z.infer<typeof ArticlePage>;

/** An article whole. */
export const WholeArticle = z
  .object({
    article: ArticleRow,
    sample: z.boolean(),
    reading: Reading.meta({ description: "as people have corrected it" }),
    origins: z.record(z.string(), listOf(z.int().nullable())).meta({
      description: "for each entry its index in the engine's reading, null where a person added it",
    }),
    corrections: listOf(Correction),
    conflicts: listOf(CorrectionItem).meta({ description: "corrections that somebody has to decide about" }),
  })
  .meta({ id: "WholeArticle" });
export type WholeArticle = z.infer<typeof WholeArticle>;

/** An article as lists of copies show it. */
export const CopiedArticle = ArticleRow.pick({
  key: true,
  id: true,
  published: true,
  title: true,
  url: true,
  outlet: true,
  opening: true,
  length: true,
}).meta({ id: "CopiedArticle" });

/** Words that two articles share in a row. */
export const Passage = Span.extend({ otherStart: z.int(), otherEnd: z.int(), words: z.int() }).meta({
  id: "Passage",
});

/** An article that has words in common with the one asked about. */
export const CopyRow = z
  .object({
    other: CopiedArticle,
    kinship: z.enum(["copy", "passage"]),
    similarity: z.number(),
    contained: z.number(),
    otherContained: z.number(),
    passages: listOf(Passage),
  })
  .meta({ id: "CopyRow" });
export type CopyRow = z.infer<typeof CopyRow>;

/** A page of copies. */
export const CopyPage = pageOf(CopyRow, "CopyPage");
export type CopyPage = z.infer<typeof CopyPage>;
