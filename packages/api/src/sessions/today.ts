import { type AthleteDays, getAthleteDays } from "@talus/db/athletes/athlete-days";
import type { Contact } from "@talus/db/athletes/contacts";
import type { AthleteGrant } from "@talus/db/grant";
import { listHolds } from "@talus/db/holds/holds";
import { getDayFacts } from "@talus/db/plans/day-facts";
import { findRunningPlan, type StoredPlan } from "@talus/db/plans/plans";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import { listSessionLogs } from "@talus/db/sessions/logs";
import { listSessionsWithRoutine, type SessionWithRoutine } from "@talus/db/sessions/planned";
import type { Sql } from "@talus/db/transaction";
import { type Due, dueOf } from "@talus/domain/assessments/due";
import type { DayKind } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate, localDateIn, weekdayOf } from "@talus/domain/calendar";
import type { Hold } from "@talus/domain/safety/hold";
import { noQuickFix, stretchingOnRunDay } from "@talus/domain/schedule/plan-notes";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { ScheduleFinding } from "@talus/domain/schedule/week/findings";
import type { PlacementReason } from "@talus/domain/schedule/week/placement-words";
import {
  changeOn,
  type Travel,
  trainingOn,
  type WeekChange,
} from "@talus/domain/schedule/week/week-change";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import { type Adaptation, adaptItems } from "@talus/domain/sessions/adapted-items";
import { lateWindowDays } from "@talus/domain/sessions/late";
import { exercisesDone } from "@talus/domain/sessions/log/outcome";
import type { SessionLog } from "@talus/domain/sessions/log/session-log";
import { type MoveOption, moveOptions } from "@talus/domain/sessions/move";
import { type SessionExercise, sessionSec } from "@talus/domain/sessions/session-exercises";
import { exercisesOf } from "./planned-exercises";

/** A planned session as the athlete sees it. */
export type SessionCard = Omit<
  SessionWithRoutine,
  "items" | "why" | "logId" | "status" | "injuries" | "isTravelling"
> & {
  exercises: SessionExercise[];
  durationSec: number;
  /** The five-minute version of the same session. */
  shortSec: number;
  /** What differs from the routine because of the injury history or a journey. */
  adaptations: Pick<Adaptation, "exerciseId" | "text" | "sources">[];
};

/** One day of the athlete's week. */
export type WeekDay = {
  date: LocalDate;
  training: DayKind;
  state: "full" | "short" | "missed" | "planned" | "rest" | "paused";
};

/** Everything that the athlete's first screen shows. */
export type Today = {
  athleteId: string;
  givenName: string;
  today: LocalDate;
  pause: { reason: string | null; until: LocalDate | null } | null;
  /** Holds in force, newest first; while there is one, nothing else is asked of the athlete. */
  holds: Hold[];
  contacts: Contact[];
  week: WeekDay[];
  /** When the next ankle test stands. */
  due: Due;
  /** What the coach wrote with the day that is planned for it; empty: nothing. */
  testNote: string;
  session: SessionCard | null;
  /** The coming days with what speaks against moving today's session there, best first. */
  moveOptions: MoveOption[];
  /** What the training week does not allow, in kind words; the changed week where there is one. */
  findings: ScheduleFinding[];
  logged:
    | (Pick<SessionLog, "id" | "kind" | "outcome" | "durationSec"> & {
        exercises: { done: number; of: number };
      })
    | null;
  missed: Pick<SessionCard, "id" | "date" | "kind" | "durationSec">[];
  /** Asked on the morning after a full session; the answer once given. */
  morning: { asked: boolean; painNrs: number | null };
  next: Pick<SessionCard, "id" | "date" | "kind" | "durationSec"> | null;
  /** The plan went back to build by itself within the last three weeks, and why. */
  returned: { startsOn: LocalDate; reason: ReturnToBuild } | null;
  /** A routine is assigned, so that an extra short session has something to hold. */
  hasRoutine: boolean;
  /** How far the athlete is on the way to a plan: what stands where no session does. */
  firstTest: "none" | "waits" | "reviewed";
  /** Said in the first week of the athlete's first plan; null later. */
  start: PlacementReason | null;
  /** Where the stretches of a run day stand; null without a session or a run. */
  runAdvice: PlacementReason | null;
};

/** The athlete's first screen for the day that `now` is in their own time zone. */
export async function todayOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  now: Date,
): Promise<Today> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, now);
  const from = addDays(today, -lateWindowDays);
  const [planned, logs, facts, allHolds, running, rules] = await Promise.all([
    listSessionsWithRoutine(db, grant, { from, to: addDays(today, 13) }),
    listSessionLogs(db, grant, { from, to: today, limit: 40 }),
    getDayFacts(db, grant, { from, today }),
    listHolds(db, grant),
    findRunningPlan(db, grant),
    rulesInForce(db),
  ]);
  const { changes, travels, planStartedOn, painThisMorning, contacts } = facts;
  const weekChanges = { changes, travels };
  const holds = allHolds.filter((hold) => hold.clearedAt === null);
  const open = planned.filter((session) => session.logId === null);
  const session = open.find(({ date }) => date === today) ?? null;
  const upcoming = open.find(({ date, optional }) => date > today && !optional);
  const logged = mainLogOf(logs, today);
  const week = weekOf(athlete, today, { planned, logs, onHold: holds.length > 0, ...weekChanges });
  const training = week.find(({ date }) => date === today)?.training ?? "rest";
  return {
    athleteId: athlete.id,
    givenName: athlete.givenName,
    today,
    pause:
      athlete.status === "paused"
        ? { reason: athlete.pauseReason, until: athlete.pausedUntil }
        : null,
    holds,
    contacts,
    week,
    due: dueOf(
      {
        lastTakenOn: athlete.lastAssessedOn,
        askedOn: athlete.askedToMeasureOn,
        plannedOn: athlete.plannedTest?.day ?? null,
      },
      today,
      rules,
    ),
    testNote: athlete.plannedTest?.note ?? "",
    session: session && cardOf(session),
    moveOptions: session ? movesOf(session, athlete, { today, planned, ...weekChanges }) : [],
    findings: planned.length > 0 ? findingsOf(athlete, today, changes) : [],
    logged: logged && loggedOf(logged),
    missed: open.filter(({ date, optional }) => date < today && !optional).map(briefOf),
    morning: morningOf(logs, addDays(today, -1), painThisMorning),
    next: upcoming ? briefOf(upcoming) : null,
    returned: returnOf(running, today),
    hasRoutine: planned.length > 0 || running !== null,
    firstTest: firstTestOf(athlete),
    start: planStartedOn !== null && addDays(planStartedOn, 7) > today ? noQuickFix : null,
    runAdvice: session && stretchingOnRunDay(athlete.athleteType, training),
  };
}

/** What the athlete is told for three weeks after a plan went back to build by itself. */
function returnOf(plan: StoredPlan | null, today: LocalDate): Today["returned"] {
  if (!plan?.returned || addDays(plan.startsOn, 21) <= today) return null;
  return { startsOn: plan.startsOn, reason: plan.returned };
}

function firstTestOf({ lastAssessedOn, awaitsReview }: AthleteDays): Today["firstTest"] {
  if (lastAssessedOn === null) return "none";
  return awaitsReview ? "waits" : "reviewed";
}

/** A planned session with its exercises, times and the time of its short version. */
function cardOf(whole: SessionWithRoutine): SessionCard {
  const { items, why, logId, status, injuries, isTravelling, ...session } = whole;
  const exercises = exercisesOf(whole, session.kind);
  return {
    ...session,
    exercises,
    durationSec: sessionSec(exercises),
    shortSec: sessionSec(exercisesOf(whole, "short")),
    adaptations: adaptItems(items, { injuries, isTravelling }).adaptations,
  };
}

/** The log that stands for a day with several: a stopped one, else a full one, else the newest. */
function mainLogOf(logs: readonly SessionLog[], date: LocalDate): SessionLog | null {
  const ofDay = logs.filter((log) => log.date === date);
  const stopped = ofDay.find(({ outcome }) => outcome === "stopped");
  return stopped ?? ofDay.find(({ kind }) => kind === "full") ?? ofDay[0] ?? null;
}

function loggedOf({ id, kind, outcome, durationSec, entries }: SessionLog) {
  return { id, kind, outcome, durationSec, exercises: exercisesDone(entries) };
}

function briefOf(session: SessionWithRoutine) {
  const { id, date, kind, durationSec } = cardOf(session);
  return { id, date, kind, durationSec };
}

type ChangedWeeks = { changes: readonly WeekChange[]; travels: readonly Travel[] };

function movesOf(
  session: SessionWithRoutine,
  { athleteType, trainingWeek: week, phase }: AthleteDays,
  content: ChangedWeeks & { today: LocalDate; planned: readonly SessionWithRoutine[] },
): MoveOption[] {
  const { today, changes, travels } = content;
  const others = content.planned
    .filter(({ id }) => id !== session.id)
    .map((other) => ({ ...other, isLogged: other.logId !== null }));
  return moveOptions({ session, athleteType, week, phase, today, others, changes, travels });
}

function findingsOf(
  { athleteType, trainingWeek, rules, phase }: AthleteDays,
  today: LocalDate,
  changes: readonly WeekChange[],
): ScheduleFinding[] {
  const change = changeOn(changes, today);
  const week = change?.week ?? trainingWeek;
  const mode = change?.mode ?? "normal";
  return [...weekPattern({ athleteType, rules, phase, week, mode }).findings];
}

function morningOf(logs: readonly SessionLog[], yesterday: LocalDate, painNrs: number | null) {
  const asked = logs.some(({ date, kind }) => date === yesterday && kind === "full");
  return { asked, painNrs };
}

type WeekContent = ChangedWeeks & {
  planned: SessionWithRoutine[];
  logs: SessionLog[];
  onHold: boolean;
};

function weekOf(athlete: AthleteDays, today: LocalDate, content: WeekContent): WeekDay[] {
  const since = (weekdayOf(today) - athlete.weekStart + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(today, index - since)).map((date) => ({
    date,
    training: trainingOn(athlete.trainingWeek, content.changes, date),
    state: stateOf(date, today, content),
  }));
}

function stateOf(date: LocalDate, today: LocalDate, content: WeekContent): WeekDay["state"] {
  const log = mainLogOf(content.logs, date);
  if (log) return log.outcome === "stopped" ? "paused" : log.kind;
  if (content.onHold && date >= today) return "paused";
  const planned = content.planned.find((one) => one.date === date && one.logId === null);
  if (!planned) return "rest";
  if (date >= today) return "planned";
  return planned.optional ? "rest" : "missed";
}
