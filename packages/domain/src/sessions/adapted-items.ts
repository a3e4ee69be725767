import { categoryChoices } from "../prescription/choices";
import { contraindicationsOf, exclusionsOf, isExcluded } from "../prescription/restrictions";
import type { Injury } from "../roster/athlete";
import { injuryLabels } from "../roster/injury.schema";
import type { Equipment } from "../routines/exercise";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import type { RoutineItem } from "../routines/routine";
import type { Source } from "../sources";

/** What is found anywhere: everything else stays at home on a journey. */
const travelEquipment: readonly Equipment[] = ["wall", "chair", "step"];

/** Why an exercise of the routine is not done as it stands there, and what is done instead. */
export type Adaptation = {
  exerciseId: ExerciseId;
  /** Null: it is left out. */
  instead: ExerciseId | null;
  because: "injury" | "travel";
  text: string;
  sources: readonly Source[];
};

/** What steers the content of a session beyond its routine. */
export type Circumstances = {
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[];
  isTravelling: boolean;
};

/**
 * A routine's items as the injury history and a journey leave them, at once and without a new
 * version: what the history speaks against is swapped as named (domain.md K4–K6) or left out; on a
 * journey what needs equipment is swapped within its purpose or left out. Each change says why.
 */
export function adaptItems(
  items: readonly RoutineItem[],
  { injuries, isTravelling }: Circumstances,
): { items: RoutineItem[]; adaptations: Adaptation[] } {
  const adaptations: Adaptation[] = [];
  const kept = new Set(items.map((item) => item.exerciseId));
  const excluded = exclusionsOf(injuries);
  const against = contraindicationsOf([...kept], injuries);
  const adapted = items.flatMap((item): RoutineItem[] => {
    const injury = against.find(({ exerciseId }) => exerciseId === item.exerciseId);
    const isBound = isTravelling && !needsNothing(item.exerciseId);
    if (!injury && !isBound) return [item];
    const named = injury ? injury.swap : null;
    const isNamedFit = named !== null && !kept.has(named) && (!isTravelling || needsNothing(named));
    const instead = isNamedFit ? named : isBound ? travelSwap(item, kept, excluded) : null;
    if (instead) kept.add(instead);
    adaptations.push(
      injury
        ? injuryAdaptation(item.exerciseId, instead, injury)
        : travelAdaptation(item.exerciseId, instead),
    );
    return instead ? [swapped(item, instead)] : [];
  });
  return { items: adapted, adaptations };
}

function needsNothing(exerciseId: ExerciseId): boolean {
  return exerciseById(exerciseId).equipment.every((thing) => travelEquipment.includes(thing));
}

/** The first exercise for the same purpose that needs nothing; gated ones never step in. */
function travelSwap(
  item: RoutineItem,
  kept: ReadonlySet<ExerciseId>,
  excluded: ReturnType<typeof exclusionsOf>,
): ExerciseId | null {
  const candidates = exerciseById(item.exerciseId).categories.flatMap(
    (category) => categoryChoices[category].order,
  );
  const fits = (id: ExerciseId) =>
    !kept.has(id) &&
    needsNothing(id) &&
    exerciseById(id).gate === null &&
    !isExcluded(id, excluded);
  return candidates.find(fits) ?? null;
}

function swapped(item: RoutineItem, exerciseId: ExerciseId): RoutineItem {
  const { dose, phase } = exerciseById(exerciseId);
  return { ...item, exerciseId, phase, dose, shortDose: item.shortDose && { ...dose, sets: 1 } };
}

function injuryAdaptation(
  exerciseId: ExerciseId,
  instead: ExerciseId | null,
  { injury, sources }: Pick<ReturnType<typeof contraindicationsOf>[number], "injury" | "sources">,
): Adaptation {
  const why = `held back: the injury history names ${injuryLabels[injury].toLowerCase()}`;
  const text = `${exerciseById(exerciseId).name} is ${why}. ${insteadText(instead)}`;
  return { exerciseId, instead, because: "injury", text, sources };
}

function travelAdaptation(exerciseId: ExerciseId, instead: ExerciseId | null): Adaptation {
  const text = `${exerciseById(exerciseId).name} needs equipment. ${insteadText(instead)}`;
  return { exerciseId, instead, because: "travel", text, sources: ["R10", "R18", "our rule"] };
}

function insteadText(instead: ExerciseId | null): string {
  return instead ? `Instead: ${exerciseById(instead).name}.` : "It is left out.";
}

/** The items of a session that was logged: each as it was done, whatever the history says since. */
export function itemsAsLogged(
  items: readonly RoutineItem[],
  adapted: readonly RoutineItem[],
  entries: readonly { itemId: string; exerciseId: ExerciseId }[],
): RoutineItem[] {
  return items.flatMap((item) => {
    const now = adapted.find(({ id }) => id === item.id);
    const asIs = entries.some(
      (one) => one.itemId === item.id && one.exerciseId === item.exerciseId,
    );
    if (asIs) return [item];
    return now ? [now] : [];
  });
}
