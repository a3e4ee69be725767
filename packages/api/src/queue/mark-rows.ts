import { type AuditEntry, writeAudits } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import { refuseUnknownAthletes } from "@talus/db/named-ids";
import {
  countUnseenBy,
  listQueueOwners,
  listStanding,
  type StandingRow,
  type StoredMark,
  storeMarks,
} from "@talus/db/queue/marks";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { type Actor, rolesThatMay } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { refuseSnooze } from "@talus/domain/queue/marks";
import type { MarkInput } from "@talus/domain/queue/marks.schema";

type Row = MarkInput["rows"][number];

/** What became of rows that were to be marked. */
export type Marked = {
  /** The rows that are marked now, with their new versions. */
  marked: Pick<Row, "athleteId" | "signal" | "version">[];
  /** Rows that somebody else had marked meanwhile, as they stand: nothing was done to them. */
  stale: StandingRow[];
  /** How many are in the queue no longer. */
  gone: number;
};

type Act = { db: Sql; grant: OrganisationGrant<"queue:write">; actor: Actor; moment: Moment };

/**
 * Gives rows to whoever looks after them from now on, and lets them rest or wakes them. INVALID where
 * somebody would not see their athlete, or a row would rest too long.
 */
export async function markRows(act: Act, { rows }: MarkInput): Promise<Marked> {
  const { db, grant, moment } = act;
  const athleteIds = athletesOf(rows);
  await refuseUnknownAthletes(db, grant, athleteIds);
  await refuseBlindOwners(act, rows);
  for (const { signal, snooze } of rows) if (snooze) refuseSnooze(signal, snooze, moment.now);
  await lockAthletes(db, athleteIds);
  const standing = await standingRows(act, athleteIds);
  const found = rows.flatMap((row) => {
    const stands = standing.get(keyOf(row));
    return stands ? [{ row, stands }] : [];
  });
  const fresh = found.filter(({ row, stands }) => row.version === stands.version);
  const marks = fresh.map(({ row, stands }) => markOf(act, row, stands));
  await storeMarks(db, grant, { marks, now: moment.now });
  await writeAudits(
    db,
    fresh.map(({ row }) => auditOf(act, row)),
  );
  return {
    marked: marks.map(({ athleteId, signal, version }) => ({ athleteId, signal, version })),
    stale: found.flatMap(({ row, stands }) => (row.version === stands.version ? [] : [stands])),
    gone: rows.length - found.length,
  };
}

async function standingRows({ db, grant, moment }: Act, athleteIds: readonly string[]) {
  const { maxDays } = (await rulesInForce(db)).reassess;
  const rows = await listStanding(db, grant, { athleteIds, now: moment.now, maxDays });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function markOf({ actor, moment }: Act, row: Row, stands: StandingRow): StoredMark {
  const { ownerName: _, changedBy: __, changedAt: ___, ...mark } = stands;
  const { ownerId = mark.ownerId, snooze } = row;
  const rest = {
    snoozedUntil: snooze?.until ?? null,
    snoozedFor: snooze?.event ?? null,
    snoozedBy: snooze ? actor.userId : null,
    snoozedAt: snooze ? moment.now : null,
  };
  return { ...mark, ownerId, ...(snooze !== undefined && rest), version: mark.version + 1 };
}

function auditOf({ moment }: Act, { athleteId, version: _, ...change }: Row): AuditEntry {
  const about = { subject: "athlete", subjectId: athleteId, athleteId };
  return { id: moment.newId(), at: moment.now, action: "queue.marked", ...about, detail: change };
}

/** Whoever looks after a row has to see its athlete. */
async function refuseBlindOwners({ db, grant }: Act, rows: readonly Row[]): Promise<void> {
  const ownerIds = new Set(rows.flatMap(({ ownerId }) => ownerId ?? []));
  if (ownerIds.size === 0) return;
  const owners = await listQueueOwners(db, grant, rolesThatMay("queue:write"));
  for (const ownerId of ownerIds) {
    const owner = owners.find(({ userId }) => userId === ownerId);
    if (!owner) throw new DomainError("NOT_FOUND", "Nobody of your coaches has this id.");
    if (owner.role === "owner") continue;
    const athleteIds = athletesOf(rows.filter((row) => row.ownerId === ownerId));
    const blind = await countUnseenBy(db, grant, { userId: ownerId, athleteIds });
    if (blind > 0)
      throw new DomainError("INVALID", `${owner.name} does not coach ${blind} of these athletes.`);
  }
}

function athletesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ athleteId }) => athleteId))];
}

function keyOf({ athleteId, signal }: Pick<Row, "athleteId" | "signal">): string {
  return `${signal} ${athleteId}`;
}
