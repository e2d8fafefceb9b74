import { type Content, type Html, html } from "./html.ts";
import { link, otherLanguage, type Page } from "./page.ts";

/** A whole document around `main`; `kind` names the page to the style sheet. */
export function layout(page: Page, kind: string, title: string, main: Content): Html {
  const { messages } = page;
  const other = otherLanguage(page);
  return html`<!doctype html>
<html lang="${messages.language}" dir="${messages.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${messages.product}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body class="${kind}">
<a class="skip" href="#content">${messages.skip}</a>
<header class="top">
<p class="brand"><a href="${link(page, "/")}">${messages.product}</a> <span class="tagline">${messages.tagline}</span></p>
<nav aria-label="${messages.product}">
<a href="${link(page, "/")}"${kind === "list" ? html` aria-current="page"` : null}>${messages.articles}</a>
<a href="${other.href}" hreflang="${other.language}" lang="${other.language}" rel="alternate">${messages.otherLanguage}</a>
</nav>
</header>
<main id="content" tabindex="-1">
${main}
</main>
<footer class="foot"><p>${messages.outletFooter}</p></footer>
</body>
</html>
`;
}
