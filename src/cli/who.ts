/** Who is who in a reading: people with the offices that the article gives them. */

import type { Entity, Role } from "../document.ts";
import type { Messages } from "../messages/catalogue.ts";
import { isolated } from "./bidi.ts";
import { type Page, sectionTitle } from "./page.ts";

/** One line for each who has an office, in the order of the text; nothing where nobody has. */
export function whoSection(page: Page): string[] {
  const { reading, names, style, messages, wording } = page;
  const known = new Set(reading.entities.map(({ id }) => id));
  const lines = reading.entities.flatMap((entity) => {
    const offices =
      messages.language === "ar"
        ? [...new Set(entity.roles.filter(({ office }) => office).map(({ text }) => isolated(text)))]
        : officesOf(entity, messages, (id) => (known.has(id) ? names.short(id) : null));
    return offices.length === 0
      ? []
      : [`  ${names.entity(entity.id)} ${style.colours.dim("·")} ${offices.join(", ")}`];
  });
  return lines.length === 0 ? [] : ["", sectionTitle(page, wording.whoIsWho, lines.length), ...lines];
}

/** Each office once, with the most that is told of its country or body. */
function officesOf({ roles }: Entity, { tenures }: Messages, name: (id: string) => string | null): string[] {
  const told = new Map<string, string>();
  for (const role of roles) {
    if (!role.office) continue;
    const office = `${role.held && role.held !== "held" ? `${tenures[role.held]} ` : ""}${role.office.replaceAll("-", " ")}`;
    const of = ofRole(role, name);
    if (of !== null || !told.has(office)) told.set(office, of === null ? "" : ` of ${of}`);
  }
  return [...told].map(([office, of]) => office + of);
}

function ofRole(role: Role, name: (id: string) => string | null): string | null {
  const told = role.of === null ? null : name(role.of);
  return told ?? (role.term?.of ? name(role.term.of) : null);
}
