import { ApiError } from "./api.ts";

/** Something that is asked for: what came last, whether more is on its way, and what went wrong. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: ApiError | undefined;
  readonly waiting: boolean;
  /** Asks again. */
  again(): void;
}

/**
 * Asks, and asks anew whenever something changes that `ask` reads before its first `await`; a question that is no longer
 * wanted is given up. To be called while a component is made.
 */
export function loaded<T>(ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  let value = $state.raw<T>();
  let error = $state.raw<ApiError>();
  let waiting = $state(true);
  let round = $state(0);
  $effect(() => {
    void round;
    const asking = new AbortController();
    waiting = true;
    ask(asking.signal).then(
      (given) => {
        if (asking.signal.aborted) return;
        value = given;
        error = undefined;
        waiting = false;
      },
      (reason: unknown) => {
        if (asking.signal.aborted) return;
        error = reason instanceof ApiError ? reason : new ApiError(0, { detail: String(reason) });
        waiting = false;
      },
    );
    return () => asking.abort();
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get waiting() {
      return waiting;
    },
    again() {
      round++;
    },
  };
}
