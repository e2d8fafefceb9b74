import type { Attribution } from "../../document.ts";
import type { Messages } from "../../messages/catalogue.ts";
import { entityName } from "../../messages/entity-name.ts";
import type { Quotation } from "../citation.ts";
import type { Ground } from "./ground.ts";

/** A statement as it is quoted elsewhere: word for word where it is so given, else what is reported; null where it has no words. */
export function quotationOf(
  { quotes, content, chain }: Attribution,
  { reading, entity }: Ground,
  key: string | null,
  messages: Messages,
): Omit<Quotation, "day"> | null {
  const { text, outlet, title, url } = reading.article;
  const spans = quotes.length > 0 ? quotes : content;
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const names = chain.map((link) =>
    link
      .map((party) => {
        const known = party.entity === null ? undefined : entity(party.entity);
        if (known) return entityName(known.entity, messages).text;
        return party.start !== null && party.end !== null
          ? text.slice(party.start, party.end)
          : messages.leftOut;
      })
      .join(messages.and),
  );
  return {
    words: spans.map(({ start, end }) => text.slice(start, end)),
    ...{ chain: names, outlet, title, url, key: key ?? "", start: first.start, end: last.end },
  };
}
