import type { Dose } from "@talus/domain/exercises/dose";
import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import type { Part } from "@talus/domain/exercises/parts";
import { differenceOf, type ItemDifference } from "@talus/domain/routines/difference";
import { addItem, itemFor, swapItem } from "@talus/domain/routines/edit";
import { inSessionOrder } from "@talus/domain/routines/order";
import type { RoutineDraft, RoutineItem, RoutineVersion } from "@talus/domain/routines/routine";
import { divide, type Legs, withoutRow } from "@talus/domain/routines/rows/divide";
import { moveItem, placeItem } from "@talus/domain/routines/rows/move";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";

/**
 * A routine under work; `selectedId` names the line whose dose is open, `round` counts how often the
 * whole was replaced (fields that keep what is typed start anew then).
 */
export type BuilderState = { draft: RoutineDraft; selectedId: string | null; round: number };

/** What a coach can do to it. */
export type BuilderAction =
  | { kind: "add"; exerciseId: ExerciseId }
  | { kind: "remove"; id: string }
  | { kind: "insert"; row: RoutineRow; at: number }
  | { kind: "move"; id: string; by: -1 | 1 }
  | { kind: "place"; id: string; part: Part; before: string | null }
  | { kind: "swap"; id: string; exerciseId: ExerciseId }
  | { kind: "dose"; id: string; dose: Dose }
  | { kind: "legs"; id: string; legs: Legs }
  | { kind: "rung"; id: string; to: RoutineItem }
  | { kind: "shortDose"; id: string; dose: Dose | null }
  | { kind: "head"; change: Partial<Omit<RoutineDraft, "items">> }
  | { kind: "select"; id: string | null }
  | { kind: "replace"; draft: RoutineDraft };

/** The content of a stored version without its identity. */
export function draftOf(version: RoutineVersion): RoutineDraft {
  const { name, athleteType, purpose, note, items } = version;
  return { name, athleteType, purpose, note, items };
}

/** The state with which a stored version opens: its first line is open. */
export function openedWith(draft: RoutineDraft): BuilderState {
  return { draft, selectedId: inSessionOrder(draft.items)[0]?.id ?? null, round: 0 };
}

/** The next state; pure. */
export function reduceBuilder(state: BuilderState, action: BuilderAction): BuilderState {
  const { draft } = state;
  const withItems = (items: RoutineDraft["items"], selectedId = state.selectedId) => ({
    ...state,
    draft: { ...draft, items },
    selectedId,
  });
  const withItem = (id: string, change: (item: RoutineItem) => RoutineItem) =>
    withItems(draft.items.map((item) => (item.id === id ? change(item) : item)));
  switch (action.kind) {
    case "add": {
      const item = itemFor(draft.items, action.exerciseId);
      return withItems(addItem(draft.items, item), item.id);
    }
    case "remove":
      return withItems(...without(state, action.id));
    case "insert":
      return withItems(draft.items.toSpliced(action.at, 0, ...action.row), action.row[0].id);
    case "move":
      return withItems(moveItem(draft.items, action.id, action.by));
    case "place":
      return withItems(placeItem(draft.items, action.id, action));
    case "swap": {
      const { id } = itemFor(draft.items, action.exerciseId);
      const whole = divide(draft.items, action.id, "both");
      return withItems(swapItem(whole, action.id, action.exerciseId), id);
    }
    case "dose":
      return withItem(action.id, (item) => withDose(forLegs(item, action.dose), action.dose));
    case "legs":
      return withItems(divide(draft.items, action.id, action.legs));
    case "rung":
      return { ...withItems(onto(draft.items, action), action.to.id), round: state.round + 1 };
    case "shortDose":
      return withItem(action.id, (item) => ({ ...item, shortDose: action.dose }));
    case "head":
      return { ...state, draft: { ...draft, ...action.change } };
    case "select":
      return { ...state, selectedId: action.id };
    case "replace":
      return { ...openedWith(action.draft), round: state.round + 1 };
  }
}

/** A line on another step of its ladder, another exercise in the place of its phase. */
function onto(
  items: readonly RoutineItem[],
  { id, to }: { id: string; to: RoutineItem },
): RoutineItem[] {
  const stays = items.find((item) => item.id === id)?.phase === to.phase;
  if (stays) return items.map((item) => (item.id === id ? to : item));
  return addItem(
    items.filter((item) => item.id !== id),
    to,
  );
}

/** A line that both legs do together belongs to no single one. */
function forLegs(item: RoutineItem, { perSide }: Dose): RoutineItem {
  if (perSide) return item;
  const { side: _, ...both } = item;
  return both;
}

/** A line with another dose; the short one is done the same way and keeps its own amount. */
function withDose(item: RoutineItem, dose: Dose): RoutineItem {
  const short = item.shortDose;
  if (short === null) return { ...item, dose };
  const { sets } = short;
  if (dose.reps !== null) {
    return { ...item, dose, shortDose: { ...dose, sets, reps: short.reps ?? dose.reps } };
  }
  const holdSec = short.reps === null ? short.holdSec : dose.holdSec;
  return { ...item, dose, shortDose: { ...dose, sets, holdSec } };
}

/** The lines without one, and which of them is open then: the one that took its place. */
function without(
  { draft, selectedId }: Pick<BuilderState, "draft" | "selectedId">,
  id: string,
): [RoutineDraft["items"], string | null] {
  const at = draft.items.findIndex((item) => item.id === id);
  const items = withoutRow(draft.items, id);
  if (items.some((item) => item.id === selectedId)) return [items, selectedId];
  return [items, (items[at] ?? items.at(-1))?.id ?? null];
}

/** What saving would change; `head` names the changed words about the routine itself. */
export type DraftChanges = {
  items: ItemDifference[];
  head: ("name" | "type" | "purpose" | "note")[];
};

/** What separates a draft from a stored version. */
export function changesBetween(before: RoutineDraft, after: RoutineDraft): DraftChanges {
  const head: DraftChanges["head"] = [];
  if (before.name.trim() !== after.name.trim()) head.push("name");
  if (before.athleteType !== after.athleteType) head.push("type");
  if (before.purpose !== after.purpose) head.push("purpose");
  if (before.note.trim() !== after.note.trim()) head.push("note");
  return { items: differenceOf(before.items, after.items), head };
}

/** Whether anything would change. */
export function isChanged({ items, head }: DraftChanges): boolean {
  return items.length > 0 || head.length > 0;
}
