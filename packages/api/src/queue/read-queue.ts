import type { OrganisationGrant } from "@talus/db/grant";
import {
  countQueue,
  listQueue,
  listQueuePage,
  type Place,
  type QueuedRow,
} from "@talus/db/queue/queue";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { daysBetween, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { type Signal, signals } from "@talus/domain/queue/signals";
import { looksAsked } from "@talus/domain/reviews/within-rules";
import type { Decision } from "@talus/domain/verdicts/decision";
import { placeText } from "./place";
import { reasonOf } from "./reasons";

/** One row: who, why in words, the evidence beside it, and how old it is. */
export type QueueRow = Pick<
  QueuedRow,
  "athleteId" | "name" | "athleteType" | "teamNames" | "results"
> & {
  /** A hold's, a verdict's or an athlete's id: what makes the row this one. */
  id: string;
  /** Where a further page begins after this row. */
  place: string;
  reason: string;
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
        /** Nothing about it asks for a look: one keystroke for all of these. */
        isWithinRules: boolean;
      }
    | { kind: "overdue"; lastTakenOn: LocalDate }
    | OfPlainSignal[keyof OfPlainSignal]
  );

/** Rows that say no more than what all say. */
type OfPlainSignal = {
  [S in Exclude<Signal, "held" | "jump" | "toReview" | "overdue">]: { kind: S };
};

/** The first rows of each signal, and of how many it is true. */
export type Queue = Record<Signal, QueueRow[]> & { counts: Record<Signal, number> };

/** So many rows of a signal are read at a time. */
const rowsAtOnce = 50;

/** Everything that waits for the reader, the most pressing first. */
export async function readQueue(
  db: Sql,
  grant: OrganisationGrant<"queue:read">,
  now: Date,
): Promise<Queue> {
  const at = { now, maxDays: (await rulesInForce(db)).reassess.maxDays };
  const [rows, counts] = await Promise.all([
    listQueue(db, grant, { ...at, limit: rowsAtOnce }),
    countQueue(db, grant, at),
  ]);
  const groups = signals.map((signal) => {
    const own = rows.filter((row) => row.signal === signal);
    return [signal, own.map((row) => rowOf(row, at))] as const;
  });
  return { ...(Object.fromEntries(groups) as Record<Signal, QueueRow[]>), counts };
}

/** What follows a place in one signal. */
export async function readQueuePage(
  db: Sql,
  grant: OrganisationGrant<"queue:read">,
  { now, ...page }: { signal: Signal; after: Place; now: Date },
): Promise<QueueRow[]> {
  const at = { now, maxDays: (await rulesInForce(db)).reassess.maxDays };
  const rows = await listQueuePage(db, grant, { ...at, ...page, limit: rowsAtOnce });
  return rows.map((row) => rowOf(row, at));
}

function rowOf(row: QueuedRow, { now, maxDays }: { now: Date; maxDays: number }): QueueRow {
  const { athleteId, name, athleteType, teamNames, results, rank, since } = row;
  const today = localDateIn(row.timeZone, now);
  const days = daysBetween(since, today);
  const common = {
    ...{ athleteId, name, athleteType, teamNames, results, today },
    id: athleteId,
    place: placeText({ rank, since, athleteId }),
    reason: reasonOf(row, { days, maxDays }),
    ageDays: days,
  };
  switch (row.signal) {
    case "held": {
      const holdId = row.holdId ?? "";
      return { ...common, results: [], kind: "hold", id: holdId, holdId, urgent: row.urgent };
    }
    case "jump":
    case "toReview":
      return { ...common, ...reviewOf(row) };
    case "overdue":
      return { ...common, kind: "overdue", lastTakenOn: since, ageDays: days - maxDays };
    default:
      return { ...common, kind: row.signal };
  }
}

function reviewOf(row: QueuedRow) {
  const { reviewVerdictId, reviewAssessmentId, outcome, wasAsked } = row;
  const verdictId = reviewVerdictId ?? "";
  const standing = {
    ...{ hasPlan: row.assignmentId !== null, wasAsked, proposal: null },
    isFree: row.status === "active" && row.holdId === null,
  };
  return {
    ...{ kind: "review" as const, id: verdictId, verdictId },
    assessmentId: reviewAssessmentId ?? "",
    decision: outcome?.decision ?? ("continue" as const),
    isWithinRules: outcome !== null && looksAsked(outcome, standing).length === 0,
  };
}
