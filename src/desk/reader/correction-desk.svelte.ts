import type { Correction } from "../../api/schemas/correction.ts";
import type { ToSay } from "../../api/schemas/saying.ts";
import { ApiError, send } from "../api.ts";

type Omitting<T> = T extends { readonly reason: string }
  ? Omit<T, "reason"> & { readonly reason?: string }
  : never;

/** Something to be said; a reason may be left out. */
export type Saying = Omitting<ToSay>;

/** What the reader does with what people say of an article: sends it, tells what became of it, takes the last one back. */
export interface CorrectionDesk {
  /** What became of the last one. */
  readonly outcome: "kept" | "taken" | "refused" | null;
  /** Why it was refused. */
  readonly problem: string;
  readonly busy: boolean;
  /** Id of the last one that was kept here. */
  readonly last: string | null;
  /** Sends one; true where it was kept. */
  say(what: Saying): Promise<boolean>;
  takeBack(id: string): Promise<boolean>;
}

/** A desk for one article; `changed` is told whenever its reading has become another. */
export function correctionDesk(changed: () => void): CorrectionDesk {
  let outcome = $state<CorrectionDesk["outcome"]>(null);
  let problem = $state("");
  let busy = $state(false);
  let last = $state<string | null>(null);

  async function tried(what: () => Promise<"kept" | "taken">): Promise<boolean> {
    busy = true;
    try {
      outcome = await what();
      problem = "";
      changed();
      return true;
    } catch (error) {
      outcome = "refused";
      problem = error instanceof ApiError ? error.message : String(error);
      return false;
    } finally {
      busy = false;
    }
  }

  return {
    get outcome() {
      return outcome;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    get last() {
      return last;
    },
    say: (what) =>
      tried(async () => {
        const kept = await send<Correction>("POST", "/corrections", what);
        last = kept?.id ?? null;
        return "kept";
      }),
    takeBack: (id) =>
      tried(async () => {
        await send("DELETE", `/corrections/${id}`);
        if (last === id) last = null;
        return "taken";
      }),
  };
}
