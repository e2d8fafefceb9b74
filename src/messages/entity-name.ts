import type { Entity } from "../document.ts";
import type { Messages } from "./catalogue.ts";

/** The name of an entity for readers of a language, and the language it is in. */
export interface EntityName {
  readonly text: string;
  readonly language: "ar" | "en";
  /** True where the name is spelt by rule and nobody is known to write it so. */
  readonly transliterated: boolean;
}

/** An entity's name in the language of the page; in Arabic where no English one is known. */
export function entityName(entity: Pick<Entity, "name">, messages: Messages): EntityName {
  const { ar, en, transliterated } = entity.name;
  if (messages.language === "en" && en !== null) return { text: en, language: "en", transliterated };
  return { text: ar, language: "ar", transliterated: false };
}
