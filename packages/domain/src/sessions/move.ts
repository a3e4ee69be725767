import type { AthleteType, DayKind, TrainingWeek } from "../athletes/athlete";
import { dayKindLabels } from "../athletes/athlete-labels";
import { addDays, daysBetween, type LocalDate } from "../calendar";
import { dayLabel } from "../day-label";
import { type FittedSession, fitOnto } from "../schedule/moved-session";
import {
  changeOn,
  type Travel,
  trainingOn,
  travelOn,
  type WeekChange,
} from "../schedule/week/week-change";
import type { Source } from "../sources";
import type { PlanPhase } from "../verdicts/schedule-template";
import type { SessionKind } from "./log/session-log";

const moveWindowDays = 6;

/**
 * The days among which a session may be moved, both included: today up to six days ahead; for one
 * that lies later, the three days before and after its own.
 */
export function moveWindow(date: LocalDate, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const isFar = date > addDays(today, moveWindowDays);
  const from = isFar ? addDays(date, -moveWindowDays / 2) : today;
  return { from, to: addDays(from, moveWindowDays) };
}

/** A planned session as far as moving it matters. */
export type MovableSession = {
  date: LocalDate;
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
  optional?: boolean;
};

/** What decides the days of an athlete, single changed weeks and journeys included. */
export type MoveDays = {
  athleteType: AthleteType;
  week: TrainingWeek;
  phase?: PlanPhase;
  changes?: readonly WeekChange[];
  travels?: readonly Travel[];
};

/** What is to be moved, and what else is planned around it. */
export type Move = MoveDays & {
  session: MovableSession;
  today: LocalDate;
  /** The other planned sessions of these days; a logged one stays where it is. */
  others: readonly (MovableSession & { isLogged: boolean })[];
};

/** What speaks against a day, and what becomes of the session there; the person may do it even so. */
export type MoveConflict = {
  code: "hard_day" | "strength_beside" | "before_lifting";
  text: string;
  sources: readonly Source[];
};

/** A day of the window: free, with a warning, or closed with the reason. */
export type MoveOption = {
  date: LocalDate;
  training: DayKind;
  conflicts: MoveConflict[];
  /** Why the day cannot be chosen at all; null where it can. */
  blocked: string | null;
  /** The length of the session that it would change places with. */
  swapsWith: SessionKind | null;
};

/**
 * Every other day of the {@link moveWindow}, with what speaks against it: a day that takes no full
 * session, strength next to strength, a day that holds another session already. Free days come first,
 * then days that change places, then closed ones; among them fewer warnings, then nearer days. No
 * change of places brings today a longer session than it has.
 * Source: domain.md R4, R5, R9, C10, 4.1 step 9.
 */
export function moveOptions(move: Move): MoveOption[] {
  const { session, today } = move;
  const { from } = moveWindow(session.date, today);
  const days = Array.from({ length: moveWindowDays + 1 }, (_, ahead) => addDays(from, ahead));
  const options = days.filter((date) => date !== session.date).map((date) => optionOf(date, move));
  const away = ({ date }: MoveOption) => Math.abs(daysBetween(session.date, date));
  return options.sort(
    (a, b) => rankOf(a) - rankOf(b) || a.conflicts.length - b.conflicts.length || away(a) - away(b),
  );
}

function rankOf({ blocked, swapsWith }: MoveOption): number {
  if (blocked !== null) return 2;
  return swapsWith === null ? 0 : 1;
}

/** What a session becomes on a day of this athlete. */
export function fitOnDate(
  session: Pick<MovableSession, "kind" | "optional">,
  date: LocalDate,
  { athleteType, week, phase = "build", changes = [], travels = [] }: MoveDays,
): FittedSession {
  return fitOnto(
    { kind: session.kind, optional: session.optional ?? false },
    {
      athleteType,
      phase,
      dayKind: trainingOn(week, changes, date),
      mode: changeOn(changes, date)?.mode ?? "normal",
      isTravelling: travelOn(travels, date) !== null,
    },
  );
}

/** Whether strength stands on the day before or after, among the other sessions. */
export function strengthBeside(date: LocalDate, others: readonly MovableSession[]): boolean {
  return others.some((one) => one.withStrength && Math.abs(daysBetween(one.date, date)) <= 1);
}

function optionOf(date: LocalDate, move: Move): MoveOption {
  const { session, others, week, changes = [] } = move;
  const there = others.find((other) => other.date === date);
  const rest = others.filter((other) => other !== there);
  const training = trainingOn(week, changes, date);
  return {
    date,
    training,
    conflicts: conflictsOf({ ...session, date }, rest, move),
    blocked: blockOf(date, there, move),
    swapsWith: there?.kind ?? null,
  };
}

function blockOf(
  date: LocalDate,
  there: (MovableSession & { isLogged: boolean }) | undefined,
  move: Move,
): string | null {
  const { session, today, travels = [] } = move;
  if (travelOn(travels, date)?.sessions === "none") return "No sessions on this journey.";
  if (!there) return null;
  if (there.isLogged) return "A session was done on that day.";
  if (there.kind === session.kind) return `That day has its ${there.kind} session already.`;
  if (session.date < today) return "That day has a session, and this one's own day is over.";
  const comes = date === today ? session : session.date === today ? there : null;
  if (comes?.kind === "full") return "The two cannot change places: today would become longer.";
  const rest = move.others.filter((other) => other !== there);
  const back = { ...there, date: session.date };
  const moved = { ...session, date };
  const [first] = conflictsOf(back, [...rest, moved], move);
  return first ? `The two cannot change places. ${first.text}` : null;
}

/** What speaks against a session on its (new) day. */
function conflictsOf(
  moved: MovableSession,
  others: readonly MovableSession[],
  move: Move,
): MoveConflict[] {
  const { week, changes = [] } = move;
  const dayKind = trainingOn(week, changes, moved.date);
  const fitted = fitOnDate(moved, moved.date, move);
  const conflicts: MoveConflict[] = [];
  if (fitted.kind !== moved.kind) conflicts.push(hardDay(dayKind));
  if (fitted.kind === "full" && fitted.beforeTraining && !moved.beforeTraining)
    conflicts.push(beforeLifting);
  const beside = others.find(
    (one) => one.withStrength && Math.abs(daysBetween(one.date, moved.date)) <= 1,
  );
  if (moved.withStrength && beside) conflicts.push(strengthConflict(beside.date, moved.date));
  return conflicts;
}

function hardDay(dayKind: DayKind): MoveConflict {
  const day = dayKindLabels[dayKind].toLowerCase();
  return {
    code: "hard_day",
    text: `A day of "${day}" takes no full session here; it becomes the short one.`,
    sources: ["R4", "000:44", "R3", "000:43"],
  };
}

const beforeLifting: MoveConflict = {
  code: "before_lifting",
  text: "Before lower-body training its holds are cut to 45 s.",
  sources: ["R5", "C10", "Kay & Blazevich 2012"],
};

function strengthConflict(beside: LocalDate, date: LocalDate): MoveConflict {
  return {
    code: "strength_beside",
    text: `Strength stands on ${dayLabel(beside, date)} beside it, so this one goes without its strength part.`,
    sources: ["R9", "001:18"],
  };
}
