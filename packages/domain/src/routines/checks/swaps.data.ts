import type { Exclusion } from "../../exercises/categories";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { Source } from "../../sources";

/** What is done instead under an exclusion: for each exercise its swaps, best first, and why. */
export type SwapRule = {
  why: string;
  sources: readonly Source[];
  to: Partial<Record<ExerciseId, readonly ExerciseId[]>>;
};

const floorRaises = ["calf-raise-progression", "isometric-calf-hold"] as const;
const gentleStretch = ["gentle-calf-stretch", "ankle-rocks"] as const;
const easyRange = ["ankle-wall-slides", "ankle-rocks"] as const;
const balance = ["sl-balance-reach"] as const;

/** Named safe swaps, for every exercise that an exclusion leaves out (domain.md K4, K5, K10, 4.3). */
export const swapRules: Record<Exclude<Exclusion, "all_until_cleared">, SwapRule> = {
  aggressive_end_range_dorsiflexion: {
    why: "the heel stays at floor level and the end of the range is not forced",
    sources: ["001:23", "K4"],
    to: {
      "heel-drops": floorRaises,
      "eccentric-calf-raise": floorRaises,
      "calf-raise-step": floorRaises,
      "loaded-calf-stretch": ["isometric-calf-hold", "calf-raise-progression"],
      "step-stretch": gentleStretch,
      "downdog-alternating": gentleStretch,
      "downdog-walks": gentleStretch,
      "ankle-rocker-band": easyRange,
      "hk-lunge-weighted": ["hk-lunge", ...easyRange],
      "plyo-bounces": ["calf-raise-progression", ...balance],
      "forward-bound": balance,
    },
  },
  loaded_stretch_advanced: {
    why: "no extra weight on a stretch",
    sources: ["001:23", "K5", "our rule"],
    to: {
      "loaded-calf-stretch": ["isometric-calf-hold", "calf-raise-progression"],
      "ankle-rocker-band": easyRange,
      "hk-lunge-weighted": ["hk-lunge", ...easyRange],
    },
  },
  plyometrics: {
    why: "no jumps and landings for now",
    sources: ["002:29", "K10", "our rule"],
    to: {
      "plyo-bounces": ["calf-raise-progression", ...balance],
      "short-hops": balance,
      "lateral-shuffles": balance,
      "forward-bound": balance,
    },
  },
  joint_work: {
    why: "exercise does not move a bony limit",
    sources: ["003:25", "K11"],
    to: {},
  },
  calf_stretch: { why: "a strained calf is not stretched", sources: ["K7", "our rule"], to: {} },
  single_leg_load: {
    why: "a strained calf does not carry the body alone",
    sources: ["K7", "our rule"],
    to: {},
  },
  eccentric_load: {
    why: "a strained calf is not lowered under load",
    sources: ["K7", "our rule"],
    to: {
      "heel-drops": ["isometric-calf-hold"],
      "calf-raise-step": ["isometric-calf-hold"],
      "eccentric-calf-raise": ["isometric-calf-hold"],
    },
  },
  extra_static_stretching: {
    why: "the range is there, so moving through it keeps it",
    sources: ["003:85", "R8"],
    to: {
      "bent-knee-wall-stretch": easyRange,
      "calf-stretch-2pos": easyRange,
      "wall-toe-stretch": easyRange,
      "step-stretch": easyRange,
      "gentle-calf-stretch": ["ankle-rocks"],
    },
  },
};
