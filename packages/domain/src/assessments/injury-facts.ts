import { stillCounts } from "../prescription/restrictions";
import type { Injury } from "../roster/athlete";
import type { Side } from "../sides";
import type { InjuryFacts } from "./facts";

/** What an injury history means for a verdict; what has healed counts only where it still steers. */
export function injuryFactsOf(
  injuries: readonly Pick<Injury, "kind" | "side" | "resolvedOn">[],
): InjuryFacts {
  const counting = injuries.filter(stillCounts);
  const spurOn = (side: Side) =>
    counting.some(
      (injury) => injury.kind === "bone_spur" && (injury.side === side || injury.side === "both"),
    );
  return {
    achilles: counting.some(({ kind }) => kind === "achilles_tendinopathy"),
    plantarIrritation: counting.some(({ kind }) => kind === "plantar_fascia_irritation"),
    bony: { left: spurOn("left"), right: spurOn("right") },
  };
}
