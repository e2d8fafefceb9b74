/** A claim as lines of a page: who is for it and who against, and a tree from its origins down to the outlets. */

import type { ClaimView } from "../across/claim-view.ts";
import { type Origin, originsLine } from "../across/origins.ts";
import type { Source } from "../across/sources.ts";
import type { Claim } from "../answers/claims.ts";
import type { Words } from "../answers/texts.ts";
import type { Language } from "../messages/catalogue.ts";
import type { KeptAccount } from "../record/record.ts";
import { isolated } from "./bidi.ts";
import { paragraph, type SummaryOptions } from "./page.ts";
import type { Wording } from "./wording.ts";

/** What the lines are made with. */
export interface ClaimPage extends SummaryOptions {
  readonly language: Language;
  readonly words: Wording;
  readonly textOf: Words;
}

/** The words of a claim, when it was told, and the counts. */
export function claimHeading(page: ClaimPage, { id, accounts, view }: Claim): string[] {
  const { bold, dim, yellow } = page.style.colours;
  const head = accounts[view.head]!;
  const days = accounts.map(({ published }) => published).filter((day) => day !== null);
  const [first, last] = [days[0] ?? page.words.noDate, days.at(-1)];
  const when = last === undefined || last === first ? first : `${first} – ${last}`;
  return [
    ...paragraph(page, "", page.textOf(head.article, head.item.content)).map((line) => bold(line)),
    `  ${yellow(isolated(originsLine(view.origins, page.language)))}${dim(" · ")}${sides(page, view)}`,
    `  ${dim(`${when} · ${id}`)}`,
  ];
}

function sides({ words, style }: ClaimPage, view: ClaimView): string {
  const { green, red, dim } = style.colours;
  const counts = [
    green(`${view.for.length} ${isolated(words.for)}`),
    ...(view.against.length > 0 ? [red(`${view.against.length} ${isolated(words.against)}`)] : []),
    ...(view.doubtful.length > 0 ? [`${view.doubtful.length} ${isolated(words.doubtful)}`] : []),
  ];
  return counts.join(dim(" · "));
}

/** A claim in full. */
export function claimLines(page: ClaimPage, claim: Claim): string[] {
  const { style, words } = page;
  const { cyan, bold, dim } = style.colours;
  const title = (text: string): string => cyan(bold(isolated(text)));
  const { accounts, view } = claim;
  return [
    ...claimHeading(page, claim),
    "",
    title(words.origins),
    ...view.origins.origins.flatMap((origin) => originLines(page, claim, origin)),
    "",
    title(words.whoSays),
    ...[...view.for, ...view.doubtful, ...view.against].flatMap((k) => accountLines(page, accounts[k]!)),
    ...(view.courses.length === 0
      ? []
      : [
          "",
          title(words.changes),
          ...view.courses.map(
            ({ party, steps }) =>
              `  ${bold(nameOf(page, [party]))} ${steps
                .map(({ stance, account }) => {
                  const day = accounts[account]!.published ?? words.noDate;
                  return `${day} ${isolated(words.stance[stance])}`;
                })
                .join(dim(" → "))}`,
          ),
        ]),
  ];
}

function accountLines(page: ClaimPage, account: KeptAccount<"claim">): string[] {
  const { style, words } = page;
  const { dim, green, red } = style.colours;
  const { item, article, published } = account;
  const colour = item.stance === "denies" ? red : item.stance === "doubts" ? dim : green;
  const by = item.chain.map((link) => nameOf(page, link)).join(dim(" ← ")) || dim(isolated(words.unnamed));
  const said = item.content.length === 0 ? (item.cue ? [item.cue] : []) : item.content;
  return [
    `  ${published ?? words.noDate} ${by} ${colour(isolated(words.stance[item.stance]))}${dim(` · ${outletOf(page, account)} · ${article.slice(0, 12)}-${account.position}`)}`,
    ...paragraph(page, "      ", page.textOf(article, said)),
  ];
}

function outletOf({ words }: ClaimPage, { outlet }: KeptAccount<"claim">): string {
  return isolated(outlet ?? words.noOutlet);
}

function nameOf({ words, style }: ClaimPage, link: readonly Source[]): string {
  return link
    .map(({ name, en, anonymous }) => {
      const shown = isolated(name ?? words.unnamed);
      const beside = anonymous ? words.unnamed : en;
      return beside && shown !== beside ? `${shown} ${style.colours.dim(`(${isolated(beside)})`)}` : shown;
    })
    .join(" + ");
}

/** One who passes something on, and those who have it from him. */
interface Branch {
  readonly name: string;
  readonly below: Map<string, Branch>;
}

/** An origin, why its accounts are one, and under it those who carry it, down to the outlets. */
function originLines(page: ClaimPage, { accounts }: Claim, origin: Origin): string[] {
  const { style, words } = page;
  const { bold, dim, yellow } = style.colours;
  const party = origin.party.length > 0 ? nameOf(page, origin.party) : isolated(words.ownWords);
  const why = origin.reasons.map((reason) => isolated(words.reason[reason])).join(", ");
  const mark = origin.named ? yellow("●") : dim("○");
  const root: Branch = { name: "", below: new Map() };
  for (const k of origin.accounts) {
    const account = accounts[k]!;
    let at = root;
    // From the origin outwards: the last carrier before it comes first.
    for (const link of account.item.chain.slice(0, -1).reverse()) at = branch(at, nameOf(page, link));
    const day = account.published ?? words.noDate;
    branch(at, `${outletOf(page, account)} ${dim(`${day} ${account.article.slice(0, 12)}`)}`);
  }
  return [`  ${mark} ${bold(party)}${why === "" ? "" : dim(` · ${why}`)}`, ...treeLines(root, "    ", dim)];
}

function branch(at: Branch, name: string): Branch {
  const known = at.below.get(name) ?? { name, below: new Map<string, Branch>() };
  at.below.set(name, known);
  return known;
}

function treeLines(at: Branch, indent: string, dim: (text: string) => string): string[] {
  const all = [...at.below.values()];
  return all.flatMap((one, k) => {
    const last = k === all.length - 1;
    return [
      `${indent}${dim(last ? "└─ " : "├─ ")}${one.name}`,
      ...treeLines(one, `${indent}${last ? "   " : dim("│  ")}`, dim),
    ];
  });
}
