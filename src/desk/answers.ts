/** What `/api/v1` answers, as far as the desk reads it. */

import type { Reading } from "../document.ts";

/** One kept article. */
export interface ArticleRow {
  readonly key: string;
  readonly id: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly opening: string;
}

/** A page of the list of articles. */
export interface ArticlePage {
  readonly items: readonly (ArticleRow & {
    readonly sample: boolean;
    readonly counts: Readonly<Record<string, number>>;
  })[];
  readonly next: string | null;
  readonly total?: number;
}

/** An article whole. */
export interface WholeArticle {
  readonly article: ArticleRow;
  readonly sample: boolean;
  readonly reading: Reading;
}
