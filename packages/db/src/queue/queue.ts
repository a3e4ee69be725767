import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { type Bucket, buckets, type Signal, signals } from "@talus/domain/queue/signals";
import { ofAnyType, onAnyTeam } from "../athletes/narrowed.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { type Place, type QueuedRow, rowsOf } from "./rows.sql";
import {
  type Among,
  fromSignal,
  gathered,
  markOf,
  placeIn,
  resting,
  restingOf,
} from "./signals.sql";

/** When the queue is read, after how many days a test is overdue, and what it is narrowed to. */
type Reading = { now: Date; maxDays: number; filters: QueueFilters };

/** Who is read: everybody, which indexes serve, or who is left by a scope or by filters. */
type Reach = {
  name: string;
  among: Among;
  /** What the statement begins with. */
  before: string;
  /** What is known of a row beside what it is told from. */
  joins: (signal: Signal) => string;
  /** What narrows a signal further. */
  narrowed: (signal: Signal) => string;
  /** The placeholders of the place that a page begins after. */
  place: [rank: string, since: string, id: string];
};

const everybody: Reach = {
  name: "all",
  among: "athlete_now",
  before: `WITH ${resting}`,
  joins: restingOf,
  narrowed: () => "AND $2::uuid IS NULL",
  place: ["$6", "$7", "$8"],
};

/** In the scope $2; $6 teams, $7 types, $8 signals, $9 owners and who stands in for them; null narrows nothing. */
const some: Reach = {
  name: "some",
  among: "mine",
  before: `WITH ${resting}, ${gathered(`${rosterInScope("a", "$1", "$2")}
      AND ($6::uuid[] IS NULL OR ${onAnyTeam("$6")}) AND ($7::text[] IS NULL OR ${ofAnyType("$7")})`)}`,
  joins: (signal) => `${markOf(signal)} ${restingOf(signal)}`,
  narrowed: (signal) => `AND ($8::text[] IS NULL OR '${signal}' = ANY($8::text[]))
      AND ($9::text[] IS NULL OR coalesce(o.user_id::text, 'nobody') = ANY($9::text[])
        OR EXISTS (SELECT 1 FROM absence b WHERE b.organisation_id = o.organisation_id AND b.user_id = o.user_id
          AND b.deputy_id::text = ANY($9::text[])))`,
  place: ["$10", "$11", "$12"],
};

type Cut = { limit: string; isAfter?: boolean };

const keys = (
  { among, joins, narrowed, place }: Reach,
  [signal, bucket]: [Signal, Bucket],
  { limit, isAfter = false }: Cut,
) => {
  const { rank: inSignal, since } = placeIn(signal);
  const rank = bucket === "snoozed" ? String(signals.indexOf(signal)) : inSignal;
  const [atRank, atSince, atId] = place;
  const behind = `(${atRank}::int, ${atSince}::date, ${atId}::uuid)`;
  const after = isAfter ? `AND (${rank}, ${since}, n.athlete_id) > ${behind}` : "";
  return `(SELECT '${bucket}' AS bucket, '${signal}' AS signal, ${rank} AS rank, ${since} AS since, n.athlete_id AS id
      ${fromSignal(signal, among, joins(signal))} ${narrowed(signal)}
        AND r.athlete_id IS ${bucket === "snoozed" ? "NOT NULL" : "NULL"} ${after}
      ORDER BY 3, 4, 5 LIMIT ${limit})`;
};

/** The keys of a group: of one signal, or of whatever rests. */
const keysOf = (reach: Reach, bucket: Bucket, cut: Cut) =>
  bucket === "snoozed"
    ? `(SELECT * FROM (${signals.map((signal) => keys(reach, [signal, bucket], cut)).join(" UNION ALL ")}) s
      ORDER BY rank, since, id LIMIT ${cut.limit})`
    : keys(reach, [bucket, bucket], cut);

/** So many rows of a group are read with all the others: as many as are looked at before it is opened alone. */
const firstOf = (bucket: Bucket) => (bucket === "toReview" ? "50" : bucket === "held" ? "20" : "8");

const firstKeys = (reach: Reach) =>
  buckets.map((one) => keysOf(reach, one, { limit: firstOf(one) })).join(" UNION ALL ");

const firstRows = (reach: Reach): Statement<QueuedRow> => ({
  name: `queue_first_${reach.name}`,
  text: `${reach.before}, ${rowsOf(firstKeys(reach))}`,
});

const beginning = (reach: Reach, bucket: Bucket): Statement<QueuedRow> => ({
  name: `queue_begin_${bucket}_${reach.name}`,
  text: `${reach.before}, ${rowsOf(keysOf(reach, bucket, { limit: "$3" }))}`,
});

const page = (reach: Reach, bucket: Bucket): Statement<QueuedRow> => ({
  name: `queue_page_${bucket}_${reach.name}`,
  text: `${reach.before}, ${rowsOf(keysOf(reach, bucket, { limit: "$3", isAfter: true }))}`,
});

const idsOf = (reach: Reach, bucket: Bucket): Statement<{ id: string }> => ({
  name: `queue_ids_${bucket}_${reach.name}`,
  text: `${reach.before}, k AS (${keysOf(reach, bucket, { limit: "$3" })})
    SELECT k.id FROM k WHERE $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL ORDER BY k.rank, k.since, k.id`,
});

const statementsOf = (reach: Reach) => ({
  first: firstRows(reach),
  begin: byBucket((bucket) => beginning(reach, bucket)),
  page: byBucket((bucket) => page(reach, bucket)),
  ids: byBucket((bucket) => idsOf(reach, bucket)),
});

const ofEverybody = statementsOf(everybody);
const ofSome = statementsOf(some);

/** The first rows of every group within the reader's scope, each in its order: fewer than of one that is read alone. */
export function listQueue(db: Sql, grant: Grant, reading: Reading) {
  const { statements, values } = asked(db, grant, { ...reading, limit: null });
  return db.query(statements.first, values);
}

type PageOf = Reading & { limit: number; bucket: Bucket; after: Place | null };

/** The rows of one group that follow a place; null: its first ones. */
export function listQueuePage(
  db: Sql,
  grant: Grant,
  { bucket, after, ...reading }: PageOf,
): Promise<QueuedRow[]> {
  const { statements, values } = asked(db, grant, reading);
  if (after === null) return db.query(statements.begin[bucket], values);
  const place = [after.rank, after.since, after.athleteId];
  return db.query(statements.page[bucket], [...values, ...place]);
}

type Counted = { signal: Signal; count: number; resting: number };

const countsOfAll: Statement<Counted> = {
  name: "queue_counts_all",
  text: `${everybody.before} ${signals
    .flatMap((one) => [
      `SELECT '${one}' AS signal, count(*)::int AS count, 0 AS resting ${fromSignal(one, "athlete_now")}
        AND $2::uuid IS NULL AND $3::int IS NULL`,
      `SELECT '${one}', -count(*)::int, count(*)::int
        ${fromSignal(one, "athlete_now", restingOf(one))} AND r.athlete_id IS NOT NULL`,
    ])
    .join(" UNION ALL ")}`,
};

const countsOfSome: Statement<Counted> = {
  name: "queue_counts_some",
  text: `${some.before} ${signals
    .map(
      (
        one,
      ) => `SELECT '${one}' AS signal, count(*) FILTER (WHERE r.athlete_id IS NULL)::int AS count,
        count(r.athlete_id)::int AS resting
        ${fromSignal(one, "mine", some.joins(one))} ${some.narrowed(one)} AND $3::int IS NULL`,
    )
    .join(" UNION ALL ")}`,
};

/** How many rows each group has in the reader's scope, as far as the filters leave them. */
export async function countQueue(
  db: Sql,
  grant: Grant,
  reading: Reading,
): Promise<Record<Bucket, number>> {
  const { statements, values } = asked(db, grant, { ...reading, limit: null });
  const counts = statements === ofEverybody ? countsOfAll : countsOfSome;
  const found = byBucket(() => 0);
  for (const { signal, count, resting } of await db.query(counts, values)) {
    found[signal] += count;
    found.snoozed += resting;
  }
  return found;
}

/** The ids of everybody of one signal, in the order of {@link listQueue}. */
export async function listQueueIds(
  db: Sql,
  grant: Grant,
  { signal, ...reading }: Reading & { limit: number; signal: Signal },
): Promise<string[]> {
  const { statements, values } = asked(db, grant, reading);
  return (await db.query(statements.ids[signal], values)).map(({ id }) => id);
}

type Grant = OrganisationGrant<"queue:read">;

/** The statements that a reading asks, and with what. */
function asked(
  db: Sql,
  { scopeUserId }: Grant,
  { now, maxDays, filters, limit }: Reading & { limit: number | null },
) {
  const { team = null, type = null, signal = null, owner = null } = filters;
  const common: unknown[] = [db.organisationId, scopeUserId, limit, now, maxDays];
  const narrowing = [team, type, signal, owner];
  return scopeUserId === null && narrowing.every((one) => one === null)
    ? { statements: ofEverybody, values: common }
    : { statements: ofSome, values: [...common, ...narrowing] };
}

/** Something for each group. */
function byBucket<T>(of: (bucket: Bucket) => T): Record<Bucket, T> {
  return Object.fromEntries(buckets.map((one) => [one, of(one)])) as Record<Bucket, T>;
}
