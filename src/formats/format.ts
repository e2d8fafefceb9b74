/** What a format is: it turns the bytes of one input into articles, and what is wrong with them into problems. */

import type { Article } from "../document.ts";

/** Bytes to read, with the name that messages give them. */
export interface Input {
  /** Path as the user gave it, or `standard input`. */
  readonly file: string;
  /** Bytes in all, null where unknown. */
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Where in the input: `line` counts from 1 and is null where the whole file is meant. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** Why an article (or a whole file) was not read. */
export interface Problem extends Place {
  readonly given: string;
  readonly expected: string;
}

export type NoticeKind = "no-date" | "no-text" | "encoding" | "skipped";

/** Something that the reader should know of an input that was read all the same. */
export interface Notice extends Place {
  readonly kind: NoticeKind;
  readonly text: string;
}

/** What reading an input yields, in the order of the input. */
export type Item =
  | {
      readonly kind: "article";
      readonly place: Place;
      readonly article: Article;
      /** SHA-256, hexadecimal, of the bytes that it came in; null where they are not its alone. */
      readonly raw: string | null;
    }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "problem"; readonly problem: Problem };

/** The fields of an article that have other names in an input: ours to theirs, theirs with dots where they lie deeper. */
export type FieldMap = Readonly<Partial<Record<keyof Article, string>>>;

/** An import format; `read` never throws on bad content: that becomes a problem, and the rest is read. */
export interface Format {
  readonly name: string;
  /** Lower-case file extensions, with the dot. */
  readonly extensions: readonly string[];
  /** Whether content that begins so is in this format whatever its name; left out where beginnings do not tell. */
  begins?(head: Head): boolean;
  read(input: Input, settings: ReadSettings): AsyncIterable<Item>;
}

/** The first bytes of an input, and the same as text without white space before it. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** What a reader is told beside its input. */
export interface ReadSettings {
  /** Where other programs' tables and JSON have the fields of an article. */
  readonly fields: FieldMap;
  /** Reads what is packed in an input: a file of an archive, the bytes behind a compression. */
  inside(input: Input): AsyncIterable<Item>;
}

/** Thrown inside a format where content is not what it should be; its reader turns it into a `Problem`. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly given: string;
  readonly expected: string;
  readonly line: number | null;
  constructor(given: string, expected: string, line: number | null = null) {
    super(`${given}; expected ${expected}`);
    this.given = given;
    this.expected = expected;
    this.line = line;
  }
}

/** The problem that an error stands for, at a place; anything but a `ContentError` is thrown on. */
export function problemOf(error: unknown, place: Place): Problem {
  if (!(error instanceof ContentError)) throw error;
  return { ...place, line: error.line ?? place.line, given: error.given, expected: error.expected };
}

/** A problem as one line: `file:line: given; expected …`. */
export function problemLine(problem: Problem): string {
  return `${placeName(problem)}: ${problem.given}; expected ${problem.expected}`;
}

/** `file`, or `file, line N`. */
export function placeName(place: Place): string {
  return place.line === null ? place.file : `${place.file}, line ${place.line}`;
}
