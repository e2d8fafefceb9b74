import { compiled, type Lexicons } from "./lexicon.ts";

/** Numbers in a row, as they lie in memory and in a file. */
export type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Float64Array;

/** Arrays by name: a table as it is read in place, with no object for each of its rows. */
export type Arrays = Readonly<Record<string, Numbers>>;

/** A large table made of the lexicons ahead of time. */
export interface Part<T> {
  readonly name: string;
  /** Makes the arrays; may take long. */
  readonly make: (lexicons: Lexicons) => Arrays;
  /** The table over the arrays: over those that came with the lexicons, else over arrays made now. */
  readonly of: (lexicons: Lexicons) => T;
}

/** A part: `open` reads only arrays that `make` of the same release made, so it checks nothing. */
export function part<A extends Arrays, T>(
  name: string,
  make: (lexicons: Lexicons) => A,
  open: (arrays: A, lexicons: Lexicons) => T,
): Part<T> {
  const of = compiled(
    (lexicons: Lexicons): T => open((lexicons.parts.get(name) as A | undefined) ?? make(lexicons), lexicons),
  );
  return { name, make, of };
}
