const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#13;": "\r",
};

/** Markup without tags whose character references are given back. */
export function decoded(text: string): string {
  return text.replace(/&[#\w]+;/g, (reference) => characters[reference] ?? reference);
}

/** Every tag of some markup. */
export function tagsOf(markup: string): string[] {
  return markup.match(/<[^>]*>/g) ?? [];
}

/** What a reader of some markup reads. */
export function textOfMarkup(markup: string): string {
  return decoded(markup.replace(/<[^>]*>/g, ""));
}

/** The values of an attribute, in order. */
export function attributesOf(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) => decoded(value!));
}
