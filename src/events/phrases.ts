import type { Ground, Placed } from "./ground.ts";

/** A noun phrase with the entities it means, the preposition it stands behind, and the phrase it stands inside. */
export interface Phrase {
  /** Code of the preposition as in the frames; empty: bare; `x`: cannot be a side of a deed. */
  readonly prep: string;
  readonly first: number;
  last: number;
  entities: string[];
  /** The mention that names the head. */
  head: Placed | null;
  /** Phrases that a preposition of place or belonging ties to this one. */
  readonly parent: Phrase | null;
  /** More entities follow after و. */
  open: boolean;
  /** A title stands in it, so that a name may follow. */
  titled: boolean;
}

const codeOf: Readonly<Record<string, string>> = { ب: "b", ل: "l", ك: "x" };
const embedded = new Set(["l", "min", "fi", "b", "part", "ila", "an"]);
const most = 60;

/**
 * The noun phrases from one word on, up to the end of the clause or `to`. Titles, names and demonyms that stand together are one phrase,
 * whose head is the person (وزير الخارجية الروسي سيرغي لافروف); و makes a list.
 */
export function phrasesFrom(ground: Ground, from: number, to: number): Phrase[] {
  const { words } = ground.doc;
  const phrases: Phrase[] = [];
  let current = begin(phrases, "", from, null);
  let comma = false;
  /** The phrase before an aside between commas (، في مؤتمر صحافي، …), null outside one. */
  let broken: Phrase | null = null;
  const skips = !ground.inChannel(from);
  const end = Math.min(to, from + most);
  for (let i = from; i < end; ) {
    const word = words[i]!;
    if (word.kind === "mark") {
      if (word.form === ":" || word.form === "؛" || word.form === ";") break;
      if (word.form === "،" || word.form === ",") {
        comma = broken === null;
        if (broken !== null) {
          const joined = i + 1 < end && ground.parts(i + 1).conjunction === "و";
          current = joined ? broken : begin(phrases, "", i + 1, null);
          broken = null;
        }
      }
      i++;
      continue;
    }
    if (comma && broken === null && opensAside(ground, i)) broken = current;
    if (i > from && (endsTime(ground, current, i) || opensCount(ground, current, i)))
      current = begin(phrases, "", i, null);
    const mentions = ground.mentionsAt.get(i);
    if (skips && ground.inChannel(i)) {
      i = mentions?.[0]?.last ?? i + 1;
      continue;
    }
    if (mentions) {
      current = place(ground, phrases, current, mentions, comma);
      comma = false;
      i = mentions[0]!.last;
      current.last = i;
      continue;
    }
    const conjunction = ground.parts(i).conjunction === "و";
    if (endsClause(ground, i, i > from)) {
      const behind = ground.role(i, "relative") ? behindRelative(ground, i, end) : -1;
      if (behind < 0) break;
      current = begin(phrases, "x", behind, null);
      comma = true;
      i = behind;
      continue;
    }
    const prep = ground.role(i, "prep");
    if (prep) {
      if (ground.sign(i + 1, `by-${prep.value}`)) {
        current = begin(phrases, "by", i, null);
        i += 2;
        continue;
      }
      // التقى كلا من الرئيسين: each of them is met himself.
      if (prep.value === "min" && ground.sign(i - 1, "each")) current = begin(phrases, "", i, null);
      else current = begin(phrases, prep.value, i, embedded.has(prep.value) ? holder(current) : null);
    } else if (ground.role(i, "part")) {
      current = begin(phrases, "part", i, holder(current));
    } else if (ground.role(i, "time")) {
      current = begin(phrases, "x", i, null);
    } else if (ground.role(i, "title")) {
      const clitic = codeOf[ground.parts(i).preposition] ?? "";
      if (conjunction && current.entities.length > 0) current.open = true;
      else if (clitic !== "") current = begin(phrases, clitic, i, holder(current));
      else if (ground.role(i - 1, "title") || isRank(current, i) || isSecond(phrases, current, i))
        current.last = i + 1;
      else if (current.entities.length > 0) current = begin(phrases, comma ? "x" : "", i, null);
      else if (current.prep !== "" && i > current.first + 1 && endsPhrase(ground, i - 1))
        current = begin(phrases, "", i, null);
      current.titled = true;
    } else if (conjunction && current.entities.length > 0) {
      if (ground.parts(i).article) current.open = true;
      else current = begin(phrases, "x", i, null);
    } else {
      const clitic = codeOf[ground.parts(i).preposition] ?? "";
      if (clitic !== "") current = begin(phrases, clitic, i, holder(current));
      else if (isOther(ground, current, i)) current = begin(phrases, "", i, null);
      else if (current.prep === "x" && comma) current = begin(phrases, "", i, null);
      else if (/^.{3,}(ون|تان)$/.test(word.fold) && current.prep === "" && current.entities.length === 0) {
        current.last = i + 1;
        current = begin(phrases, "", i + 1, null);
      }
    }
    comma = false;
    current.last = i + 1;
    i++;
  }
  joinRanks(phrases);
  for (const phrase of phrases) nameBearer(ground, phrase);
  return phrases.filter((phrase) => phrase.last > phrase.first);
}

/** اعتقلت قوات الاحتلال 5 فلسطينيين: a number behind a definite noun counts somebody else. */
function opensCount(ground: Ground, { prep, first }: Phrase, i: number): boolean {
  if (prep !== "" || i <= first || ground.timeAt(i) || !endsPhrase(ground, i - 1)) return false;
  return ground.doc.words[i]!.kind === "number" || ground.sign(i, "count");
}

/** قتلت القوات العراقية مسلحين: an indefinite word for people or arms right behind a name is somebody else. */
function isOther(ground: Ground, { prep, head }: Phrase, i: number): boolean {
  if (prep !== "" || head?.last !== i || ground.parts(i).article) return false;
  return ground.roles(i).some(({ name }) => name === "people" || name === "crowd" || name === "force");
}

/** نظيره السعودي الأمير …: a title right behind a title's demonym is one more of the same person. */
function isRank({ titled, head }: Phrase, i: number): boolean {
  return titled && head?.form === "demonym" && head.last === i;
}

/** التقى الملك سفير تشاد رئيس المجموعة فلان: behind a subject, a title right behind another one's country is one more of the same person. */
function isSecond(phrases: readonly Phrase[], current: Phrase, i: number): boolean {
  const { titled, head } = current;
  if (!titled || !head || head.kind === "person" || head.last !== i || current.prep !== "") return false;
  return phrases.some(
    (one) => one !== current && one.prep === "" && one.entities.length > 0 && one.first < current.first,
  );
}

/** التقى نائب الرئيس اليمني رئيس الوزراء فلان، …، وزير الدولة فلانا: of three titles in a row the first two are one person's. */
function joinRanks(phrases: readonly Phrase[]): void {
  const [one, two] = phrases;
  if (!one?.titled || !two?.titled || one.prep !== "" || two.prep !== "" || two.first !== one.last) return;
  if (one.head?.form !== "demonym" || two.head?.kind !== "person") return;
  if (
    !phrases
      .slice(2)
      .some(({ titled, entities, prep }) => titled && entities.length > 0 && (prep === "" || prep === "x"))
  )
    return;
  one.entities = two.entities;
  one.head = two.head;
  one.last = two.last;
  two.entities = [];
}

/** الرئيس الأميركي: a title with a demonym means the person whom the article names with just these words. */
function nameBearer(ground: Ground, phrase: Phrase): void {
  const { head } = phrase;
  if (!phrase.titled || head?.form !== "demonym" || phrase.entities.length !== 1) return;
  for (let i = head.first - 1; i >= phrase.first && i >= head.first - 4; i--) {
    if (!ground.role(i, "title")) continue;
    const { words } = ground.doc;
    const bearer = ground.bearerOf(
      words
        .slice(i, head.last)
        .map(({ fold }) => fold)
        .join(" "),
    );
    if (bearer !== null) phrase.entities = [bearer];
    return;
  }
}

/** في قصر السلام اليوم | وزير الدفاع: behind a definite noun or a time a title begins a phrase of its own. */
function endsPhrase(ground: Ground, i: number): boolean {
  return ground.covered(i) || ground.doc.words[i]!.fold.startsWith("ال");
}

/** The comma that closes a relative clause, -1 where none does. */
export function behindRelative(ground: Ground, from: number, end: number): number {
  for (let i = from + 2; i < Math.min(end, from + 25); i++) {
    const { form } = ground.doc.words[i]!;
    if (form === "،" || form === ",") return i + 1;
  }
  return -1;
}

/** Whether a word begins a clause of its own, so that what follows is no part of the phrase before it. */
export function endsClause(ground: Ground, i: number, verbsToo: boolean): boolean {
  const roles = ground.roles(i);
  for (const { name } of roles) if (name === "stop" || name === "relative" || name === "topic") return true;
  if (!verbsToo) return false;
  if (ground.cueAt.has(i)) return true;
  return ground.senses(i).some((sense) => sense.voice === "verb") && isVerb(ground, i);
}

/** Whether a word that can be a verb is one here: nouns of the same letters stand behind prepositions and other nouns. */
export function isVerb(ground: Ground, i: number): boolean {
  const { words } = ground.doc;
  const senses = ground.senses(i);
  const verb = senses.find((sense) => sense.voice === "verb");
  if (!verb) return false;
  if (ground.sign(i, "thing") && !opensClause(ground, i)) return false;
  // ستدفع ثمن: right behind another verb it is a noun of the same letters.
  if (verb.tense === "past" && !verb.conjunction && followsVerb(ground, i)) return false;
  if (!senses.some((sense) => sense.voice === "masdar" || sense.voice === "noun")) {
    const before = words[i - 1];
    return !(before && ground.role(i - 1, "prep") && verb.tense === "past" && !verb.conjunction);
  }
  if (senses.some((sense) => sense.preposition !== "" && sense.voice !== "verb")) return false;
  const before = words[i - 1];
  if (!before || before.sentence !== words[i]!.sentence) return true;
  if (before.kind === "mark") return true;
  if (ground.role(i - 1, "prep") || ground.role(i - 1, "time") || ground.role(i - 1, "part")) return false;
  if (ground.role(i - 1, "aside") || ground.role(i - 1, "relative")) return true;
  // نفى الكرملين عقد لقاء: what is reported begins with a masdar, and its doer is not the speaker before it.
  if (endsMention(ground, i))
    return !verb.conjunction && ground.attributionAt(i) === ground.attributionAt(i - 1);
  return ground
    .roles(i - 1)
    .some(({ name, value }) => name === "topic" || (name === "state" && value === "not"));
}

/** وكافة أسرته، في وقت لاحق: a word that is a noun more often is a verb only where a clause begins, or right behind a name. */
function opensClause(ground: Ground, i: number): boolean {
  const before = ground.doc.words[i - 1];
  if (!before || before.sentence !== ground.doc.words[i]!.sentence || before.kind === "mark") return true;
  if (endsMention(ground, i) && ground.parts(i).conjunction === "") return true;
  return ground.roles(i - 1).some(({ name }) => name === "topic" || name === "aside" || name === "relative");
}

function followsVerb(ground: Ground, i: number): boolean {
  const before = ground.doc.words[i - 1];
  if (!before || before.sentence !== ground.doc.words[i]!.sentence || ground.roles(i - 1).length > 0)
    return false;
  return ground.senses(i - 1).some(({ voice, tense }) => voice === "verb" && tense !== "past");
}

/** قبل أسبوعين | مجلس الأمن: what stands right behind a time with its preposition is no part of it. */
function endsTime(ground: Ground, { prep }: Phrase, i: number): boolean {
  if (prep === "" || ground.timeAt(i)) return false;
  const before = ground.doc.words[i - 1]!.kind === "mark" ? i - 2 : i - 1;
  const { conjunction, preposition } = ground.parts(i);
  return ground.timeAt(before) && conjunction === "" && preposition === "";
}

/** A preposition, a time or the words that tell how something was said, right behind a comma. */
function opensAside(ground: Ground, i: number): boolean {
  if (ground.inChannel(i) || ground.timeAt(i)) return true;
  return (
    ground.parts(i).conjunction === "" &&
    ground.roles(i).some(({ name }) => name === "prep" || name === "time")
  );
}

/** Whether a mention ends right before a word. */
export function endsMention(ground: Ground, i: number): boolean {
  for (let back = 1; back <= 6 && i - back >= 0; back++) {
    const list = ground.mentionsAt.get(i - back);
    if (list) return list.some(({ last }) => last === i);
  }
  return false;
}

function begin(phrases: Phrase[], prep: string, first: number, parent: Phrase | null): Phrase {
  const phrase: Phrase = {
    prep,
    first,
    last: first,
    entities: [],
    head: null,
    parent,
    open: false,
    titled: false,
  };
  phrases.push(phrase);
  return phrase;
}

/** The phrase that a name after an embedded one may belong to: the nearest that has no person yet. */
function holder(phrase: Phrase): Phrase {
  return embedded.has(phrase.prep) && phrase.parent ? phrase.parent : phrase;
}

function place(
  ground: Ground,
  phrases: Phrase[],
  current: Phrase,
  mentions: readonly Placed[],
  comma: boolean,
): Phrase {
  const one = mentions[0]!;
  const ids = mentions.map(({ entity }) => entity);
  const fresh = (prep: string, parent: Phrase | null): Phrase => {
    const phrase = begin(phrases, prep, one.first, parent);
    phrase.entities.push(...ids);
    phrase.head = one;
    return phrase;
  };
  if (one.preposition !== "") return fresh(codeOf[one.preposition] ?? "x", holder(current));
  if (one.conjunction) {
    if (current.entities.length === 0) return fresh(current.prep, current.parent);
    current.entities.push(...ids);
    current.head = one;
    return current;
  }
  if (current.open) {
    current.open = false;
    current.entities.push(...ids);
    current.head = one;
    return current;
  }
  if (current.entities.length === 0) {
    // سفير جيبوتي لدى المملكة فلان: a noun of its own behind the preposition leaves the name to the title before it.
    const title =
      current.prep === "part" && !current.titled && one.first > current.first + 1 ? current.parent : null;
    const owner = one.kind === "person" && title?.titled && title.head?.kind !== "person" ? title : current;
    if (owner !== current) {
      owner.entities = owner.entities.filter((id) => id !== owner.head?.entity);
      owner.last = one.last;
    }
    owner.entities.push(...ids);
    owner.head = one;
    return owner;
  }
  const head = current.head;
  const named =
    comma &&
    one.kind === "person" &&
    one.form === "name" &&
    (head?.form === "nominal" || (current.titled && head?.kind !== "person"));
  if (head === null || (comma && !named)) return fresh(comma ? "x" : "", null);
  const gap = one.first - head.last;
  if (one.form === "demonym" && gap === 0 && head.kind !== "person") return current;
  const near = named ? gap <= 4 : gapIsAdjectives(ground, head.last, one.first);
  if (one.kind === "person" && (named || head.kind !== "person") && near) {
    const owner = current.parent?.titled && !current.titled ? current.parent : current;
    if (head.form === "name" && !owner.titled) return fresh("", null);
    if (owner !== current && owner.head?.kind === "person") return fresh("", null);
    const replaced = owner.head;
    if (replaced && !owner.open) owner.entities = owner.entities.filter((id) => id !== replaced.entity);
    owner.open = false;
    owner.entities.push(...ids);
    owner.head = one;
    owner.last = one.last;
    return owner;
  }
  // المجموعة الاقتصادية (إيكواس): the same once more between brackets.
  if (head.entity === one.entity && (near || gap === 1)) return current;
  return fresh("", null);
}

/** Between a title and its name only adjectives stand (المبعوث الأميركي الخاص ستيف ويتكوف). */
function gapIsAdjectives(ground: Ground, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const word = ground.doc.words[i]!;
    if (word.kind !== "arabic" || !word.fold.startsWith("ال")) return false;
  }
  return true;
}
