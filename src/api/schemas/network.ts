import * as z from "zod";
import { tieKinds } from "../../proof/values.ts";
import { NamedEntity } from "./correction.ts";
import { listOf, oneOf } from "./shape.ts";

/** Who speaks of, denies, meets and threatens whom. */
export const Network = z
  .object({
    nodes: listOf(NamedEntity.extend({ weight: z.int() })),
    edges: listOf(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: oneOf(tieKinds),
        weight: z.int(),
        latest: z.string().nullable(),
        articles: listOf(z.string()).meta({ description: "keys of the newest, 10 at most" }),
      }),
    ),
  })
  .meta({ id: "Network", description: "of the newest 1000 articles that are meant" });
export type Network = z.infer<typeof Network>;
