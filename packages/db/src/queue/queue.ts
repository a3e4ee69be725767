import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { type Bucket, buckets, type Signal, signals } from "@talus/domain/queue/signals";
import { ofAnyType, onAnyTeam } from "../athletes/narrowed.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { type Place, type QueuedRow, rowsOf } from "./rows.sql";
import { fromEverybody, fromSignal, isResting, placeIn } from "./signals.sql";

/** When the queue is read, after how many days a test is overdue, and what it is narrowed to. */
type Reading = { now: Date; maxDays: number; filters: QueueFilters };

/**
 * Whom a signal is true of, in the reader's scope and left by the filters: $6 teams, $7 types, $8 signals,
 * $9 owners and who stands in for them; null narrows nothing.
 */
const shownOf = (signal: Signal) => `${fromSignal(signal)} AND ${rosterInScope("a", "$1", "$2")}
      AND ($6::uuid[] IS NULL OR ${onAnyTeam("$6")}) AND ($7::text[] IS NULL OR ${ofAnyType("$7")})
      AND ($8::text[] IS NULL OR '${signal}' = ANY($8::text[]))
      AND ($9::text[] IS NULL OR coalesce(o.user_id::text, 'nobody') = ANY($9::text[])
        OR EXISTS (SELECT 1 FROM absence b WHERE b.organisation_id = o.organisation_id AND b.user_id = o.user_id
          AND b.deputy_id::text = ANY($9::text[])))`;

type Cut = { limit: string; isAfter?: boolean };

const keys = (signal: Signal, bucket: Bucket, { limit, isAfter = false }: Cut) => {
  const { rank: inSignal, since } = placeIn(signal);
  const rank = bucket === "snoozed" ? String(signals.indexOf(signal)) : inSignal;
  const after = isAfter ? `AND (${rank}, ${since}, a.id) > ($10::int, $11::date, $12::uuid)` : "";
  return `(SELECT '${bucket}' AS bucket, '${signal}' AS signal, ${rank} AS rank, ${since} AS since, a.id
      ${shownOf(signal)} AND ${isResting(signal)} ${bucket === "snoozed" ? "" : "IS NOT TRUE"} ${after}
      ORDER BY 3, 4, 5 LIMIT ${limit})`;
};

/** The keys of a group: of one signal, or of whatever rests. */
const keysOf = (bucket: Bucket, cut: Cut) =>
  bucket === "snoozed"
    ? `(SELECT * FROM (${signals.map((signal) => keys(signal, bucket, cut)).join(" UNION ALL ")}) s
      ORDER BY rank, since, id LIMIT ${cut.limit})`
    : keys(bucket, bucket, cut);

/** So many rows of a group are read with all the others: as many as are looked at before it is opened alone. */
const firstOf = (bucket: Bucket) => (bucket === "toReview" ? "50" : bucket === "held" ? "20" : "8");

const first: Statement<QueuedRow> = {
  name: "queue_first",
  text: rowsOf(
    buckets.map((bucket) => keysOf(bucket, { limit: firstOf(bucket) })).join(" UNION ALL "),
  ),
};

/** The first rows of every group within the reader's scope, each in its order: fewer than of one that is read alone. */
export function listQueue(db: Sql, grant: Grant, reading: Reading) {
  return db.query(first, valuesOf(db, grant, { ...reading, limit: null }));
}

const beginnings = byBucket(
  (bucket): Statement<QueuedRow> => ({
    name: `queue_begin_${bucket}`,
    text: rowsOf(keysOf(bucket, { limit: "$3" })),
  }),
);

const pages = byBucket(
  (bucket): Statement<QueuedRow> => ({
    name: `queue_page_${bucket}`,
    text: rowsOf(keysOf(bucket, { limit: "$3", isAfter: true })),
  }),
);

type PageOf = Reading & { limit: number; bucket: Bucket; after: Place | null };

/** The rows of one group that follow a place; null: its first ones. */
export function listQueuePage(
  db: Sql,
  grant: Grant,
  { bucket, after, ...reading }: PageOf,
): Promise<QueuedRow[]> {
  const values = valuesOf(db, grant, reading);
  if (after === null) return db.query(beginnings[bucket], values);
  return db.query(pages[bucket], [...values, after.rank, after.since, after.athleteId]);
}

type Counted = { signal: Signal; count: number; resting: number };

const countsOfAll: Statement<Counted> = {
  name: "queue_counts_of_all",
  text: signals
    .flatMap((one) => [
      `SELECT '${one}' AS signal, count(*)::int AS count, 0 AS resting ${fromEverybody(one)}
        AND $2::uuid IS NULL AND $3::int IS NULL`,
      `SELECT '${one}', -count(*)::int, count(*)::int ${fromSignal(one)} AND ${isResting(one)}`,
    ])
    .join(" UNION ALL "),
};

const counts: Statement<Counted> = {
  name: "queue_counts",
  text: signals
    .map(
      (
        one,
      ) => `SELECT '${one}' AS signal, count(*) FILTER (WHERE ${isResting(one)} IS NOT TRUE)::int AS count,
        count(*) FILTER (WHERE ${isResting(one)})::int AS resting ${shownOf(one)} AND $3::int IS NULL`,
    )
    .join(" UNION ALL "),
};

/** How many rows each group has in the reader's scope, as far as the filters leave them. */
export async function countQueue(
  db: Sql,
  grant: Grant,
  reading: Reading,
): Promise<Record<Bucket, number>> {
  const values = valuesOf(db, grant, { ...reading, limit: null });
  const { bucket: _, ...narrowing } = reading.filters;
  const isOfAll = grant.scopeUserId === null && Object.values(narrowing).every((one) => !one);
  const rows = isOfAll
    ? await db.query(countsOfAll, values.slice(0, 5))
    : await db.query(counts, values);
  const found = byBucket(() => 0);
  for (const { signal, count, resting } of rows) {
    found[signal] += count;
    found.snoozed += resting;
  }
  return found;
}

const everybody = byBucket(
  (bucket): Statement<{ id: string }> => ({
    name: `queue_ids_${bucket}`,
    text: `SELECT k.id FROM (${keysOf(bucket, { limit: "$3" })}) k
      WHERE $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL ORDER BY k.rank, k.since, k.id`,
  }),
);

/** The ids of everybody of one signal, in the order of {@link listQueue}. */
export async function listQueueIds(
  db: Sql,
  grant: Grant,
  { signal, ...reading }: Reading & { limit: number; signal: Signal },
): Promise<string[]> {
  return (await db.query(everybody[signal], valuesOf(db, grant, reading))).map(({ id }) => id);
}

type Grant = OrganisationGrant<"queue:read">;

function valuesOf(
  db: Sql,
  { scopeUserId }: Grant,
  { now, maxDays, filters, limit }: Reading & { limit: number | null },
): unknown[] {
  const { team = null, type = null, signal = null, owner = null } = filters;
  return [db.organisationId, scopeUserId, limit, now, maxDays, team, type, signal, owner];
}

/** Something for each group. */
function byBucket<T>(of: (bucket: Bucket) => T): Record<Bucket, T> {
  return Object.fromEntries(buckets.map((one) => [one, of(one)])) as Record<Bucket, T>;
}
