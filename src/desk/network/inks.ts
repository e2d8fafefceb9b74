import type { EntityType } from "../../document.ts";
import type { Inks } from "./drawing.ts";

/** The colours that the style sheet has where an element stands, for a canvas, which knows no style sheet; `_theme` makes callers follow it. */
export function inksOf(
  element: HTMLElement,
  _theme: string,
): Inks & { readonly types: Readonly<Record<EntityType, string>> } {
  // A variable may hold a choice between two colours: only what it comes to can be drawn with.
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const inks = {
    ink: colour("ink"),
    sheet: colour("sheet"),
    faint: colour("line"),
    font: getComputedStyle(element).fontFamily,
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
  probe.remove();
  return inks;
}
