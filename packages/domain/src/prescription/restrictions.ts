import type { Injury, InjuryKind } from "../roster/athlete";
import type { Exercise } from "../routines/exercise";
import { type ExerciseId, exerciseIds } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import type { Source } from "../sources";
import { type Exclusion, exclusions, type SideExclusion, sideExclusions } from "./categories";
import { swapRules } from "./swaps.data";

/** What an injury leaves out, whether it still counts once resolved, and who says so. */
export type InjuryRule = {
  excludes: readonly Exclusion[];
  afterResolution: boolean;
  sources: readonly Source[];
};

const loaded = ["loaded_stretch_advanced", "plyometrics"] as const;
const achilles = ["aggressive_end_range_dorsiflexion", ...loaded] as const;

/** The injury rules (domain.md K4, K5, K10, K11 and 4.3; strains and stress fractures are our rule). */
export const injuryRules: Record<InjuryKind, InjuryRule> = {
  achilles_tendinopathy: { excludes: achilles, afterResolution: true, sources: ["001:23", "K4"] },
  plantar_fascia_irritation: {
    excludes: loaded,
    afterResolution: false,
    sources: ["001:23", "K5"],
  },
  ankle_sprain: { excludes: ["plyometrics"], afterResolution: false, sources: ["002:29", "K10"] },
  bone_spur: {
    excludes: ["aggressive_end_range_dorsiflexion"],
    afterResolution: false,
    sources: ["003:25", "K11"],
  },
  calf_strain: {
    excludes: [...achilles, "calf_stretch", "eccentric_load"],
    afterResolution: false,
    sources: ["our rule", "K7"],
  },
  stress_fracture: {
    excludes: ["all_until_cleared"],
    afterResolution: false,
    sources: ["our rule", "K7"],
  },
  other: { excludes: [], afterResolution: false, sources: ["K7"] },
};

/** Whether an injury still steers the choice: while open, and Achilles trouble ever after (K4). */
export function stillCounts(injury: Pick<Injury, "kind" | "resolvedOn">): boolean {
  return injury.resolvedOn === null || injuryRules[injury.kind].afterResolution;
}

/** Everything that an injury history leaves out, each code once. */
export function exclusionsOf(
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[],
): Exclusion[] {
  const codes = injuries.filter(stillCounts).flatMap((injury) => injuryRules[injury.kind].excludes);
  return [...new Set(codes)];
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

/** A forbidden exercise with what is done instead, and why. */
export type Swap = {
  from: ExerciseId;
  to: ExerciseId;
  exclusion: Exclusion;
  why: string;
  sources: readonly Source[];
};

/**
 * The first named swap that the exclusions and `may` (equipment, gates, what is taken) allow; null
 * where nothing safe is named. The exclusion that comes first in {@link exclusions} gives the reason.
 */
export function swapFor(
  exerciseId: ExerciseId,
  left: readonly Exclusion[],
  may: (id: ExerciseId) => boolean = () => true,
): Swap | null {
  const exclusion = [...sideExclusions, ...exclusions].find(
    (code) => left.includes(code) && isExcluded(exerciseId, [code]),
  );
  if (exclusion === undefined || exclusion === "all_until_cleared") return null;
  const { to, why, sources } = swapRules[exclusion];
  const swap = to[exerciseId]?.find((id) => !isExcluded(id, left) && may(id));
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
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[],
): InjuryKind | null {
  const injury = injuries
    .filter(stillCounts)
    .find(({ kind }) => isExcluded(exerciseId, injuryRules[kind].excludes));
  return injury?.kind ?? null;
}

/** An exercise that an injury speaks against, with its swap. */
export type Contraindication = {
  exerciseId: ExerciseId;
  injury: InjuryKind;
  swap: ExerciseId | null;
  sources: readonly Source[];
};

/** Which of the exercises the history speaks against, one entry for the first injury that does. */
export function contraindicationsOf(
  exerciseIds: readonly ExerciseId[],
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[],
): Contraindication[] {
  const all = exclusionsOf(injuries);
  return exerciseIds.flatMap((exerciseId) => {
    const injury = injuryAgainst(exerciseId, injuries);
    if (injury === null) return [];
    const swap = safeSwap(exerciseId, all);
    return [{ exerciseId, injury, swap, sources: injuryRules[injury].sources }];
  });
}

/** A contraindication in words: "Heel drops → Calf raises on the floor: Achilles history." */
export function swapText({ exerciseId, swap, injury }: Omit<Contraindication, "sources">): string {
  const { name } = exerciseById(exerciseId);
  return swap === null
    ? `${name}: left out, ${injuryWords[injury]}.`
    : `${name} → ${exerciseById(swap).name}: ${injuryWords[injury]}.`;
}
