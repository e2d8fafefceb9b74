import * as z from "zod";

/** What reads articles here. */
export const Engine = z
  .object({
    version: z.string(),
    lexicons: z
      .string()
      .meta({ description: "SHA-256 of the lexicons, hexadecimal: the name of `lexicons.bin`" }),
    articles: z.int().meta({ description: "how many the record holds" }),
  })
  .meta({ id: "Engine" });
export type Engine = z.infer<typeof Engine>;
