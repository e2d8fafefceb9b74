import { golden } from "../golden.ts";
import { namesOf } from "./read.ts";

golden("entities.txt", ({ text, published }) => {
  const { entities, mentions } = namesOf(text, published);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const found = mentions.map(
    ({ form, words, entity }) => `${form} ${words} | ${entity} | ${byId.get(entity)!.type}`,
  );
  const roles = entities.flatMap(({ id, roles }) =>
    roles.map((role) => `role ${role.text} | ${id}${role.of === null ? "" : ` | ${role.of}`}`),
  );
  return [...found, ...roles];
});
