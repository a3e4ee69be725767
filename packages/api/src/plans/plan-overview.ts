import { type AthleteDays, getAthleteClock, getAthleteDays } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds/holds";
import {
  findLastPlan,
  findRunningPlan,
  listPlanSessions,
  type PlanSession,
  type StoredPlan,
} from "@talus/db/plans/plans";
import { listChangedWeeks } from "@talus/db/plans/week-changes";
import type { StoredTravel } from "@talus/db/plans/week-changes.sql";
import { listSessionMoves } from "@talus/db/sessions/moves";
import type { Sql } from "@talus/db/transaction";
import type { DayKind } from "@talus/domain/athletes/athlete";
import { isPausedOn } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate, localDateIn, mondayOf } from "@talus/domain/calendar";
import { type PlanExercise, planExercises } from "@talus/domain/prescription/plan-exercises";
import { planDays } from "@talus/domain/schedule/place";
import type { ScheduleFinding } from "@talus/domain/schedule/week/findings";
import {
  type SessionMove,
  trainingOn,
  type WeekChange,
} from "@talus/domain/schedule/week/week-change";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import { type Adaptation, adaptItems } from "@talus/domain/sessions/adapted-items";
import { type MoveOption, moveOptions } from "@talus/domain/sessions/move";

/** One session on the plan's calendar, with the days to which it may be moved. */
export type PlannedOnDay = PlanSession & { moveOptions: MoveOption[] };

/** One day of the plan's calendar. */
export type PlanDay = {
  date: LocalDate;
  training: DayKind;
  session: PlannedOnDay | null;
  /** A test is planned for it. */
  isTestDay: boolean;
};

/** A finding about the standing week (`weekStart` null) or about one changed week. */
export type WeekFinding = ScheduleFinding & { weekStart: LocalDate | null };

/** A plan in figures; its exercises stand beside it. */
type PlanHead = Omit<StoredPlan, "routineVersionId" | "items" | "why" | "injuries"> & {
  ruleSetVersion: string | null;
};

/** An athlete's plan: what runs, why it stands still, and this week with the next four. */
export type PlanOverview = {
  athleteId: string;
  today: LocalDate;
  plan: PlanHead | null;
  /** The exercises of the plan, each with why it is there. */
  exercises: PlanExercise[];
  stopped: { by: "hold" | "pause" | "archive"; until: LocalDate | null } | null;
  findings: WeekFinding[];
  days: PlanDay[];
  /** Single weeks that differ, and journeys, as far as they can still be changed. */
  changes: WeekChange[];
  travels: StoredTravel[];
  /** Moved sessions that could not stay where a person put them. */
  displaced: SessionMove[];
  /** What of the routine is held back because of the injury history. */
  heldBack: Adaptation[];
};

/** The plan around `now` in the athlete's own days, as it stands: jobs and writes keep it four weeks ahead. */
export async function planOverviewOf(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
  now: Date,
): Promise<PlanOverview> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, now);
  const from = mondayOf(today);
  const to = addDays(mondayOf(addDays(today, planDays - 1)), 6);
  const plan = await findRunningPlan(db, grant);
  const sessions = await listPlanSessions(db, grant, { from, to });
  const { changes, travels } = await listChangedWeeks(db, grant, from);
  const moves = await listSessionMoves(db, grant, today);
  const testOn = athlete.plannedTest?.day ?? null;
  const month = { athlete, changes, travels, today, sessions, testOn };
  const stopped = stopOf(athlete, { today, isHeld: (await countOpenHolds(db, grant)) > 0 });
  const isDisplaced = ({ to: day }: SessionMove) =>
    day >= today && !sessions.some((session) => session.date === day && session.movedFrom);
  return {
    athleteId: grant.athleteId,
    today,
    ...headOf(plan),
    stopped,
    findings: plan ? findingsOf(athlete, { changes, phase: plan.phase }) : [],
    days: daysOf({ from, to }, month),
    changes,
    travels: travels.filter((travel) => travel.to >= today),
    displaced: plan ? moves.filter(isDisplaced) : [],
    heldBack: plan ? adaptItems(plan.items, { ...plan, isTravelling: false }).adaptations : [],
  };
}

/** The plan that runs, else the last one that ended, to read: what it was and what was in it. */
export type LastPlan = Pick<PlanOverview, "today" | "plan" | "exercises">;

/** The last plan of an athlete, as of the athlete's own day; `plan` null before the first. */
export async function lastPlanOf(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
  now: Date,
): Promise<LastPlan> {
  const { timeZone } = await getAthleteClock(db, grant);
  return { today: localDateIn(timeZone, now), ...headOf(await findLastPlan(db, grant)) };
}

function headOf(stored: StoredPlan | null): Pick<PlanOverview, "plan" | "exercises"> {
  if (stored === null) return { plan: null, exercises: [] };
  const { items, why, injuries: _, routineVersionId: __, ...plan } = stored;
  const ruleSetVersion = why?.ruleSetVersion ?? null;
  return { plan: { ...plan, ruleSetVersion }, exercises: planExercises(items, why) };
}

type PlannedMonth = {
  athlete: AthleteDays;
  changes: readonly WeekChange[];
  travels: readonly StoredTravel[];
  today: LocalDate;
  sessions: readonly PlanSession[];
  testOn: LocalDate | null;
};

function daysOf({ from, to }: { from: LocalDate; to: LocalDate }, month: PlannedMonth): PlanDay[] {
  const { athlete, changes, sessions } = month;
  const byDate = new Map(sessions.map((session) => [session.date, session]));
  const days: PlanDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const session = byDate.get(date);
    days.push({
      date,
      training: trainingOn(athlete.trainingWeek, changes, date),
      session: session ? { ...session, moveOptions: optionsOf(session, month) } : null,
      isTestDay: date === month.testOn,
    });
  }
  return days;
}

function optionsOf(session: PlanSession, month: PlannedMonth): MoveOption[] {
  const { athlete, changes, travels, today, sessions } = month;
  if (session.date < today || session.outcome !== null) return [];
  const { athleteType, trainingWeek: week, phase } = athlete;
  const others = sessions
    .filter(({ id }) => id !== session.id)
    .map((other) => ({ ...other, isLogged: other.outcome !== null }));
  return moveOptions({ session, today, others, athleteType, week, phase, changes, travels });
}

/** What stands in the way in the usual week, and in each changed one where that says something else. */
function findingsOf(
  { athleteType, trainingWeek, rules }: AthleteDays,
  { changes, phase }: { changes: readonly WeekChange[]; phase: StoredPlan["phase"] },
): WeekFinding[] {
  const request = { athleteType, rules, phase };
  const usual = weekPattern({ ...request, week: trainingWeek }).findings;
  const own = changes.flatMap(({ weekStart, week, mode }) =>
    weekPattern({ ...request, week: week ?? trainingWeek, mode })
      .findings.filter(({ text }) => !usual.some((finding) => finding.text === text))
      .map((finding) => ({ ...finding, weekStart })),
  );
  return [...usual.map((finding) => ({ ...finding, weekStart: null })), ...own];
}

function stopOf(
  athlete: Parameters<typeof isPausedOn>[0],
  { today, isHeld }: { today: LocalDate; isHeld: boolean },
): PlanOverview["stopped"] {
  if (isHeld) return { by: "hold", until: null };
  if (athlete.status === "archived") return { by: "archive", until: null };
  return isPausedOn(athlete, today) ? { by: "pause", until: athlete.pausedUntil } : null;
}
