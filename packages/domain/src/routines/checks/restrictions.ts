import type { Injury, InjuryKind } from "../../athletes/athlete";
import {
  type Exclusion,
  exclusions,
  type SideExclusion,
  sideExclusions,
} from "../../exercises/categories";
import type { Dose } from "../../exercises/dose";
import type { Exercise } from "../../exercises/exercise";
import { type ExerciseId, exerciseIds } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import type { PerSide, Side } from "../../sides";
import type { Source } from "../../sources";
import { type SidedExercise, workingLegs } from "../item-sides";
import { swapRules } from "./swaps.data";

/** What an injury leaves out, whether it still counts once resolved, and who says so. */
export type InjuryRule = {
  excludes: readonly Exclusion[];
  afterResolution: boolean;
  /** Whether the other leg keeps its own work; else an injury of one leg counts for both. */
  ownLegOnly: boolean;
  sources: readonly Source[];
};

const loaded = ["loaded_stretch_advanced", "plyometrics"] as const;
const achilles = ["aggressive_end_range_dorsiflexion", ...loaded] as const;

/** The injury rules (domain.md K4, K5, K10, K11 and 4.3; strains and stress fractures are our rule). */
export const injuryRules: Record<InjuryKind, InjuryRule> = {
  achilles_tendinopathy: {
    excludes: achilles,
    afterResolution: true,
    ownLegOnly: false,
    sources: ["001:23", "K4"],
  },
  plantar_fascia_irritation: {
    excludes: loaded,
    afterResolution: false,
    ownLegOnly: false,
    sources: ["001:23", "K5"],
  },
  ankle_sprain: {
    excludes: ["plyometrics"],
    afterResolution: false,
    ownLegOnly: true,
    sources: ["002:29", "K10"],
  },
  bone_spur: {
    excludes: ["aggressive_end_range_dorsiflexion", "joint_work"],
    afterResolution: false,
    ownLegOnly: true,
    sources: ["003:25", "K11"],
  },
  calf_strain: {
    excludes: [...achilles, "calf_stretch", "single_leg_load", "eccentric_load"],
    afterResolution: false,
    ownLegOnly: true,
    sources: ["our rule", "K7"],
  },
  stress_fracture: {
    excludes: ["all_until_cleared"],
    afterResolution: false,
    ownLegOnly: false,
    sources: ["our rule", "K7"],
  },
  other: { excludes: [], afterResolution: false, ownLegOnly: true, sources: ["K7"] },
};

/** Whether an injury still steers the choice: while open, and Achilles trouble ever after (K4). */
export function stillCounts(injury: Pick<Injury, "kind" | "resolvedOn">): boolean {
  return injury.resolvedOn === null || injuryRules[injury.kind].afterResolution;
}

/** An injury as far as it steers what is done. */
export type InjuryEntry = Pick<Injury, "kind" | "side" | "resolvedOn">;

/** The injuries that count for a leg: its own, and those that steer both whichever it is. */
export function injuriesOn<T extends InjuryEntry>(leg: Side, injuries: readonly T[]): T[] {
  return injuries.filter(
    ({ kind, side }) => side === "both" || side === leg || !injuryRules[kind].ownLegOnly,
  );
}

/** Everything that an injury history leaves out on either leg, each code once. */
export function exclusionsOf(injuries: readonly InjuryEntry[]): Exclusion[] {
  const codes = injuries.filter(stillCounts).flatMap((injury) => injuryRules[injury.kind].excludes);
  return [...new Set(codes)];
}

/** The same of each leg. */
export function exclusionsPerLeg(injuries: readonly InjuryEntry[]): PerSide<Exclusion[]> {
  return {
    left: exclusionsOf(injuriesOn("left", injuries)),
    right: exclusionsOf(injuriesOn("right", injuries)),
  };
}

/** What one leg is spared, told from what an exercise is for and how it loads. */
const spares: Record<SideExclusion, (exercise: Exercise) => boolean> = {
  joint_work: ({ categories, constraints }) =>
    constraints.includes("joint") ||
    categories.some((one) => one === "joint_mobilisation" || one === "banded_distraction"),
  calf_stretch: ({ isStaticStretch, tissues, categories }) =>
    (isStaticStretch && !tissues.includes("plantar_fascia")) ||
    categories.some((one) => /^(soleus|gastroc)_stretch/.test(one)),
  single_leg_load: ({ id, isBalance }) => isBalance || id === "circles-tiptoe",
  eccentric_load: ({ categories }) => categories.includes("eccentric_calf_loading"),
};

/** Per side exclusion, the exercises that it leaves out; worked out once. */
const spared = new Map<Exclusion, ReadonlySet<ExerciseId>>(
  sideExclusions.map((code) => [
    code,
    new Set(exerciseIds.filter((id) => spares[code](exerciseById(id)))),
  ]),
);

/** Whether an exercise is left out under the given exclusions. */
export function isExcluded(exerciseId: ExerciseId, exclusions: readonly Exclusion[]): boolean {
  if (exclusions.includes("all_until_cleared")) return true;
  const own = exerciseById(exerciseId).exclusions;
  return exclusions.some((code) => own.includes(code) || spared.get(code)?.has(exerciseId));
}

/** Whether both legs do a dose together, so that neither can be spared alone. */
export function isTogether({ perSide }: Pick<Dose, "perSide">): boolean {
  return !perSide;
}

/** The legs of an item on which it is left out; all of them where they do it together. */
export function sparedLegs(
  item: WithDose,
  exclude: PerSide<readonly Exclusion[]>,
): readonly Side[] {
  const legs = workingLegs(item).filter((leg) => isExcluded(item.exerciseId, exclude[leg]));
  return legs.length > 0 && isTogether(item.dose) ? workingLegs(item) : legs;
}

/** An exercise on its legs, together or in turn. */
export type WithDose = SidedExercise & { dose: Pick<Dose, "perSide"> };

/** A forbidden exercise with what is done instead, and why. */
export type Swap = {
  from: ExerciseId;
  to: ExerciseId;
  exclusion: Exclusion;
  why: string;
  sources: readonly Source[];
};

/**
 * The first named swap that `may` (exclusions, equipment, gates, what is taken) allows; null where
 * nothing safe is named. The exclusion that comes first in {@link exclusions} gives the reason.
 */
export function swapFor(
  exerciseId: ExerciseId,
  left: readonly Exclusion[],
  may: (id: ExerciseId) => boolean = (id) => !isExcluded(id, left),
): Swap | null {
  const exclusion = [...sideExclusions, ...exclusions].find(
    (code) => left.includes(code) && isExcluded(exerciseId, [code]),
  );
  if (exclusion === undefined || exclusion === "all_until_cleared") return null;
  const { to, why, sources } = swapRules[exclusion];
  const swap = to[exerciseId]?.find(may);
  return swap === undefined ? null : { from: exerciseId, to: swap, exclusion, why, sources };
}

/** The exercise of the named swap; null where nothing safe is named. */
export function safeSwap(exerciseId: ExerciseId, left: readonly Exclusion[]): ExerciseId | null {
  return swapFor(exerciseId, left)?.to ?? null;
}

/** Each injury inside a sentence about exercises. */
export const injuryWords: Record<InjuryKind, string> = {
  achilles_tendinopathy: "Achilles history",
  plantar_fascia_irritation: "plantar fascia irritation",
  ankle_sprain: "an ankle sprain",
  bone_spur: "a bone spur",
  calf_strain: "a calf strain",
  stress_fracture: "a stress fracture",
  other: "this injury",
};

/** The first injury that counts and leaves an exercise out, or null. */
export function injuryAgainst(
  exerciseId: ExerciseId,
  injuries: readonly InjuryEntry[],
): InjuryKind | null {
  const injury = injuries
    .filter(stillCounts)
    .find(({ kind }) => isExcluded(exerciseId, injuryRules[kind].excludes));
  return injury?.kind ?? null;
}

/** An injury as the cause of a change, and the leg with which it holds back both. */
export function causeText(injury: InjuryKind, heldBackBy?: Side): string {
  const cause = injuryWords[injury];
  return heldBackBy === undefined
    ? cause
    : `${cause} on the ${heldBackBy}, and both legs do it together`;
}
