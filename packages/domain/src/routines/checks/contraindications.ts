import type { InjuryKind } from "../../athletes/athlete";
import type { Exclusion } from "../../exercises/categories";
import type { ExerciseId } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import { type PerSide, type Side, sides } from "../../sides";
import type { Source } from "../../sources";
import { workingLegs } from "../item-sides";
import {
  causeText,
  exclusionsPerLeg,
  type InjuryEntry,
  injuriesOn,
  injuryAgainst,
  injuryRules,
  isExcluded,
  isTogether,
  sparedLegs,
  swapFor,
  type WithDose,
} from "./restrictions";

/** An exercise that an injury speaks against, with its swap. */
export type Contraindication = {
  exerciseId: ExerciseId;
  /** The only leg on which it is left out; absent: wherever it is done. */
  side?: Side | undefined;
  /** The leg whose injury holds back both, as they do it together. */
  heldBackBy?: Side | undefined;
  injury: InjuryKind;
  swap: ExerciseId | null;
  sources: readonly Source[];
};

/** Which of the items the history speaks against, and on which leg, one entry for the first injury that does. */
export function contraindicationsOf(
  items: readonly WithDose[],
  injuries: readonly InjuryEntry[],
): Contraindication[] {
  if (injuries.length === 0) return [];
  const exclude = exclusionsPerLeg(injuries);
  return items.flatMap((item) => {
    const { exerciseId } = item;
    const spared = sparedLegs(item, exclude);
    const causes = workingLegs(item).filter((leg) => isExcluded(exerciseId, exclude[leg]));
    const injuriesThere = spared.flatMap((leg) => injuriesOn(leg, injuries));
    const injury = injuryAgainst(exerciseId, injuriesThere);
    if (injury === null) return [];
    const [cause] = causes;
    const isPart = spared.length < workingLegs(item).length;
    const swap = swapOn(spared, exerciseId, exclude);
    return [
      {
        exerciseId,
        ...((isPart || item.side) && { side: spared[0] }),
        ...(isTogether(item.dose) && causes.length === 1 && { heldBackBy: cause }),
        injury,
        swap,
        sources: injuryRules[injury].sources,
      },
    ];
  });
}

/** The named swap for the legs that are spared; what both legs do together is fit for both. */
function swapOn(
  legs: readonly Side[],
  exerciseId: ExerciseId,
  exclude: PerSide<readonly Exclusion[]>,
): ExerciseId | null {
  const codes = [...new Set(legs.flatMap((leg) => exclude[leg]))];
  const swap = swapFor(exerciseId, codes, (id) => {
    const needed = isTogether(exerciseById(id).dose) ? sides : legs;
    return needed.every((leg) => !isExcluded(id, exclude[leg]));
  });
  return swap?.to ?? null;
}

/** A contraindication in words: "Heel drops → Calf raises on the floor: Achilles history." */
export function swapText(entry: Omit<Contraindication, "sources">): string {
  const { exerciseId, side, swap, injury, heldBackBy } = entry;
  const name = `${exerciseById(exerciseId).name}${side ? ` on the ${side}` : ""}`;
  const cause = causeText(injury, heldBackBy);
  return swap === null
    ? `${name}: left out, ${cause}.`
    : `${name} → ${exerciseById(swap).name}: ${cause}.`;
}
