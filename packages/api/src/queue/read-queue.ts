import type { OrganisationGrant } from "@talus/db/grant";
import {
  type HeldRow,
  listHeld,
  listMissing,
  listOverdue,
  listToReview,
  type MissingGroup,
  type MissingRow,
  type OverdueRow,
  type QueueAthlete,
  type ReviewRow,
} from "@talus/db/queue/queue";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { addDays, daysBetween, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { verdictInShort } from "@talus/domain/reviews/verdict-in-short";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import type { PerSide } from "@talus/domain/sides";
import type { Decision } from "@talus/domain/verdicts/decision";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";

/** One row: who, why in words, the evidence beside it, and how old it is. */
export type QueueRow = Omit<QueueAthlete, "timeZone"> & {
  /** A hold's, a verdict's or an athlete's id: what makes the row this one. */
  id: string;
  reason: string;
  /** The last results, oldest first, for a spark line; empty where there are none. */
  results: PerSide<number | null>[];
  ageDays: number;
  /** The athlete's own day. */
  today: LocalDate;
} & (
    | { kind: "hold"; holdId: string; urgent: boolean }
    | {
        kind: "review";
        verdictId: string;
        assessmentId: string;
        decision: Decision;
        /** The plan goes on and nothing asks for care: one keystroke for all of these. */
        isPlain: boolean;
      }
    | { kind: "overdue"; lastTakenOn: LocalDate }
    | { kind: "neverTested" }
    | { kind: "noRoutine" }
  );

/** The queue by group, with whether a group was cut off. */
export type Queue = {
  held: QueueRow[];
  toReview: QueueRow[];
  overdue: QueueRow[];
  /** More rows exist than a group shows. */
  cut: { held: boolean; toReview: boolean; overdue: boolean };
  /** Athletes who were never tested. Like the next group, they wait for a beginning, not for a review. */
  neverTested: QueueRow[];
  /** Athletes with no routine that runs. */
  noRoutine: QueueRow[];
  /** How many are in these two groups, shown or not. */
  missing: Record<MissingGroup, number>;
};

const mostPerGroup = 200;

/** One act serves the whole group, so a page of it is enough to know who it is about. */
const mostMissing = 50;

/** Everything that waits for the reader, the most pressing first. */
export async function readQueue(
  db: Sql,
  grant: OrganisationGrant<"queue:read">,
  now: Date,
): Promise<Queue> {
  const limit = mostPerGroup + 1;
  const { maxDays } = (await rulesInForce(db)).reassess;
  // This is a day later than the earliest time zone's; each athlete's own day decides below.
  const testedBefore = addDays(localDateIn("Etc/GMT-14", now), -maxDays);
  const [held, toReview, lateEverywhere, missing] = await Promise.all([
    listHeld(db, grant, limit),
    listToReview(db, grant, limit),
    listOverdue(db, grant, { testedBefore, limit }),
    listMissing(db, grant, mostMissing),
  ]);
  const overdue = lateEverywhere.filter(
    (row) => daysBetween(row.lastTakenOn, localDateIn(row.timeZone, now)) > maxDays,
  );
  const neverTested = missing.filter(({ group }) => group === "neverTested");
  const noRoutine = missing.filter(({ group }) => group === "noRoutine");
  return {
    held: held.slice(0, mostPerGroup).map((row) => heldRow(row, now)),
    toReview: toReview.slice(0, mostPerGroup).map((row) => reviewRow(row, now)),
    overdue: overdue.slice(0, mostPerGroup).map((row) => overdueRow(row, maxDays, now)),
    cut: {
      held: held.length > mostPerGroup,
      toReview: toReview.length > mostPerGroup,
      overdue: overdue.length > mostPerGroup,
    },
    neverTested: neverTested.map((row) => neverTestedRow(row, now)),
    noRoutine: noRoutine.map((row) => noRoutineRow(row, now)),
    missing: {
      neverTested: neverTested[0]?.total ?? 0,
      noRoutine: noRoutine[0]?.total ?? 0,
    },
  };
}

function heldRow({ timeZone, ...row }: HeldRow, now: Date): QueueRow {
  const flags = row.flags.map((flag) => redFlagRules[flag].label);
  const side = row.side === null || row.side === "both" ? "" : `, ${row.side}`;
  const slip = row.retractedAt ? " (says it was a slip)" : "";
  return {
    ...athleteOf(row),
    kind: "hold",
    id: row.holdId,
    holdId: row.holdId,
    urgent: row.urgent,
    reason: `${flags.join("; ")}${side}${slip}`,
    results: [],
    ageDays: daysSince(row.openedAt, timeZone, now),
    today: localDateIn(timeZone, now),
  };
}

function reviewRow({ timeZone, ...row }: ReviewRow, now: Date): QueueRow {
  const { outcome } = row;
  return {
    ...athleteOf(row),
    kind: "review",
    id: row.verdictId,
    verdictId: row.verdictId,
    assessmentId: row.assessmentId,
    decision: outcome.decision,
    isPlain:
      outcome.decision === "continue" &&
      outcome.safety.level === "clear" &&
      outcome.warnings.length === 0 &&
      outcome.prompts.length === 0,
    reason: `${decisionLabels[outcome.decision]}. ${verdictInShort(outcome)}`,
    results: row.results,
    ageDays: daysSince(row.recordedAt, timeZone, now),
    today: localDateIn(timeZone, now),
  };
}

function overdueRow({ timeZone, ...row }: OverdueRow, maxDays: number, now: Date): QueueRow {
  const today = localDateIn(timeZone, now);
  const days = daysBetween(row.lastTakenOn, today);
  return {
    ...athleteOf(row),
    kind: "overdue",
    id: row.athleteId,
    lastTakenOn: row.lastTakenOn,
    reason: `Last test ${days} days ago; due within ${maxDays}`,
    results: row.results,
    ageDays: days - maxDays,
    today,
  };
}

function neverTestedRow(row: MissingRow, now: Date): QueueRow {
  return {
    ...athleteOf(row),
    kind: "neverTested",
    id: row.athleteId,
    reason: "No test yet",
    results: [],
    ageDays: daysSince(row.addedAt, row.timeZone, now),
    today: localDateIn(row.timeZone, now),
  };
}

function noRoutineRow(row: MissingRow, now: Date): QueueRow {
  const today = localDateIn(row.timeZone, now);
  const { lastPlanEndedOn } = row;
  return {
    ...athleteOf(row),
    kind: "noRoutine",
    id: row.athleteId,
    reason: lastPlanEndedOn === null ? "No routine yet" : "The last routine ended, none follows",
    results: [],
    ageDays: daysBetween(lastPlanEndedOn ?? localDateIn(row.timeZone, row.addedAt), today),
    today,
  };
}

function athleteOf({ athleteId, name, athleteType, teamNames }: Omit<QueueAthlete, "timeZone">) {
  return { athleteId, name, athleteType, teamNames };
}

function daysSince(instant: Date, timeZone: string, now: Date): number {
  return daysBetween(localDateIn(timeZone, instant), localDateIn(timeZone, now));
}
