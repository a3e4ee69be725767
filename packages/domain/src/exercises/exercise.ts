import type { Equipment } from "../equipment";
import type { Source } from "../sources";
import type { Category, Exclusion } from "./categories";
import type { Dose } from "./dose";
import type { ExerciseId } from "./exercise-ids";
import type { Phase } from "./parts";

/** The knee while the exercise works; it decides which calf muscle limits (domain.md 0.1). */
export type Knee = "straight" | "bent" | "both" | "any";

/** What an exercise is aimed at, in the words of domain.md 1.2. */
export type Tissue =
  | "gastrocnemius"
  | "soleus"
  | "achilles"
  | "deep_flexors"
  | "plantar_fascia"
  | "joint_capsule"
  | "subtalar"
  | "tibialis_anterior"
  | "tibialis_posterior"
  | "peroneals"
  | "hamstrings"
  | "adductors"
  | "whole_chain";

/** The limit that an exercise answers, in the words of domain.md 1.2. */
export type Constraint =
  | "soft_tissue"
  | "soft_tissue_soleus"
  | "soft_tissue_gastroc"
  | "soft_tissue_anterior"
  | "joint"
  | "general"
  | "subtalar"
  | "rotation"
  | "plantar"
  | "dorsiflexion"
  | "dorsiflexion_uphill"
  | "strength"
  | "control"
  | "reactive_strength"
  | "dynamic_ankle"
  | "proximal"
  | "maintenance";

/**
 * What must be reached first (domain.md 4.5): `basics` = four weeks of basics, a reliable gain and
 * pain of at most 2; `in_band` = both sides at target.
 */
export type Gate = "basics" | "in_band";

/** What one repetition is called on screen. */
export type RepNoun = "passes" | "circles" | "reps" | "reaches" | "steps" | "hops";

/** One exercise as the library knows it. */
export type Exercise = {
  id: ExerciseId;
  name: string;
  source: Source;
  phase: Phase;
  /** Plan categories that it can fill (domain.md 4.5); empty for warm-ups and complements. */
  categories: readonly Category[];
  /** What the source asks for, in our words; null where it gives no numbers. */
  sourceDose: string | null;
  /** Where a new routine starts: the lower end of the source, or our rule where it gives none. */
  dose: Dose;
  /** The upper end of the source's range; null where the source gives one figure or none. */
  topDose: Dose | null;
  /** Seconds of one repetition (domain.md 1.2.1), used for the computed duration. */
  repSec: number;
  repNoun: RepNoun;
  equipment: readonly Equipment[];
  position: string;
  knee: Knee;
  tissues: readonly Tissue[];
  constraints: readonly Constraint[];
  caution: string | null;
  instruction: string;
  /** Exclusions under which it is left out (domain.md K4, 4.3). */
  exclusions: readonly Exclusion[];
  /** Counts as strength (K8) and belongs to the strength block (R9, C11). */
  isStrength: boolean;
  /** Counts as balance and belongs to the strength block (R9). */
  isBalance: boolean;
  gate: Gate | null;
  /** Held still under stretch: no bouncing (K3), counts towards the limits before lifting (C10). */
  isStaticStretch: boolean;
};
