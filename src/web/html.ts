/** Markup that is safe to send: every string in it was escaped on its way in. */
export interface Html {
  readonly html: string;
}

/** What a template takes: markup as it is, text escaped, lists joined, nothing for null, undefined and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Template tag that escapes whatever is not `Html` already; good for text and for quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let out = parts[0]!;
  for (let i = 0; i < values.length; i++) out += render(values[i]) + parts[i + 1]!;
  return { html: out };
}

/** `content` as markup. */
export function render(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  if ("html" in content) return content.html;
  return content.map(render).join("");
}

// A parser would drop NUL and turn CR into LF, so both are written in a way that it keeps.
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "\uFFFD",
};

/** `text` with all that means something to an HTML parser escaped, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => entities[character]!);
}
