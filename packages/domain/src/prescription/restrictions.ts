import type { Injury, InjuryKind } from "../roster/athlete";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import type { Source } from "../sources";
import type { Exclusion } from "./categories";

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
  calf_strain: { excludes: achilles, afterResolution: false, sources: ["our rule", "K7"] },
  stress_fracture: { excludes: achilles, afterResolution: false, sources: ["our rule", "K7"] },
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

/** Whether an exercise is left out under the given exclusions. */
export function isExcluded(exerciseId: ExerciseId, exclusions: readonly Exclusion[]): boolean {
  if (exclusions.includes("all_until_cleared")) return true;
  return exerciseById(exerciseId).exclusions.some((code) => exclusions.includes(code));
}

/** What to do instead, best first (domain.md K4: floor-level raises and isometrics for the Achilles). */
const swaps: Partial<Record<ExerciseId, readonly ExerciseId[]>> = {
  "heel-drops": ["calf-raise-progression", "isometric-calf-hold"],
  "eccentric-calf-raise": ["calf-raise-progression", "isometric-calf-hold"],
  "calf-raise-step": ["calf-raise-progression", "isometric-calf-hold"],
  "loaded-calf-stretch": ["isometric-calf-hold", "calf-raise-progression"],
  "step-stretch": ["gentle-calf-stretch", "ankle-rocks"],
  "downdog-alternating": ["gentle-calf-stretch", "ankle-rocks"],
  "downdog-walks": ["gentle-calf-stretch", "ankle-rocks"],
  "ankle-rocker-band": ["ankle-wall-slides", "ankle-rocks"],
  "hk-lunge-weighted": ["hk-lunge", "ankle-wall-slides"],
  "plyo-bounces": ["calf-raise-progression", "sl-balance-reach"],
  "short-hops": ["sl-balance-reach"],
  "lateral-shuffles": ["sl-balance-reach"],
  "forward-bound": ["sl-balance-reach"],
  "bent-knee-wall-stretch": ["ankle-wall-slides"],
  "calf-stretch-2pos": ["ankle-wall-slides"],
  "wall-toe-stretch": ["ankle-wall-slides"],
  "gentle-calf-stretch": ["ankle-rocks"],
};

/** The first named swap that the exclusions allow; null where nothing safe is named. */
export function safeSwap(
  exerciseId: ExerciseId,
  exclusions: readonly Exclusion[],
): ExerciseId | null {
  return swaps[exerciseId]?.find((swap) => !isExcluded(swap, exclusions)) ?? null;
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
  const counting = injuries.filter(stillCounts);
  return exerciseIds.flatMap((exerciseId) => {
    const injury = counting.find((entry) =>
      isExcluded(exerciseId, injuryRules[entry.kind].excludes),
    );
    if (injury === undefined) return [];
    const { sources } = injuryRules[injury.kind];
    return [{ exerciseId, injury: injury.kind, swap: safeSwap(exerciseId, all), sources }];
  });
}
