import type { LocalDate } from "../../calendar";
import { placePlan } from "./place-plan";
import type { PlanState } from "./plan-state";

/** How many of the coming sessions would be others if the plan were placed by another state. */
export function changedSessions(before: PlanState, after: PlanState, today: LocalDate): number {
  const [old, fresh] = [keysOf(before, today), keysOf(after, today)];
  const gone = [...old].filter((key) => !fresh.has(key)).length;
  return Math.max(gone, [...fresh].filter((key) => !old.has(key)).length);
}

function keysOf(state: PlanState, today: LocalDate): Set<string> {
  const { sessions } = placePlan(state, "anew", today);
  return new Set(
    sessions.map(
      ({ date, kind, withStrength, optional }) => `${date} ${kind} ${withStrength} ${optional}`,
    ),
  );
}
