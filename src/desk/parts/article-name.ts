/** What an article is called: its title, or else its first words; null where it has neither. */
export function articleName({
  title,
  opening,
}: {
  readonly title: string | null;
  readonly opening: string;
}): string | null {
  if (title !== null && title.trim() !== "") return title;
  return opening === "" ? null : opening;
}

/** The address of an article, or of a passage of it; by its key, since two articles may have one id. */
export function articleHref(key: string, span?: { readonly start: number; readonly end: number }): string {
  const path = `/articles/${key.slice(0, 16)}`;
  return span ? `${path}#${span.start}-${span.end}` : path;
}
