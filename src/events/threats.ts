import type { Demand } from "./demands.ts";
import type { Told } from "./told.ts";

/** An ultimatum is a threat that occurred: its issuers threaten all its targets. */
export function threatsOf(demands: readonly Demand[]): Told[] {
  return demands
    .filter(({ consequence }) => consequence !== null)
    .map((demand) => ({
      type: "THREATEN",
      trigger: demand.trigger,
      actors: demand.issuers,
      recipients: demand.targets,
      place: null,
      date: demand.said,
      status: "occurred",
      attribution: demand.attribution,
      rule: demand.rule,
    }));
}

/** Whether a deed is only what an ultimatum of its sentence asks for or threatens with, or the threat itself told again. */
export function belongsTo(deed: Told, demands: readonly Demand[]): boolean {
  return demands.some(({ demand, consequence, issuers, trigger }) => {
    if (deed.type === "THREATEN" && deed.actors.some((id) => issuers.includes(id))) return true;
    if (deed.trigger.start === trigger.start) return false;
    return [demand, consequence].some(
      (span) => span !== null && deed.trigger.start >= span.start && deed.trigger.end <= span.end,
    );
  });
}
