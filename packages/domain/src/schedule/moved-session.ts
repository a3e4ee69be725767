import { fullDayKinds } from "../athlete-types/type-rules";
import type { AthleteType, DayKind } from "../athletes/athlete";
import type { SessionLength } from "../routines/duration";
import type { PlanPhase } from "../verdicts/schedule-template";
import type { PlacementRole } from "./week/placement-words";
import type { WeekMode } from "./week/week-change";

/** The day to which a session is moved, as far as it changes the session. */
export type MovedOnto = {
  athleteType: AthleteType;
  dayKind: DayKind;
  phase: PlanPhase;
  mode: WeekMode;
  isTravelling: boolean;
};

/** What a moved session is on its new day. */
export type FittedSession = {
  kind: SessionLength;
  beforeTraining: boolean;
  role: PlacementRole;
};

/**
 * A session as its new day takes it: full only where a full one may stand (domain.md R4, R5), in a
 * week and place that holds full ones; before lower-body training it becomes the lifter's warm-up.
 */
export function fitOnto(
  session: { kind: SessionLength; optional: boolean },
  { athleteType, dayKind, phase, mode, isTravelling }: MovedOnto,
): FittedSession {
  const takesFull =
    !session.optional &&
    fullDayKinds[athleteType].includes(dayKind) &&
    phase === "build" &&
    mode === "normal" &&
    !isTravelling;
  const kind = session.kind === "full" && takesFull ? "full" : "short";
  const beforeTraining = kind === "full" ? dayKind === "lower" : dayKind !== "rest";
  return { kind, beforeTraining, role: { role: roleOf(), dayKind } };

  function roleOf(): PlacementRole["role"] {
    if (kind === "full") return "full";
    if (session.optional) return "warm_up";
    if (isTravelling) return "travel";
    if (mode !== "normal") return "light";
    return phase === "maintenance" ? "keep" : "short";
  }
}
