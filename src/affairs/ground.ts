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
  /** Indexes of the words that have any use or can begin a number, in order. */
  readonly hits: readonly number[];
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
  const hits: number[] = [];
  const lexemes: (Lexeme | null)[] = new Array(words.length).fill(null);
  for (let i = 0; i < words.length; i++) {
    const lexeme = words[i]!.kind === "number" ? digits : vocabulary(words[i]!);
    if (lexeme === null) continue;
    lexemes[i] = lexeme;
    hits.push(i);
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
    hits,
    lexeme: (index) => lexemes[index] ?? null,
    use: (index, name) =>
      lexemes[index]?.uses.find((use) => use.name === name && follows(words, index, use.rest)),
    eventsAt,
  };
}

const digits: Lexeme = { uses: [], numeral: true };

function follows(words: readonly Word[], index: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) {
    const word = words[index + 1 + k];
    if (word === undefined || word.fold !== rest[k] || word.sentence !== words[index]!.sentence) return false;
  }
  return true;
}
