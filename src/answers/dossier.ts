/** What a record says of one person, organization or place, gathered from all articles that name it. */

import type {
  Attribution,
  Deadline,
  Entity,
  Event,
  Forecast,
  Position,
  Reading,
  Role,
  Span,
} from "../document.ts";
import type { KeptReading } from "../proof/kept.ts";
import type { ArticleRow, RecordStore } from "../record/record.ts";

/** An entry, and the article that has it: `source` is an index into the dossier's sources. */
export interface Cited<T> {
  readonly found: T;
  readonly source: number;
}

/** A dossier; every list has the latest first, as `sources` have. */
export interface Dossier {
  readonly entity: Entity;
  readonly sources: readonly KeptReading[];
  /** Words of an office or role, each once, with the first and last day of an article that has them. */
  readonly roles: readonly RoleOverTime[];
  readonly said: readonly Cited<Attribution>[];
  readonly passedOn: readonly Cited<Attribution>[];
  /** What others say that names it. */
  readonly spokenOf: readonly Cited<Attribution>[];
  readonly meetings: readonly Cited<Event>[];
  readonly events: readonly Cited<Event>[];
  readonly deadlines: readonly Cited<Deadline>[];
  readonly positions: readonly Cited<Position>[];
  readonly forecasts: readonly Cited<Forecast>[];
}

/** A role as articles word it. */
export interface RoleOverTime {
  readonly text: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly sources: readonly number[];
}

/** The dossier of the entity with an id; null where no reading has it. */
export function dossierOf(id: string, kept: readonly KeptReading[]): Dossier | null {
  const naming = kept.filter(({ reading }) => reading.entities.some((one) => one.id === id));
  const sources = [...naming].sort((a, b) => compareDays(a, b) || (a.key < b.key ? -1 : 1));
  const entities = sources.map(({ reading }) => reading.entities.find((one) => one.id === id)!);
  const entity = entities[0];
  if (!entity) return null;
  const cited = <T>(of: (reading: Reading) => readonly T[]): Cited<T>[] =>
    sources.flatMap(({ reading }, source) => of(reading).map((found) => ({ found, source })));
  const attributions = (which: (one: Attribution, reading: Reading) => boolean) =>
    cited((reading) => reading.attributions.filter((one) => which(one, reading)));
  const isOrigin = ({ chain }: Attribution) => names(chain.at(-1) ?? [], id);
  const events = cited(({ events: all }) =>
    all.filter(({ actors, recipients }) => actors.includes(id) || recipients.includes(id)),
  );
  return {
    entity,
    sources,
    roles: rolesOf(sources, entities),
    said: attributions(isOrigin),
    passedOn: attributions((one) => !isOrigin(one) && one.chain.some((link) => names(link, id))),
    spokenOf: attributions(
      (one, reading) => !one.chain.some((link) => names(link, id)) && isNamedIn(one, reading, id),
    ),
    meetings: events.filter(({ found }) => found.type === "CONSULT"),
    events: events.filter(({ found }) => found.type !== "CONSULT"),
    deadlines: cited(({ deadlines }) =>
      deadlines.filter(({ setters, bound }) => setters.includes(id) || bound.includes(id)),
    ),
    positions: cited(({ positions }) => positions.filter(({ holders }) => holders.includes(id))),
    forecasts: cited(({ forecasts }) => forecasts.filter(({ forecasters }) => forecasters.includes(id))),
  };
}

/** A dossier with the rows of its articles, by key. */
export interface ListedDossier extends Dossier {
  readonly rows: ReadonlyMap<string, ArticleRow>;
}

const AT_ONCE = 200;

/** The dossier of an entity out of the newest articles that name it, `most` at most; null where none does. */
export async function dossierIn(
  record: RecordStore,
  id: string,
  most: number,
): Promise<ListedDossier | null> {
  const kept: KeptReading[] = [];
  const rows = new Map<string, ArticleRow>();
  for (let offset = 0; offset < most; offset += AT_ONCE) {
    const limit = Math.min(AT_ONCE, most - offset);
    const some = await record.list({ limit, offset, entity: id });
    for (const row of some) {
      rows.set(row.key, row);
      kept.push((await record.corrected(row.key))!);
    }
    if (some.length < limit) break;
  }
  const found = dossierOf(id, kept);
  return found && { ...found, rows };
}

function compareDays(a: KeptReading, b: KeptReading): number {
  const [one, other] = [a.reading.article.published ?? "", b.reading.article.published ?? ""];
  return one === other ? 0 : one < other ? 1 : -1;
}

function names(link: Attribution["chain"][number], id: string): boolean {
  return link.some(({ entity }) => entity === id);
}

function isNamedIn({ content }: Attribution, { mentions }: Reading, id: string): boolean {
  const within = (mention: Span) =>
    content.some((span) => span.start <= mention.start && mention.end <= span.end);
  return mentions.some((mention) => mention.entity === id && mention.form === "name" && within(mention));
}

function rolesOf(sources: readonly KeptReading[], entities: readonly Entity[]): readonly RoleOverTime[] {
  const roles = new Map<string, { days: string[]; sources: Set<number> }>();
  entities.forEach(({ roles: given }, source) => {
    for (const { text } of given as readonly Role[]) {
      const role = roles.get(text) ?? { days: [], sources: new Set() };
      const { published } = sources[source]!.reading.article;
      if (published !== null) role.days.push(published);
      role.sources.add(source);
      roles.set(text, role);
    }
  });
  return [...roles].map(([text, { days, sources: in_ }]) => {
    const sorted = days.sort();
    return { text, first: sorted[0] ?? null, last: sorted.at(-1) ?? null, sources: [...in_] };
  });
}
