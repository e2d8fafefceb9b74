import type { KeptReading } from "../proof/kept.ts";
import type { ArticleRow, RecordStore } from "../record/record.ts";
import { RefusedError } from "./refused.ts";

/** The article with an id, or with a key that starts so; throws a `RefusedError` where the record holds none. */
export async function articleCalled(record: RecordStore, id: string): Promise<ArticleRow> {
  const article = await record.articleByIdOrPrefix(id);
  if (article) return article;
  throw new RefusedError("missing", `The record holds no article "${id}".`);
}

/** The same with the engine's reading. */
export async function keptCalled(record: RecordStore, id: string): Promise<KeptReading> {
  const { key } = await articleCalled(record, id);
  return (await record.kept(key))!;
}
