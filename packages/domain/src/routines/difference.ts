import { sameDose } from "./dose";
import type { ExerciseId } from "./exercise-ids";
import type { Dose, RoutineItem } from "./routine";

/** One change from an old list of exercises to a new one. */
export type ItemDifference =
  | { kind: "added"; exerciseId: ExerciseId; dose: Dose; shortDose: Dose | null }
  | { kind: "removed"; exerciseId: ExerciseId; dose: Dose; shortDose: Dose | null }
  | { kind: "dose"; exerciseId: ExerciseId; before: Dose; after: Dose }
  | { kind: "shortDose"; exerciseId: ExerciseId; before: Dose | null; after: Dose | null }
  | { kind: "order" };

type Pair = { before: RoutineItem; after: RoutineItem };

/** The n-th mention of an exercise meets the n-th in the other list, so that doubles stay apart. */
function keyed(items: readonly RoutineItem[]): Map<string, RoutineItem> {
  const seen = new Map<ExerciseId, number>();
  return new Map(
    items.map((item) => {
      const nth = (seen.get(item.exerciseId) ?? 0) + 1;
      seen.set(item.exerciseId, nth);
      return [`${item.exerciseId} ${nth}`, item];
    }),
  );
}

function sameShort(a: Dose | null, b: Dose | null): boolean {
  return a === null || b === null ? a === b : sameDose(a, b);
}

function dosesOf({ before, after }: Pair): ItemDifference[] {
  const { exerciseId } = after;
  const changes: ItemDifference[] = [];
  if (!sameDose(before.dose, after.dose)) {
    changes.push({ kind: "dose", exerciseId, before: before.dose, after: after.dose });
  }
  if (!sameShort(before.shortDose, after.shortDose)) {
    const change = { before: before.shortDose, after: after.shortDose };
    changes.push({ kind: "shortDose", exerciseId, ...change });
  }
  return changes;
}

/**
 * What changes from one list to another: what is left out, what comes in, which doses move (old
 * and new), and whether what stays is in another order. Equal lists give an empty array.
 */
export function differenceOf(
  before: readonly RoutineItem[],
  after: readonly RoutineItem[],
): ItemDifference[] {
  const old = keyed(before);
  const next = keyed(after);
  const removed = [...old].filter(([key]) => !next.has(key));
  const added = [...next].filter(([key]) => !old.has(key));
  const stays = [...next].flatMap(([key, item]) => {
    const was = old.get(key);
    return was === undefined ? [] : [{ before: was, after: item }];
  });
  const keptOld = [...old.keys()].filter((key) => next.has(key));
  const keptNext = [...next.keys()].filter((key) => old.has(key));
  return [
    ...removed.map(([, { exerciseId, dose, shortDose }]) => ({
      kind: "removed" as const,
      exerciseId,
      dose,
      shortDose,
    })),
    ...added.map(([, { exerciseId, dose, shortDose }]) => ({
      kind: "added" as const,
      exerciseId,
      dose,
      shortDose,
    })),
    ...stays.flatMap(dosesOf),
    ...(keptOld.join() === keptNext.join() ? [] : [{ kind: "order" as const }]),
  ];
}
