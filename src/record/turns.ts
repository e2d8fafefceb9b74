/** Work that is done one piece after the other, whoever asks. */

/** Runs what it is given when all that it was given before has ended, well or not. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A new order of turns. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
