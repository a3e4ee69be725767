import type { AthleteType } from "../../athletes/athlete";
import type { Dose } from "../../exercises/dose";
import { holdDose, repsDose } from "../../exercises/dose";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { RoutinePurpose } from "../routine";

/** A line of a ready routine; without a dose the exercise's own entry dose counts. */
export type ReadyItem = { exerciseId: ExerciseId; dose?: Dose; shortDose: Dose | null };

type ByType = Record<AthleteType, readonly ReadyItem[]>;

function alike(items: readonly ReadyItem[]): ByType {
  return { runner: items, lifter: items };
}

const circles: ReadyItem = {
  exerciseId: "ankle-circles",
  shortDose: repsDose(1, 10, { directions: 2 }),
};
const rocks: ReadyItem = { exerciseId: "ankle-rocks", shortDose: repsDose(1, 10) };
const rollCalf: ReadyItem = { exerciseId: "foam-roll-calf", shortDose: null };
const rollCalfInShort: ReadyItem = { ...rollCalf, shortDose: repsDose(1, 10) };
const ballSoleus: ReadyItem = { exerciseId: "lacrosse-soleus", shortDose: null };
const rollFoot: ReadyItem = { exerciseId: "plantar-roll", shortDose: null };
const wallMobilisation: ReadyItem = {
  exerciseId: "wall-ankle-mob",
  shortDose: repsDose(1, 12, { directions: 3 }),
};
const banded: ReadyItem = { exerciseId: "banded-distraction", shortDose: null };
const kneelingLunge: ReadyItem = {
  exerciseId: "hk-lunge",
  dose: repsDose(2, 15),
  shortDose: null,
};
const wallSlides: ReadyItem = { exerciseId: "ankle-wall-slides", shortDose: repsDose(2, 10) };
const heelDrops: ReadyItem = { exerciseId: "heel-drops", shortDose: null };
const floorRaises: ReadyItem = { exerciseId: "calf-raise-progression", shortDose: null };
const bandUp: ReadyItem = { exerciseId: "tib-ant-band", shortDose: repsDose(1, 15) };
const reach: ReadyItem = {
  exerciseId: "sl-balance-reach",
  shortDose: repsDose(1, 3, { directions: 4 }),
};

/** Bent-knee holds; lifters keep one of 45 s, which fits before lifting (domain.md C10). */
function bentKnee(sets: number): ReadyItem {
  return {
    exerciseId: "bent-knee-wall-stretch",
    dose: holdDose(sets, 45),
    shortDose: holdDose(1, 45),
  };
}

/** Toes on the wall; one knee position = straight only. */
function toesUp(sets: number, positions: number, inShort: boolean): ReadyItem {
  const dose = holdDose(sets, 30, { positions });
  return { exerciseId: "wall-toe-stretch", dose, shortDose: inShort ? { ...dose, sets: 1 } : null };
}

const strengthen = [bandUp, reach] as const;

/** The lines that an own routine starts with. */
export const startingLines: readonly ReadyItem[] = [circles, rocks, ...strengthen];

const full: ByType = {
  runner: [
    rollCalf,
    ballSoleus,
    rollFoot,
    circles,
    wallMobilisation,
    banded,
    heelDrops,
    bentKnee(2),
    toesUp(1, 2, false),
    ...strengthen,
  ],
  lifter: [
    rollCalf,
    ballSoleus,
    circles,
    wallMobilisation,
    banded,
    {
      exerciseId: "incline-knee-bends",
      dose: repsDose(2, 10, { perSide: false }),
      shortDose: null,
    },
    heelDrops,
    bentKnee(1),
    toesUp(1, 1, false),
    ...strengthen,
  ],
};

const short: ByType = {
  runner: onlyShort([circles, wallMobilisation, bentKnee(1), ...strengthen]),
  lifter: onlyShort([circles, wallMobilisation, { ...rocks }, ...strengthen]),
};

/** A routine that is short by itself: its full dose is the short one. */
function onlyShort(items: readonly ReadyItem[]): readonly ReadyItem[] {
  return items.map((item) => ({ ...item, dose: item.shortDose ?? item.dose }));
}

const joint = alike([
  circles,
  rocks,
  wallMobilisation,
  banded,
  kneelingLunge,
  floorRaises,
  ...strengthen,
]);

function soleus(sets: number): readonly ReadyItem[] {
  return [
    rollCalf,
    { ...ballSoleus, shortDose: holdDose(1, 60) },
    circles,
    rocks,
    heelDrops,
    bentKnee(sets),
    ...strengthen,
  ];
}

function gastrocnemius(sets: number): readonly ReadyItem[] {
  const dogs = holdDose(1, 60, { perSide: false });
  return [
    rollCalfInShort,
    circles,
    rocks,
    heelDrops,
    toesUp(sets, 2, true),
    { exerciseId: "downdog-alternating", shortDose: dogs },
    ...strengthen,
  ];
}

const achilles = alike([
  rollCalfInShort,
  circles,
  rocks,
  wallSlides,
  {
    exerciseId: "isometric-calf-hold",
    shortDose: holdDose(1, 30, { perSide: false }),
  },
  floorRaises,
  ...strengthen,
]);

const plantar = alike([
  { exerciseId: "plantar-roll", shortDose: holdDose(1, 60) },
  circles,
  { ...rocks, shortDose: repsDose(1, 10) },
  { exerciseId: "gentle-pf-stretch", dose: holdDose(1, 30), shortDose: holdDose(1, 30) },
  floorRaises,
  ...strengthen,
]);

const maintenance = alike([
  circles,
  rocks,
  wallMobilisation,
  {
    exerciseId: "calf-raise-step",
    dose: repsDose(2, 10, { perSide: false }),
    shortDose: repsDose(1, 10, { perSide: false }),
  },
  { ...bandUp, dose: repsDose(1, 15) },
  { ...reach, dose: repsDose(1, 4, { directions: 4 }) },
]);

const byPurpose: Record<Exclude<RoutinePurpose, "own">, ByType> = {
  full,
  short,
  joint,
  soleus: { runner: soleus(2), lifter: soleus(1) },
  gastrocnemius: { runner: gastrocnemius(2), lifter: gastrocnemius(1) },
  achilles,
  plantar,
  maintenance,
};

/** The lines of a ready routine by phase; {@link inSessionOrder} puts what warms up before them. */
export function readyItems(
  athleteType: AthleteType,
  purpose: Exclude<RoutinePurpose, "own">,
): readonly ReadyItem[] {
  return byPurpose[purpose][athleteType];
}
