import type { Dose } from "../../exercises/dose";
import { repsDose } from "../../exercises/dose";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { Source } from "../../sources";

/** The ways in which an exercise gets harder, in the order in which they are taken (domain.md R15). */
export const stepKinds = ["time", "range", "tempo", "load"] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * One way up: more of a figure of the dose (`upTo` where the source gives no end of its own), a slower
 * tempo, weight in hand, one leg at a time, or another exercise that asks for more of the same.
 */
export type LadderStep =
  | { kind: "time"; field: "holdSec" | "reps" | "sets"; by: number; upTo: number }
  | { kind: "tempo"; tempo: string }
  | { kind: "load"; byKg: number; upToKg: number }
  | { kind: "load"; oneLeg: Partial<Record<ExerciseId, OneLegDose>> }
  | { kind: "range" | "load"; to: Partial<Record<ExerciseId, ExerciseId>> };

/** What each leg does alone once both together are mastered: where it starts, and its source's end. */
export type OneLegDose = { entry: Dose; top: Dose };

/** A family of exercises that get harder in the same way. */
export type Ladder = {
  name: string;
  exercises: readonly ExerciseId[];
  /** In the order of {@link stepKinds}; downwards they are taken the other way round. */
  steps: readonly LadderStep[];
  sources: readonly Source[];
};

const longer = { kind: "time", field: "holdSec", by: 15, upTo: 60 } as const;
const moreReps = { kind: "time", field: "reps", by: 5, upTo: 15 } as const;
const moreSets = { kind: "time", field: "sets", by: 1, upTo: 3 } as const;
const slower = { kind: "tempo", tempo: "3-2-3" } as const;
const smallSteps = ["001:16", "R15"] as const;

/** Every exercise stands on one ladder: time → range → tempo → load (domain.md R15, R16, C11, C13). */
export const ladders: readonly Ladder[] = [
  {
    name: "Rolling",
    exercises: [
      "foam-roll-calf",
      "lacrosse-soleus",
      "plantar-roll",
      "foot-rolling",
      "foam-roll-df",
      "foam-roll-circles",
      "foam-roll-shins",
      "smr-hands-ball",
      "massage-stick",
    ],
    steps: [longer, moreReps],
    sources: ["000:21", "C17"],
  },
  {
    name: "Circles and rocks",
    exercises: ["ankle-circles", "circles-progressive", "circles-tiptoe", "ankle-rocks"],
    steps: [
      moreReps,
      moreSets,
      {
        kind: "range",
        to: { "ankle-circles": "circles-progressive", "circles-progressive": "circles-tiptoe" },
      },
    ],
    sources: ["000:25", "002:62", "C13"],
  },
  {
    name: "Calf stretch",
    exercises: [
      "gentle-calf-stretch",
      "bent-knee-wall-stretch",
      "calf-stretch-2pos",
      "wall-toe-stretch",
      "step-stretch",
      "gentle-pf-stretch",
      "loaded-calf-stretch",
    ],
    steps: [
      longer,
      { kind: "time", field: "reps", by: 1, upTo: 10 },
      moreSets,
      {
        kind: "range",
        to: { "gentle-calf-stretch": "wall-toe-stretch", "calf-stretch-2pos": "step-stretch" },
      },
      { kind: "load", byKg: 1, upToKg: 4.5 },
      {
        kind: "load",
        to: {
          "bent-knee-wall-stretch": "loaded-calf-stretch",
          "wall-toe-stretch": "loaded-calf-stretch",
          "step-stretch": "loaded-calf-stretch",
        },
      },
    ],
    sources: ["000:30", "000:36", "C21", ...smallSteps],
  },
  {
    name: "Moving calf stretch",
    exercises: ["downdog-alternating", "downdog-walks", "side-lunge-pyramid", "toe-balance-fold"],
    steps: [longer, moreReps, moreSets],
    sources: ["003:69", ...smallSteps],
  },
  {
    name: "Ankle joint",
    exercises: [
      "wall-ankle-mob",
      "banded-distraction",
      "ankle-wall-slides",
      "knee-circles",
      "incline-knee-bends",
      "slow-lunges",
      "kneeling-wall-df",
      "hk-lunge",
      "hk-lunge-3way",
      "hk-lunge-tibir",
      "hk-lunge-weighted",
      "standing-lunge-wall",
      "standing-lunge-calf",
      "elevated-lunge",
      "ankle-rocker-band",
    ],
    steps: [
      moreReps,
      moreSets,
      {
        kind: "range",
        to: {
          "ankle-wall-slides": "wall-ankle-mob",
          "wall-ankle-mob": "hk-lunge",
          "kneeling-wall-df": "hk-lunge",
          "hk-lunge": "hk-lunge-3way",
          "standing-lunge-wall": "standing-lunge-calf",
          "standing-lunge-calf": "elevated-lunge",
          "slow-lunges": "elevated-lunge",
        },
      },
      slower,
      {
        kind: "load",
        to: {
          "hk-lunge": "hk-lunge-weighted",
          "hk-lunge-3way": "hk-lunge-weighted",
          "elevated-lunge": "hk-lunge-weighted",
          "banded-distraction": "ankle-rocker-band",
        },
      },
    ],
    sources: ["003:59", "000:38", ...smallSteps],
  },
  {
    name: "Calf loading",
    exercises: [
      "isometric-calf-hold",
      "calf-raise-progression",
      "calf-raise-step",
      "heel-drops",
      "eccentric-calf-raise",
    ],
    steps: [
      longer,
      moreReps,
      moreSets,
      {
        kind: "range",
        to: {
          "isometric-calf-hold": "calf-raise-progression",
          "calf-raise-progression": "calf-raise-step",
        },
      },
      slower,
      { kind: "load", byKg: 2.5, upToKg: 10 },
      {
        kind: "load",
        oneLeg: {
          "heel-drops": {
            entry: repsDose(1, 8, { holdSec: 3 }),
            top: repsDose(1, 10, { holdSec: 3 }),
          },
        },
      },
    ],
    sources: ["000:29", "001:11", "003:87", "C11", "K4"],
  },
  {
    name: "Shin and turning strength",
    exercises: ["tib-ant-band", "band-4way", "rotation-drills", "proximal-control"],
    steps: [moreReps, moreSets, slower],
    sources: ["000:31", "001:18", ...smallSteps],
  },
  {
    name: "Balance",
    exercises: ["sl-balance-reach", "sl-soft-surface", "sl-balance-perturb"],
    steps: [
      { kind: "time", field: "holdSec", by: 15, upTo: 60 },
      { kind: "time", field: "reps", by: 2, upTo: 8 },
      moreSets,
      {
        kind: "range",
        to: {
          "sl-balance-reach": "sl-soft-surface",
          "sl-soft-surface": "sl-balance-perturb",
        },
      },
    ],
    sources: ["000:32", "001:11", "K13"],
  },
  {
    name: "Springy work",
    exercises: ["short-hops", "lateral-shuffles", "plyo-bounces", "forward-bound"],
    steps: [
      moreReps,
      moreSets,
      {
        kind: "range",
        to: {
          "short-hops": "lateral-shuffles",
          "lateral-shuffles": "plyo-bounces",
          "plyo-bounces": "forward-bound",
        },
      },
    ],
    sources: ["000:40", "001:19", "C14"],
  },
];
