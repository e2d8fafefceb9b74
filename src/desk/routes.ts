import type { Component } from "svelte";
import type { Route } from "./router.ts";
import type { InBoth } from "./words/both.ts";

/** A view of the desk: where it is, what draws it, and, where the frame leads to it, what it is called there. */
export interface ViewRoute extends Route {
  readonly view: () => Promise<{ readonly default: Component<never> }>;
  readonly nav?: InBoth<string>;
}

/** Every view, one a line; the frame's links stand in this order. */
export const routes: readonly ViewRoute[] = [
  { path: "/", view: () => import("./views/articles.svelte"), nav: { ar: "المقالات", en: "Articles" } },
  { path: "/articles/:id", view: () => import("./views/article.svelte") },
];
