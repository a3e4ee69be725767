import type { RoutineListing } from "@talus/domain/routines/stored-routine";

/** The views of the list; the address holds the one that is open. */
export const routineViews = ["all", "runner", "lifter", "own", "archived"] as const;
export type RoutineView = (typeof routineViews)[number];

/** The words on the tabs. */
export const viewWords: Record<RoutineView, string> = {
  all: "All",
  runner: "Runner",
  lifter: "Lifter",
  own: "Own",
  archived: "Archived",
};

/** The view that an address names; anything else is all. */
export function viewFrom(text: string | null): RoutineView {
  return routineViews.find((view) => view === text) ?? "all";
}

/** Whether a routine belongs to a view: archived ones stand in their own view alone. */
export function isInView(routine: RoutineListing, view: RoutineView): boolean {
  if (view === "archived") return routine.archivedAt !== null;
  if (routine.archivedAt !== null) return false;
  if (view === "own") return !routine.isReady;
  return view === "all" || routine.athleteType === view;
}
