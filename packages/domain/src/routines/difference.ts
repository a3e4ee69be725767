import type { Dose } from "../exercises/dose";
import { sameDose } from "../exercises/dose";
import { keyedItems, type Redivided, redivided, type SidedExercise } from "./item-sides";
import type { RoutineItem } from "./routine";

/** One change from an old list of exercises to a new one. */
export type ItemDifference =
  | ({ kind: "added"; dose: Dose; shortDose: Dose | null } & SidedExercise)
  | ({ kind: "removed"; dose: Dose; shortDose: Dose | null } & SidedExercise)
  | ({ kind: "dose"; before: Dose; after: Dose } & SidedExercise)
  | ({ kind: "shortDose"; before: Dose | null; after: Dose | null } & SidedExercise)
  | ({ kind: "sides" } & Redivided)
  | { kind: "order" };

type Pair = { before: RoutineItem; after: RoutineItem };

function sameShort(a: Dose | null, b: Dose | null): boolean {
  return a === null || b === null ? a === b : sameDose(a, b);
}

function whoseOf({ exerciseId, side }: RoutineItem): SidedExercise {
  return { exerciseId, ...(side && { side }) };
}

function dosesOf({ before, after }: Pair): ItemDifference[] {
  const whose = whoseOf(after);
  const changes: ItemDifference[] = [];
  if (!sameDose(before.dose, after.dose)) {
    changes.push({ kind: "dose", ...whose, before: before.dose, after: after.dose });
  }
  if (!sameShort(before.shortDose, after.shortDose)) {
    const change = { before: before.shortDose, after: after.shortDose };
    changes.push({ kind: "shortDose", ...whose, ...change });
  }
  return changes;
}

/**
 * What changes from one list to another: what is left out, what comes in, what changes legs,
 * which doses move (old and new), and whether what stays is in another order. Equal lists give an empty array.
 */
export function differenceOf(
  before: readonly RoutineItem[],
  after: readonly RoutineItem[],
): ItemDifference[] {
  const moved = redivided(before, after);
  const isSame = ({ exerciseId }: RoutineItem) =>
    !moved.some((one) => one.exerciseId === exerciseId);
  const old = keyedItems(before.filter(isSame));
  const next = keyedItems(after.filter(isSame));
  const removed = [...old].filter(([key]) => !next.has(key));
  const added = [...next].filter(([key]) => !old.has(key));
  const stays = [...next].flatMap(([key, item]) => {
    const was = old.get(key);
    return was === undefined ? [] : [{ before: was, after: item }];
  });
  const stayingBefore = [...old.keys()].filter((key) => next.has(key));
  const stayingAfter = [...next.keys()].filter((key) => old.has(key));
  return [
    ...removed.map(([, item]) => ({
      kind: "removed" as const,
      ...whoseOf(item),
      dose: item.dose,
      shortDose: item.shortDose,
    })),
    ...added.map(([, item]) => ({
      kind: "added" as const,
      ...whoseOf(item),
      dose: item.dose,
      shortDose: item.shortDose,
    })),
    ...moved.map((one) => ({ kind: "sides" as const, ...one })),
    ...stays.flatMap(dosesOf),
    ...(stayingBefore.join() === stayingAfter.join() ? [] : [{ kind: "order" as const }]),
  ];
}
