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
  {
    path: "/paste",
    view: () => import("./views/paste.svelte"),
    nav: { ar: "ألصق واقرأ", en: "Paste and read" },
  },
  { path: "/import", view: () => import("./views/import.svelte"), nav: { ar: "الاستيراد", en: "Import" } },
  {
    path: "/search",
    view: () => import("./views/search.svelte"),
    nav: { ar: "البحث", en: "Search" },
  },
  { path: "/today", view: () => import("./views/today.svelte"), nav: { ar: "اليوم", en: "Today" } },
  { path: "/stories", view: () => import("./views/stories.svelte"), nav: { ar: "الأخبار", en: "Stories" } },
  { path: "/stories/:id", view: () => import("./views/story.svelte") },
  { path: "/claims", view: () => import("./views/claims.svelte"), nav: { ar: "الأقوال", en: "Claims" } },
  { path: "/claims/:id", view: () => import("./views/claim.svelte") },
  {
    path: "/deadlines",
    view: () => import("./views/deadlines.svelte"),
    nav: { ar: "المهل", en: "Deadlines" },
  },
  { path: "/deadlines/:id", view: () => import("./views/deadline.svelte") },
  { path: "/entities", view: () => import("./views/entities.svelte"), nav: { ar: "الأسماء", en: "Names" } },
  { path: "/entities/:id", view: () => import("./views/dossier.svelte") },
  {
    path: "/timeline",
    view: () => import("./views/timeline.svelte"),
    nav: { ar: "خط الزمن", en: "Timeline" },
  },
  { path: "/network", view: () => import("./views/network.svelte"), nav: { ar: "الشبكة", en: "Network" } },
  { path: "/map", view: () => import("./views/map.svelte"), nav: { ar: "الخريطة", en: "Map" } },
  { path: "/compare", view: () => import("./views/compare.svelte"), nav: { ar: "المقارنة", en: "Compare" } },
];
