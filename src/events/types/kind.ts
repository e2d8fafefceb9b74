import type { Act, EventType } from "../../document.ts";

/** What the engine knows of one of PLOVER's event types beside the words that tell it. */
export interface EventKind {
  readonly type: EventType;
  /** Acts of attribution that are such a deed in themselves: who demands, requests. */
  readonly acts: readonly Act[];
  /** Whether an event without a named actor is worth keeping. */
  readonly actor: "needed" | "free";
  /** Whether the other side must be named; `mutual`: those who take part do it with each other. */
  readonly recipient: "needed" | "free" | "mutual";
  /** Sentences that tell such an event, written for this project. */
  readonly examples: readonly string[];
  /** Sentences that tell none, though words of the lexicon stand in them. */
  readonly counterexamples: readonly string[];
}
