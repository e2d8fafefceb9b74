import type { Doc, Word } from "../document.ts";
import { type Ground, groundOf } from "../events/ground.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { affairVocabularyOf, type Lexeme, type Use } from "./vocabulary.ts";

/** The layers that measures, deadlines, figures and their like are read from. */
export type AffairDoc = Pick<
  Doc,
  | "text"
  | "published"
  | "words"
  | "sentences"
  | "quotations"
  | "times"
  | "entities"
  | "mentions"
  | "attributions"
  | "events"
  | "ultimatums"
>;

/** What measures are read from: the figures tell their rates. */
export type MeasureDoc = AffairDoc & Pick<Doc, "figures">;

/** An article made ready for these layers: the ground of the events, and the uses of its words. */
export interface AffairGround {
  readonly ground: Ground;
  readonly doc: AffairDoc;
  /** Indexes of the words that can be of one of the classes, in order; a class `number` holds those that can begin a number. */
  readonly hits: (...names: readonly string[]) => readonly number[];
  readonly lexeme: (index: number) => Lexeme | null;
  /** The longest use of a class that fits a word and those behind it. */
  readonly use: (index: number, name: string) => Use | undefined;
  /** Indexes of the events whose trigger begins at a word. */
  readonly eventsAt: ReadonlyMap<number, readonly number[]>;
}

interface Made {
  readonly doc: AffairDoc;
  readonly lexicons: Lexicons;
  readonly affairs: AffairGround;
}

/** The last ground made for the words of an article: all these layers are read from the same one. */
const made = new WeakMap<readonly Word[], Made>();

/** Makes an article ready for these layers. */
export function affairsOf(doc: AffairDoc, lexicons: Lexicons): AffairGround {
  const known = made.get(doc.words);
  if (known?.lexicons === lexicons && known.doc.events === doc.events && known.doc.mentions === doc.mentions)
    return known.affairs;
  const affairs = prepare(doc, lexicons);
  made.set(doc.words, { doc, lexicons, affairs });
  return affairs;
}

function prepare(doc: AffairDoc, lexicons: Lexicons): AffairGround {
  const ground = groundOf(doc, lexicons);
  const vocabulary = affairVocabularyOf(lexicons);
  const { words } = doc;
  const hits = new Map<string, number[]>();
  const add = (name: string, index: number): void => {
    const list = hits.get(name);
    if (list) list.push(index);
    else hits.set(name, [index]);
  };
  const lexemes: (Lexeme | null)[] = new Array(words.length).fill(null);
  for (let i = 0; i < words.length; i++) {
    const lexeme = words[i]!.kind === "number" ? digits : vocabulary(words[i]!);
    if (lexeme === null) continue;
    lexemes[i] = lexeme;
    for (const name of lexeme.names) add(name, i);
    if (lexeme.numeral) add("number", i);
  }
  const eventsAt = new Map<number, number[]>();
  doc.events.forEach(({ trigger }, k) => {
    const at = ground.wordAt(trigger.start);
    const list = eventsAt.get(at);
    if (list) list.push(k);
    else eventsAt.set(at, [k]);
  });
  return {
    ground,
    doc,
    hits: (...names) => {
      const lists = names.flatMap((name) => hits.get(name) ?? []);
      return names.length === 1 ? lists : [...new Set(lists)].sort((a, b) => a - b);
    },
    lexeme: (index) => lexemes[index] ?? null,
    use: (index, name) => {
      const lexeme = lexemes[index];
      if (!lexeme) return undefined;
      for (const use of lexeme.uses)
        if (use.name === name && (use.rest.length === 0 || follows(words, index, use.rest))) return use;
      return undefined;
    },
    eventsAt,
  };
}

const digits: Lexeme = { uses: [], names: [], numeral: true };

function follows(words: readonly Word[], index: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) {
    const word = words[index + 1 + k];
    if (word === undefined || word.fold !== rest[k] || word.sentence !== words[index]!.sentence) return false;
  }
  return true;
}
