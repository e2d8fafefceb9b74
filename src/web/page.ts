import { catalogue, type Language, type Messages } from "../messages/catalogue.ts";

/** What every view needs to know of the page it is on. */
export interface Page {
  readonly messages: Messages;
  /** Path of the page and its query without the language, for the link to the other language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The page that a request asks for; Arabic unless `?lang=en`. */
export function pageOf(path: string, query: Readonly<Record<string, string>>): Page {
  const { lang, ...rest } = query;
  return { messages: catalogue[lang === "en" ? "en" : "ar"], path, query: rest };
}

/** A link within the desk, in the language of the page. */
export function link(page: Page, path: string, query: Readonly<Record<string, string>> = {}): string {
  return address(page.messages.language, path, query);
}

/** The same page in the other language. */
export function otherLanguage(page: Page): { readonly language: Language; readonly href: string } {
  const language = page.messages.language === "ar" ? "en" : "ar";
  return { language, href: address(language, page.path, page.query) };
}

function address(language: Language, path: string, query: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(language === "en" ? { ...query, lang: "en" } : query);
  const tail = parameters.toString();
  return tail === "" ? path : `${path}?${tail}`;
}
