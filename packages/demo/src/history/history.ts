import type { TrainingWeek } from "@talus/domain/athletes/athlete";
import { addDays, daysBetween, type LocalDate } from "@talus/domain/calendar";
import { placeSessions, planDays } from "@talus/domain/schedule/place";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import { at, closedDays, stopOf, testDays } from "../calendar";
import { type DemoPerson, demoTeams } from "../people.data";
import type { Random } from "../random";
import { repeatOf } from "./repeats";
import { type DemoAssignment, type DemoReview, reviewOf } from "./reviews";
import { type DemoLog, type DemoSession, logOf, stoppedLog, willDo } from "./sessions";
import { testOf } from "./tests";
import { type JudgedTest, judged } from "./verdicts";

/** What the history of one athlete is made around. */
export type HistoryFrame = {
  today: LocalDate;
  random: Random;
  /** A stream for the tests alone, so that the same person measures alike whatever the day is. */
  measuring: Random;
  week: TrainingWeek;
  birthDate: LocalDate;
  athleteUserId: string;
  coachUserId: string;
  /** For the tests that were measured twice, so that they change nothing else. */
  repeating: Random;
  otherCoachUserId: string;
  /** How much further the other coach reads than this athlete's own, cm. */
  otherCoachReadsCm: number;
};

/** A test with its ids, and when it was typed in. */
export type StoredTest = JudgedTest & { id: string; verdictId: string; recordedAt: Date };

/** Sixteen weeks of one athlete, in rows. */
export type History = {
  tests: StoredTest[];
  reviews: DemoReview[];
  assignments: DemoAssignment[];
  sessions: DemoSession[];
  logs: DemoLog[];
  stopped: DemoLog | null;
};

/** Lives through a person's sixteen weeks: train, test, judge, review, change the plan, train on. */
export function historyOf(person: DemoPerson, frame: HistoryFrame): History {
  const { today, random, measuring } = frame;
  const history: History = {
    tests: [],
    reviews: [],
    assignments: [],
    sessions: [],
    logs: [],
    stopped: null,
  };
  const days = testDays(person, today, measuring);
  const startedOn = days[0];
  let lived = startedOn ?? today;
  const liveUntil = (day: LocalDate) => {
    live(person, frame, { history, from: lived, until: day });
    lived = day > lived ? day : lived;
  };
  days.forEach((takenOn, i) => {
    liveUntil(takenOn);
    const isLast = i === days.length - 1;
    const test = testOf(person, { takenOn, startedOn: startedOn ?? takenOn, isLast }, measuring);
    const stored = store(person, frame, { history, test });
    history.tests.push(stored);
    if (days.length - i === 3) measureAgain(person, frame, { history, stored, startedOn });
    if (isLast && person.story === "awaiting") return;
    const reviewedOn = addDays(takenOn, random.whole(0, 2));
    if (reviewedOn >= today) return;
    liveUntil(addDays(reviewedOn, 1));
    review(person, frame, { history, test: stored, reviewedOn, isLast });
  });
  liveUntil(today);
  live(person, frame, { history, from: today, until: addDays(today, planDays) });
  return history;
}

type Stretch = { history: History; from: LocalDate; until: LocalDate };

/** Places the running plan's sessions of some days and logs those that lie before today. */
function live(person: DemoPerson, frame: HistoryFrame, { history, from, until }: Stretch): void {
  const assignment = history.assignments.at(-1);
  const days = daysBetween(from, until);
  if (!assignment || days <= 0) return;
  const { athleteType } = demoTeams[person.team];
  const placed = placeSessions({
    athleteType,
    week: frame.week,
    phase: assignment.phase,
    from,
    days,
    standing: history.sessions.slice(-21),
    closed: closedDays(person, frame.today),
  });
  for (const one of placed.sessions) {
    if (isHeld(person, frame.today, { history, date: one.date })) continue;
    const session: DemoSession = {
      ...one,
      id: frame.random.id(at(assignment.startsOn, 9)),
      assignmentId: assignment.id,
      items: assignment.items,
      sideBias: assignment.sideBias,
    };
    history.sessions.push(session);
    train(person, frame, { history, session });
  }
}

/** Whether a day lies between a stop and its clearance. */
function isHeld(
  person: DemoPerson,
  today: LocalDate,
  { history, date }: { history: History; date: LocalDate },
): boolean {
  const { stopped } = history;
  if (!stopped || date <= stopped.date) return false;
  const clearedOn = stopOf(person, today)?.clearedOn ?? null;
  return clearedOn === null || date < clearedOn;
}

/** Logs a past session, if it was done and told of by now. */
function train(
  person: DemoPerson,
  { today, random }: HistoryFrame,
  { history, session }: { history: History; session: DemoSession },
): void {
  if (session.date >= today) return;
  const stop = stopOf(person, today);
  if (stop && !session.optional && !history.stopped && session.date >= stop.from) {
    history.stopped = stoppedLog(session, random);
    history.logs.push(history.stopped);
    return;
  }
  if (!random.chance(willDo(person, session, today))) return;
  const log = logOf(person, session, random);
  if (log.loggedAt < at(today, 6)) history.logs.push(log);
}

function store(
  person: DemoPerson,
  frame: HistoryFrame,
  { history, test }: { history: History; test: ReturnType<typeof testOf> },
): StoredTest {
  const { takenOn, selfMeasured } = test;
  const startsOn = history.assignments[0]?.startsOn;
  const recordedAt = at(takenOn, takenOn === frame.today ? 5 : 16, frame.random.whole(0, 59));
  const { injury } = person;
  const result = judged(test, {
    injuries: injury ? [{ ...injury, resolvedOn: injury.resolved ? frame.birthDate : null }] : [],
    goalCm: { left: null, right: null },
    athleteType: demoTeams[person.team].athleteType,
    birthDate: frame.birthDate,
    earlier: history.tests,
    adherencePct: adherenceSince(history, history.tests.at(-1)?.takenOn, takenOn),
    adherence12WeeksPct: adherenceSince(history, addDays(takenOn, -84), takenOn),
    weeksOnPlan:
      startsOn === undefined ? null : Math.floor(Math.max(0, daysBetween(startsOn, takenOn)) / 7),
    testerId: selfMeasured ? frame.athleteUserId : frame.coachUserId,
  });
  return {
    ...result,
    id: frame.random.id(recordedAt),
    verdictId: frame.random.id(recordedAt),
    recordedAt,
  };
}

function adherenceSince(
  history: History,
  from: LocalDate | undefined,
  to: LocalDate,
): number | null {
  if (from === undefined) return null;
  const inside = ({ date, optional }: DemoSession) => date >= from && date < to && !optional;
  const done = history.logs.filter(
    (log) => log.outcome === "completed" && inside(log.session),
  ).length;
  return verdictAdherencePct({ done, planned: history.sessions.filter(inside).length });
}

/** Takes a test to the coach; a new plan starts on the day after. */
function review(
  person: DemoPerson,
  frame: HistoryFrame,
  { history, test, reviewedOn, isLast }: Reviewed,
): void {
  const before = history.assignments.at(-1) ?? null;
  const { review, after } = reviewOf(person, frame.random, { test, before, reviewedOn, isLast });
  history.reviews.push(review);
  if (!after) return;
  if (before) before.endsOn = after.startsOn;
  history.assignments.push(after);
}

/** A second measuring of a test, looked at by the coach; the plan goes on as it is. */
function measureAgain(
  person: DemoPerson,
  frame: HistoryFrame,
  { history, stored, startedOn }: { history: History; stored: StoredTest; startedOn?: LocalDate },
): void {
  const { takenOn, selfMeasured } = stored;
  const first = { takenOn, selfMeasured, startedOn: startedOn ?? takenOn };
  const again = repeatOf(person, first, frame);
  if (again === null) return;
  const coachUserId = again.byOther ? frame.otherCoachUserId : frame.coachUserId;
  const own = { ...frame, coachUserId, random: frame.repeating };
  const second = store(person, own, { history, test: again.test });
  history.tests.push(second);
  history.reviews.push(
    reviewOf(person, frame.repeating, {
      test: second,
      before: history.assignments.at(-1) ?? null,
      reviewedOn: again.test.takenOn,
      isLast: false,
      keepsPlan: true,
    }).review,
  );
}

type Reviewed = { history: History; test: StoredTest; reviewedOn: LocalDate; isLast: boolean };
