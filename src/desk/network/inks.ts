import type { EntityType } from "../../document.ts";
import type { Inks } from "./drawing.ts";

/** The colours that the style sheet has where an element stands, for a canvas, which knows no style sheet; `_theme` makes callers follow it. */
export function inksOf(
  element: HTMLElement,
  _theme: string,
): Inks & { readonly types: Readonly<Record<EntityType, string>> } {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    sheet: colour("sheet"),
    faint: colour("line"),
    font: style.fontFamily,
    ties: {
      "speaks-of": colour("soft"),
      meets: colour("place"),
      threatens: colour("deadline"),
      denies: colour("event"),
    },
    types: {
      person: colour("person"),
      organization: colour("organization"),
      place: colour("place"),
      group: colour("group"),
      other: colour("other"),
    },
  };
}
