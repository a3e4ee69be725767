import type { StoredPlan } from "@talus/db/plans/plans";
import type { SessionWithRoutine } from "@talus/db/sessions/planned";
import { adaptItems } from "@talus/domain/sessions/adapted-items";
import type { SessionContent, SessionKind } from "@talus/domain/sessions/log/session-log";
import { doneSec, sessionExercises } from "@talus/domain/sessions/session-exercises";

/** Seconds of what was done of a plan, by the doses of the length that was done. */
export function durationOf(
  plan: SessionWithRoutine | StoredPlan | null,
  done: Pick<SessionContent, "entries"> & { kind: SessionKind },
): number {
  if (!plan) return 0;
  return doneSec(exercisesOf(plan, done.kind), done.entries);
}

/**
 * The exercises of a planned session, or of an extra one from the routine that runs now; what the
 * injury history speaks against or a journey does not allow is swapped or left out.
 */
export function exercisesOf(plan: SessionWithRoutine | StoredPlan, kind: SessionKind) {
  const planned = "date" in plan ? plan : { withStrength: false, beforeTraining: false };
  const { withStrength, beforeTraining } = planned;
  const { sideBias, why } = plan;
  const { items } = adaptItems(plan.items, circumstancesOf(plan));
  return sessionExercises({ items, sideBias, kind, withStrength, beforeTraining, why });
}

/** What exercises are adapted to; a journey has days, and an extra session has none in the plan. */
export function circumstancesOf(plan: SessionWithRoutine | StoredPlan) {
  return { injuries: plan.injuries, isTravelling: "date" in plan && plan.isTravelling };
}
