import type { Injury, InjuryKind } from "../../athletes/athlete";
import { stillCounts } from "../../routines/checks/restrictions";
import type { PerSide, Side } from "../../sides";
import type { InjuryFacts } from "./facts";

/** What an injury history means for a verdict; what has healed counts only where it still steers. */
export function injuryFactsOf(
  injuries: readonly Pick<Injury, "kind" | "side" | "resolvedOn">[],
): InjuryFacts {
  const counting = injuries.filter(stillCounts);
  const has = (wanted: InjuryKind) => counting.some(({ kind }) => kind === wanted);
  const on = (wanted: InjuryKind): PerSide<boolean> => {
    const its = counting.filter(({ kind }) => kind === wanted);
    const touches = (side: Side) => its.some((one) => one.side === side || one.side === "both");
    return { left: touches("left"), right: touches("right") };
  };
  return {
    achilles: has("achilles_tendinopathy"),
    plantarIrritation: has("plantar_fascia_irritation"),
    bony: on("bone_spur"),
    stressFracture: has("stress_fracture"),
    calfStrain: on("calf_strain"),
  };
}
