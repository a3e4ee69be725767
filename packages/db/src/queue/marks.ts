import type { Role } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { SnoozeEvent } from "@talus/domain/queue/marks";
import { type Signal, signals } from "@talus/domain/queue/signals";
import { columns, type Row } from "../columns.sql";
import { athleteInScope, type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { fromSignal, gathered, markOf, placeIn, resting, restingOf } from "./signals.sql";
import { tellWhere } from "./tell.sql";

/** A row of the queue with what coaches agreed on about it, as it stands now. */
export type StandingRow = {
  athleteId: string;
  signal: Signal;
  since: LocalDate;
  /** 0: nobody has marked it yet. */
  version: number;
  ownerId: string | null;
  ownerName: string | null;
  /** While it rests. */
  snoozedUntil: LocalDate | null;
  snoozedFor: SnoozeEvent | null;
  snoozedBy: string | null;
  snoozedAt: Date | null;
  /** Who changed the mark last, and when. */
  changedBy: string | null;
  changedAt: Date | null;
};

const snoozed = ["until", "for", "by", "at"].map((part) => `snoozed_${part}`);

/** $3 are the athletes, $4 the moment, $5 the days after which a test is overdue. */
const standingOf = (
  signal: Signal,
) => `SELECT n.athlete_id AS id, '${signal}' AS signal, ${placeIn(signal).since} AS since,
      coalesce(m.version, 0) AS version, o.user_id AS owner_id, m.changed_by, m.changed_at,
      ${snoozed.map((column) => `CASE WHEN r.athlete_id IS NOT NULL THEN m.${column} END AS ${column}`).join(", ")}
    ${fromSignal(signal, "mine", `${markOf(signal)} ${restingOf(signal)}`)}`;

const standing: Statement<StandingRow> = {
  name: "queue_mark_standing",
  text: `WITH ${resting}, ${gathered(`${rosterInScope("a", "$1", "$2")} AND a.id = ANY($3::uuid[])`)}
    SELECT s.id AS "athleteId", s.signal, s.since, s.version, s.owner_id AS "ownerId", owner.name AS "ownerName",
      s.snoozed_until AS "snoozedUntil", s.snoozed_for AS "snoozedFor", s.snoozed_by AS "snoozedBy",
      s.snoozed_at AS "snoozedAt", changer.name AS "changedBy", s.changed_at AS "changedAt"
    FROM (${signals.map(standingOf).join(" UNION ALL ")}) s
    LEFT JOIN "user" owner ON owner.id = s.owner_id LEFT JOIN "user" changer ON changer.id = s.changed_by`,
};

/** Every row that these athletes have in the queue. The caller holds their lock. Decides writes: reads the primary. */
export function listStanding(
  db: Sql,
  grant: OrganisationGrant<"queue:write">,
  { athleteIds, now, maxDays }: { athleteIds: readonly string[]; now: Date; maxDays: number },
): Promise<StandingRow[]> {
  return db.query(standing, [db.organisationId, grant.scopeUserId, athleteIds, now, maxDays]);
}

/** What is stored of a marked row. */
export type StoredMark = Pick<
  StandingRow,
  | ("athleteId" | "signal" | "since" | "version" | "ownerId")
  | ("snoozedUntil" | "snoozedFor" | "snoozedBy" | "snoozedAt")
>;

const marked = `since, owner_id, snoozed_until, snoozed_for, snoozed_by, snoozed_at, changed_by, changed_at, version`;

const store: Statement = {
  name: "queue_mark_store",
  text: `WITH stored AS (INSERT INTO queue_mark (organisation_id, athlete_id, signal, ${marked})
    SELECT $1, r."athleteId", r.signal, r.since, r."ownerId", r."snoozedUntil", r."snoozedFor",
      r."snoozedBy", r."snoozedAt", $3, $4, r.version
    FROM jsonb_to_recordset($2::jsonb) AS r("athleteId" uuid, signal text, since date, version int, "ownerId" uuid,
      "snoozedUntil" date, "snoozedFor" text, "snoozedBy" uuid, "snoozedAt" timestamptz)
    ON CONFLICT (organisation_id, athlete_id, signal) DO UPDATE
      SET (${marked}) = (${marked.replace(/\w+/g, "excluded.$&")}) RETURNING 1)
    ${tellWhere("SELECT 1 FROM stored")}`,
};

/** Keeps marks as they are from now on. The caller holds the lock of their athletes. */
export async function storeMarks(
  db: Sql,
  _grant: OrganisationGrant<"queue:write">,
  { marks, now }: { marks: readonly StoredMark[]; now: Date },
): Promise<void> {
  if (marks.length === 0) return;
  await db.query(store, [db.organisationId, JSON.stringify(marks), db.userId, now]);
}

const place = columns("Membership m", "userId, role");

/** Somebody who may look after rows of the queue. */
export type QueueOwner = Row<typeof place, { role: Role }> & { name: string };

const owners: Statement<QueueOwner> = {
  name: "queue_owners",
  text: `SELECT ${place}, u.name FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = $1 AND m.deactivated_at IS NULL AND m.role = ANY($2::text[])
    ORDER BY lower(u.name), m.user_id`,
};

/** Who may look after rows of the queue, by name. */
export function listQueueOwners(
  db: Sql,
  _grant: OrganisationGrant<"queue:read" | "queue:write">,
  roles: readonly Role[],
): Promise<QueueOwner[]> {
  return db.query(owners, [db.organisationId, roles]);
}

const unseen: Statement<{ count: number }> = {
  name: "queue_owner_unseen",
  text: `SELECT count(*)::int AS count FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($3::uuid[]) AND NOT ${athleteInScope("a", "$2")}`,
};

/** How many of these athletes a coach does not see. */
export async function countUnseenBy(
  db: Sql,
  _grant: OrganisationGrant<"queue:write">,
  { userId, athleteIds }: { userId: string; athleteIds: readonly string[] },
): Promise<number> {
  const [row] = await db.query(unseen, [db.organisationId, userId, athleteIds]);
  return row?.count ?? 0;
}
