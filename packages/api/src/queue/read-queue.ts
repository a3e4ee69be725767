import type { OrganisationGrant } from "@talus/db/grant";
import { countQueue, listQueue, listQueueIds, listQueuePage } from "@talus/db/queue/queue";
import type { Place, QueuedRow } from "@talus/db/queue/rows.sql";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { daysBetween, type LocalDate, localDateIn } from "@talus/domain/calendar";
import type { Snooze } from "@talus/domain/queue/marks";
import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { type Bucket, buckets, type Signal } from "@talus/domain/queue/signals";
import { looksAsked } from "@talus/domain/reviews/within-rules";
import type { Adherence } from "@talus/domain/sessions/adherence";
import type { Decision } from "@talus/domain/verdicts/decision";
import { placeText } from "./place";
import { reasonOf, sessionsOf } from "./reasons";

/** One row: who, why in words, the evidence beside it, and how old it is. */
export type QueueRow = Pick<
  QueuedRow,
  | "athleteId"
  | "name"
  | "athleteType"
  | "typeName"
  | "teamNames"
  | "results"
  | "signal"
  | "markVersion"
> & {
  /** A hold's, a verdict's or an athlete's id: what makes the row this one. */
  id: string;
  /** Where a further page begins after this row. */
  place: string;
  reason: string;
  ageDays: number;
  /** The athlete's own day. */
  today: LocalDate;
  /** Who looks after it. */
  owner: { userId: string; name: string; deputy: string | null } | null;
  /** Until when it rests, and who said so. */
  snooze: (Snooze & { by: string }) | null;
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
    | { kind: "overdue"; lastTakenOn: LocalDate | null }
    | { kind: "adherenceDrop"; sessions: Record<CountedPeriod, Adherence> }
    | OfPlainSignal[keyof OfPlainSignal]
  );

/** The last 7, 30 and 90 days, and the 60 days before the last 30. */
type CountedPeriod = "days7" | "days30" | "days90" | "before";

/** Rows that say no more than what all say. */
type OfPlainSignal = {
  [S in Exclude<Signal, "held" | "jump" | "toReview" | "overdue" | "adherenceDrop">]: { kind: S };
};

/** The first rows of each group, and how many it has, as far as the filters leave them. */
export type Queue = Record<Bucket, QueueRow[]> & { counts: Record<Bucket, number> };

/** So many rows of a group are read at a time, where it is read alone. */
const rowsAtOnce = 50;

type Reading = { now: Date; filters: QueueFilters };

/** What waits for the reader, the most pressing first. */
export async function readQueue(db: Sql, grant: Grant, asked: Reading): Promise<Queue> {
  const reading = await readingOf(db, grant, asked);
  const { bucket } = reading.filters;
  const [rows, counts] = await Promise.all([
    bucket
      ? listQueuePage(db, grant, { ...reading, bucket, after: null })
      : listQueue(db, grant, reading),
    countQueue(db, grant, reading),
  ]);
  const groups = buckets.map((one) => {
    const own = rows.filter((row) => row.bucket === one);
    return [one, own.map((row) => rowOf(row, reading))] as const;
  });
  return { ...(Object.fromEntries(groups) as Record<Bucket, QueueRow[]>), counts };
}

/** How many rows each group has, as far as the filters leave them. */
export async function readCounts(db: Sql, grant: Grant, asked: Reading) {
  return countQueue(db, grant, await readingOf(db, grant, asked));
}

/** What follows a place in one group. */
export async function readQueuePage(
  db: Sql,
  grant: Grant,
  { bucket, after, ...asked }: Reading & { bucket: Bucket; after: Place },
): Promise<QueueRow[]> {
  const reading = await readingOf(db, grant, asked);
  const rows = await listQueuePage(db, grant, { ...reading, bucket, after });
  return rows.map((row) => rowOf(row, reading));
}

/** As many as one invitation of many takes. */
const mostIds = 10_000;

/** The ids of everybody of a signal, as far as the filters leave them. */
export async function readQueueIds(
  db: Sql,
  grant: Grant,
  { signal, ...asked }: Reading & { signal: Signal },
): Promise<string[]> {
  const reading = await readingOf(db, grant, asked);
  return listQueueIds(db, grant, { ...reading, signal, limit: mostIds });
}

type Grant = OrganisationGrant<"queue:read">;

async function readingOf(db: Sql, { actor }: Grant, { now, filters }: Reading) {
  const { maxDays } = (await rulesInForce(db)).reassess;
  const owner = filters.owner?.map((one) => (one === "me" ? actor.userId : one));
  return { now, maxDays, filters: { ...filters, owner }, limit: rowsAtOnce };
}

function rowOf(row: QueuedRow, { now, maxDays }: { now: Date; maxDays: number }): QueueRow {
  const { athleteId, name, athleteType, typeName, teamNames, results, rank, since } = row;
  const { signal, markVersion, ownerId, ownerName, deputyName: deputy } = row;
  const today = localDateIn(row.timeZone, now);
  const days = daysBetween(since, today);
  const common = {
    ...{ athleteId, name, athleteType, typeName, teamNames, results, today, signal, markVersion },
    owner: ownerId === null ? null : { userId: ownerId, name: ownerName ?? "", deputy },
    snooze: snoozeOf(row),
    id: athleteId,
    place: placeText({ rank, since, athleteId }),
    reason: reasonOf(row, { days, maxDays }),
    ageDays: days,
  };
  switch (row.signal) {
    case "held": {
      const holdId = row.holdId ?? "";
      return { ...common, kind: "hold", id: holdId, holdId, urgent: row.urgent };
    }
    case "jump":
    case "toReview":
      return { ...common, ...reviewOf(row) };
    case "overdue":
      return {
        ...common,
        ...{ kind: "overdue", lastTakenOn: row.testedOn },
        ageDays: row.plannedTestOn === null ? days - maxDays : days,
      };
    case "adherenceDrop":
      return { ...common, kind: row.signal, sessions: sessionsOf(row) };
    default:
      return { ...common, kind: row.signal };
  }
}

function snoozeOf({ snoozedUntil, snoozedFor, snoozedBy }: QueuedRow): QueueRow["snooze"] {
  return snoozedUntil && { until: snoozedUntil, event: snoozedFor, by: snoozedBy ?? "" };
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
