import type { EventType } from "../../document.ts";
import { accuse } from "./accuse.ts";
import { agree } from "./agree.ts";
import { aid } from "./aid.ts";
import { assault } from "./assault.ts";
import { coerce } from "./coerce.ts";
import { concede } from "./concede.ts";
import { consult } from "./consult.ts";
import { cooperate } from "./cooperate.ts";
import type { EventKind } from "./kind.ts";
import { mobilize } from "./mobilize.ts";
import { protest } from "./protest.ts";
import { reject } from "./reject.ts";
import { request } from "./request.ts";
import { retreat } from "./retreat.ts";
import { sanction } from "./sanction.ts";
import { support } from "./support.ts";
import { threaten } from "./threaten.ts";

/** PLOVER's sixteen event types, in its order. */
export const kinds: readonly EventKind[] = [
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault,
];

const byType = new Map(kinds.map((kind) => [kind.type, kind]));

/** What is known of a type. */
export function kindOf(type: EventType): EventKind {
  return byType.get(type)!;
}
