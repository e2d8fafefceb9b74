import type { Ground } from "./ground.ts";
import { closingMark, isListener, isTold } from "./listeners.ts";
import { stopsNoun } from "./noun-ends.ts";
import { isQuoteMark } from "./quote-mark.ts";

/** Skips ، في بيان مشترك، and times, listeners and brackets that stand between the source and what it says. */
export function skipAsides(ground: Ground, from: number, end: number): number {
  let k = from;
  for (let turns = 0; turns < 8 && k < end; turns++) {
    const word = ground.words[k]!;
    const time = ground.afterTime(k);
    const timed = ground.hit(k, "preposition") ? ground.afterTime(k + 1) : 0;
    if (time > k) k = time;
    else if (timed > k + 1) k = timed;
    else if (word.fold !== "الي" && ground.hit(k, "preposition") && ground.hit(k + 1, "channel"))
      k = behindOwner(ground, endOfChannel(ground, k + 2, end));
    else if (occasionAt(ground, k) > k) k = occasionAt(ground, k);
    else if (ground.hit(k, "preposition") && ground.hit(k + 1, "pointer")) k += 2;
    else if (behindQuotedChannel(ground, k) > k) k = behindQuotedChannel(ground, k);
    else if (isWhere(ground, k)) k = ground.named(k + 1)!.last;
    else if (ground.hit(k, "particle")) k += ground.hit(k, "particle")!.length;
    else if (k === from ? isTold(ground, k) : isListener(ground, k)) k = endOfListener(ground, k, end);
    else if (word.form === "(") k = closing(ground, k, end, ")") + 1;
    else if (isDash(word.form) && behindDash(ground, k, end) > k) k = behindDash(ground, k, end);
    else if (word.form === "،") {
      const close = closing(ground, k + 1, Math.min(end, k + 30), "،");
      if (close < 0) return k + 1;
      if (stopsAt(ground, k + 1)) return k + 1;
      k = close + 1;
      const more = ground.hit(k, "relative") ? closing(ground, k, Math.min(end, k + 30), "،") : -1;
      if (more > 0) k = more + 1;
    } else break;
  }
  return Math.min(k, end);
}

/** في تصريحات له, في البيان الختامي لاجتماعها: whose they are. */
function behindOwner(ground: Ground, k: number): number {
  const word = ground.words[k];
  if (word?.fold === "الي" || word?.fold === "مع") return behindHearer(ground, k);
  if (word?.kind !== "arabic" || !word.fold.startsWith("ل")) return k;
  if (ground.hit(k, "to-it")) return k + 1;
  const { preposition, enclitic } = ground.segment(k);
  const whole = word.fold.startsWith("لل") && ground.words[k + 1]?.form === "،";
  return whole || (preposition === "ل" && enclitic !== "" && !isTold(ground, k)) ? k + 1 : k;
}

/** في حديث إلى «الوطن», في حوار مع صحيفة كذا: the first word behind the agency or paper, else `k` itself. */
function behindHearer(ground: Ground, k: number): number {
  let at = ground.hit(k + 1, "medium") ? k + 2 : k + 1;
  const marked = isQuoteMark(ground, at);
  if (marked) at++;
  const named = ground.named(at);
  if (!named || !(at > k + 1 || ground.isMedium(named.mentions[0]!.entity))) return k;
  return marked && isQuoteMark(ground, named.last) ? named.last + 1 : named.last;
}

/** في هذا السياق, بهذه المناسبة: the first word behind them, else `k` itself. */
function occasionAt(ground: Ground, k: number): number {
  const pointer = ground.words[k]!.fold === "في" ? k + 1 : k;
  const points = ground.hit(pointer, "pointer");
  if (!points || (pointer === k && points.skip === 0) || !ground.hit(pointer + 1, "occasion")) return k;
  return pointer + 2;
}

function isDash(form: string): boolean {
  return form === "-" || form === "–" || form === "—";
}

/** فلان - وهو كذا - …: the first word behind the dash that closes an aside, else `k` itself. */
function behindDash(ground: Ground, k: number, end: number): number {
  for (let at = k + 2; at < Math.min(end - 1, k + 16); at++)
    if (isDash(ground.words[at]!.form)) return at + 1;
  return k;
}

/** عبر «تويتر»: the first word behind a channel or paper whose name stands in quotation marks, else `k` itself. */
function behindQuotedChannel(ground: Ground, k: number): number {
  if (!ground.hit(k, "preposition") || !isQuoteMark(ground, k + 1)) return k;
  const quotation = ground.quotation(k + 1);
  const mention = ground.named(k + 2)?.mentions[0];
  const channel =
    ground.hit(k + 2, "channel")?.value === "whole" ||
    (mention !== undefined && ground.isMedium(mention.entity));
  if (!quotation?.closed || quotation.start !== ground.words[k + 1]!.start || !channel) return k;
  let last = k + 3;
  while (last < ground.words.length && ground.words[last]!.end < quotation.end) last++;
  return last < k + 7 ? last + 1 : k;
}

/** في باريس: the place where it was said. */
function isWhere(ground: Ground, k: number): boolean {
  const mention = ground.words[k]!.fold === "في" ? ground.named(k + 1)?.mentions[0] : null;
  return mention?.form === "name" && ground.typeOf(mention.entity) === "place";
}

/** في كلمة متلفزة العقوبات: a channel without the article has at most one adjective; what follows is something else. */
function endOfChannel(ground: Ground, k: number, end: number): number {
  if (ground.hit(k - 1, "channel")?.value === "whole") return k;
  const passed = behindPassing(ground, k, end);
  if (passed !== null) return passed;
  const named = k < end ? ground.named(k) : null;
  if (named) return named.last;
  if (k >= end || ground.words[k]!.kind !== "arabic" || stopsNoun(ground, k) || ground.hit(k, "preposition"))
    return k;
  const { article, enclitic, preposition } = ground.segment(k);
  const definite = ground.words[k - 1]!.fold.startsWith("ال");
  return article === definite && enclitic === "" && preposition === "" ? k + 1 : k;
}

/** في بيان صادر اليوم عن الوزارة، …, في تصريح نقلته الوكالة، …: up to the comma, what tells who gave the paper out or passed it on. */
function behindPassing(ground: Ground, k: number, end: number): number | null {
  if (k >= end || ground.words[k]!.kind !== "arabic") return null;
  const parts = ground.segment(k);
  const passes = ground.hit(k, "issued") !== null || (parts.class === "past" && parts.enclitic !== "");
  if (!passes) return null;
  for (let at = k + 1; at < Math.min(end, k + 14); at++) {
    if (ground.words[at]!.form === "،") {
      const aside =
        ground.hit(at + 1, "preposition") !== null ||
        (at + 1 < end && ground.segment(at + 1).preposition !== "");
      return aside ? at : at + 1;
    }
    if (ground.hit(at, "that") || ground.words[at]!.form === ":" || ground.hit(at, "relative")) return null;
    if (ground.words[at]!.kind === "mark") return null;
  }
  return null;
}

function stopsAt(ground: Ground, k: number): boolean {
  if (ground.hit(k, "that") || (ground.hit(k, "preposition") && ground.hit(k + 1, "that"))) return true;
  return ground
    .cues(k)
    .some((cue) => cue.kind === "participle" || (cue.kind === "verb" && cue.conjunction !== ""));
}

/** The next such mark, quotations passed over; -1 where there is none. */
function closing(ground: Ground, from: number, end: number, mark: string): number {
  for (let k = from; k < end; k++) {
    const quotation = ground.quotation(k);
    if (quotation?.closed && quotation.start === ground.words[k]!.start)
      while (k + 1 < end && ground.words[k + 1]!.end <= quotation.end) k++;
    else if (ground.words[k]!.form === mark) return k;
  }
  return -1;
}

/** The first word behind the one who is told, whose ل stands at `k`. */
export function endOfListener(ground: Ground, k: number, end: number): number {
  const named = ground.named(k);
  if (named) return named.last;
  let last = k + 1;
  const quoted = ground.words[k]!.fold === "ل" ? ground.quotation(k + 1) : null;
  const closed =
    ground.words[k]!.fold === "ل" && !quoted && isQuoteMark(ground, k + 1)
      ? closingMark(ground, k + 1)
      : null;
  if (quoted) {
    while (last < end && ground.words[last]!.start < quoted.end) last++;
  } else if (closed !== null) {
    last = Math.min(end, closed + 1);
  } else if (ground.hit(k, "medium")) {
    while (last < end && ground.words[last]!.kind === "mark") last++;
    const name = ground.named(last);
    if (name) last = name.last;
    while (last < end && '"“”»'.includes(ground.words[last]!.form)) last++;
  }
  return last;
}
