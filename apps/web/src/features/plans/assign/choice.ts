import type { AthleteType } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate, localDateIn, parseLocalDate } from "@talus/domain/calendar";
import type { AssignmentRequest } from "@talus/domain/roster/assignment-request.schema";
import type { SideBias } from "@talus/domain/routines/routine";
import type { AssignmentTarget } from "@talus/domain/schedule/assignment/assignment.schema";
import { planDays } from "@talus/domain/schedule/place";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";

/** What is chosen so far in the form. */
export type Choice = {
  who: "type" | "team" | "athletes";
  athleteType: AthleteType;
  /** Only this own type; null: everybody built on the athlete type. */
  athleteTypeId: string | null;
  teamId: string;
  athleteId: string;
  routineId: string;
  startsOn: string;
  phase: PlanPhase;
  sideBias: SideBias;
};

/** Where the form begins: the whole type, from today, in build. */
export function firstChoice(today: LocalDate, routineId: string | null): Choice {
  return {
    who: "type",
    athleteType: "runner",
    athleteTypeId: null,
    teamId: "",
    athleteId: "",
    routineId: routineId ?? "",
    startsOn: today,
    phase: "build",
    sideBias: null,
  };
}

/** The reader's own calendar day; the server checks the start against its own. */
export function todayHere(): LocalDate {
  return localDateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
}

/** The last day on which a plan may start. */
export function lastStart(today: LocalDate): LocalDate {
  return addDays(today, planDays - 1);
}

/** The choice as the procedures take it, or null while a part is missing. */
export function inputOf(
  choice: Choice,
  chosen: { target: AssignmentRequest["target"] | null; routineVersionId: string | null },
): AssignmentRequest | null {
  const target = chosen.target ?? targetOf(choice);
  const startsOn = parseLocalDate(choice.startsOn);
  if (target === null || chosen.routineVersionId === null || startsOn === null) return null;
  const { phase, sideBias } = choice;
  return { target, routineVersionId: chosen.routineVersionId, startsOn, phase, sideBias };
}

function targetOf(choice: Choice): AssignmentTarget | null {
  const { who, athleteType, athleteTypeId, teamId, athleteId } = choice;
  if (who === "type")
    return { kind: "type", athleteType, ...(athleteTypeId ? { athleteTypeId } : {}) };
  if (who === "team") return teamId === "" ? null : { kind: "team", teamId };
  return athleteId === "" ? null : { kind: "athletes", athleteIds: [athleteId] };
}
