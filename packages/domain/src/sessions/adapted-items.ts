import { injuryLabels } from "../athletes/athlete-labels";
import type { Equipment } from "../equipment";
import type { Exclusion } from "../exercises/categories";
import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { categoryChoices } from "../prescription/why/choices";
import { type Contraindication, contraindicationsOf } from "../routines/checks/contraindications";
import {
  exclusionsPerLeg,
  type InjuryEntry,
  isExcluded,
  isTogether,
} from "../routines/checks/restrictions";
import { isDoneOn, workingLegs } from "../routines/item-sides";
import type { RoutineItem } from "../routines/routine";
import { otherLeg, type PerSide, sides } from "../sides";
import type { Source } from "../sources";
import type { SessionEntry } from "./log/session-log";

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
  injuries: readonly InjuryEntry[];
  isTravelling: boolean;
};

/**
 * A routine's items as the injury history and a journey leave them, at once and without a new
 * version: what the history speaks against is swapped as named (domain.md K4–K6) or left out, on the leg
 * that it is about; on a journey what needs equipment is swapped within its purpose or left out. Each
 * change says why.
 */
export function adaptItems(
  items: readonly RoutineItem[],
  { injuries, isTravelling }: Circumstances,
): { items: RoutineItem[]; adaptations: Adaptation[] } {
  const adaptations: Adaptation[] = [];
  const standing = [...items];
  const exclude = exclusionsPerLeg(injuries);
  const adapted = items
    .flatMap((item) => partsOf(item, injuries))
    .flatMap((item): RoutineItem[] => {
      const [injury] = contraindicationsOf([item], injuries);
      const isBound = isTravelling && !needsNothing(item.exerciseId);
      if (!injury && !isBound) return [item];
      const isFree = (id: ExerciseId) =>
        (!isTravelling || needsNothing(id)) &&
        !standing.some((one) => one.exerciseId === id && meets(one, item, id));
      const named = injury?.swap ?? null;
      const instead =
        named !== null && isFree(named)
          ? named
          : isBound
            ? travelSwap(item, isFree, exclude)
            : null;
      const next = instead ? swapped(item, instead) : null;
      if (next) standing.push(next);
      adaptations.push(
        injury
          ? injuryAdaptation(item, instead, injury)
          : travelAdaptation(item.exerciseId, instead),
      );
      return next ? [next] : [];
    });
  return { items: adapted, adaptations };
}

/** An item as it is, or in its two legs where the history speaks against one of them. */
function partsOf(item: RoutineItem, injuries: readonly InjuryEntry[]): RoutineItem[] {
  const [entry] = contraindicationsOf([item], injuries);
  if (entry?.side === undefined || item.side !== undefined) return [item];
  return [
    { ...item, side: otherLeg(entry.side) },
    { ...item, side: entry.side, id: `${item.id}/${entry.side}` },
  ];
}

/** Whether an exercise that stands there would be done twice on a leg if it took this place. */
function meets(there: RoutineItem, place: RoutineItem, id: ExerciseId): boolean {
  const legs = isTogether(exerciseById(id).dose) ? sides : workingLegs(place);
  return legs.some((leg) => isDoneOn(there, leg));
}

function needsNothing(exerciseId: ExerciseId): boolean {
  return exerciseById(exerciseId).equipment.every((thing) => travelEquipment.includes(thing));
}

/** The first exercise for the same purpose that needs nothing; gated ones never step in. */
function travelSwap(
  item: RoutineItem,
  isFree: (id: ExerciseId) => boolean,
  exclude: PerSide<readonly Exclusion[]>,
): ExerciseId | null {
  const candidates = exerciseById(item.exerciseId).categories.flatMap(
    (category) => categoryChoices[category].order,
  );
  const fits = (id: ExerciseId) => {
    const { gate, dose } = exerciseById(id);
    const legs = isTogether(dose) ? sides : workingLegs(item);
    const isSafe = legs.every((leg) => !isExcluded(id, exclude[leg]));
    return isFree(id) && needsNothing(id) && gate === null && isSafe;
  };
  return candidates.find(fits) ?? null;
}

function swapped({ side, ...item }: RoutineItem, exerciseId: ExerciseId): RoutineItem {
  const { dose, phase } = exerciseById(exerciseId);
  const whose = isTogether(dose) || side === undefined ? {} : { side };
  const shortDose = item.shortDose && { ...dose, sets: 1 };
  return { ...item, ...whose, exerciseId, phase, dose, shortDose };
}

function injuryAdaptation(
  { exerciseId, side }: RoutineItem,
  instead: ExerciseId | null,
  { injury, heldBackBy, sources }: Contraindication,
): Adaptation {
  const name = `${exerciseById(exerciseId).name}${side ? ` on the ${side}` : ""}`;
  const together = heldBackBy ? ` on the ${heldBackBy}, and both legs do it together` : "";
  const why = `held back: the injury history names ${injuryLabels[injury].toLowerCase()}${together}`;
  const text = `${name} is ${why}. ${insteadText(instead)}`;
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
  entries: readonly Pick<SessionEntry, "itemId" | "exerciseId" | "side">[],
): RoutineItem[] {
  return items.flatMap((item) => {
    const parts = adapted.filter(({ id }) => id === item.id || id.startsWith(`${item.id}/`));
    const done = entries.filter(
      (one) => one.itemId === item.id && one.exerciseId === item.exerciseId,
    );
    if (done.length === 0) return parts;
    const besides = parts.filter(
      ({ id }) => id !== item.id && entries.some(({ itemId }) => itemId === id),
    );
    return [asDone(item, done), ...besides];
  });
}

/** An item on the leg alone that was logged, where the other had none of it. */
function asDone(item: RoutineItem, done: readonly Pick<SessionEntry, "side">[]): RoutineItem {
  const [side, ...more] = done.map((one) => one.side);
  if (more.length > 0 || side === undefined || side === "both") return item;
  return { ...item, side };
}
