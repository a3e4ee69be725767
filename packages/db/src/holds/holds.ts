import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { Hold, HoldSource } from "@talus/domain/safety/hold";
import type { PainReport } from "@talus/domain/safety/pain-report";
import type { RedFlag } from "@talus/domain/safety/red-flags";
import type { EntrySide } from "@talus/domain/sides";
import { writeAudit } from "../audit";
import { columns, type RowWith } from "../columns.sql";
import { type AthleteGrant, oneAthlete } from "../grant";
import { suspendPlan } from "../plans/upkeep";
import { refreshAthleteNow } from "../queue/athlete-now";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";

/** What opens a hold: the red flags, where they came from and what the person told. */
export type NewHold = {
  id: string;
  auditId: string;
  flags: readonly RedFlag[];
  urgent: boolean;
  side: EntrySide | null;
  source: HoldSource;
  report: PainReport | null;
  now: Date;
  /** The athlete's day: from it on the plan is suspended. */
  today: LocalDate;
  /** Of a report that came under the hold's own id. */
  contentHash?: string;
};

/** Puts an athlete on hold: the hold, the suspended plan and the audit entry, all or nothing. */
export async function openHold(
  db: Sql,
  grant: AthleteGrant<"session:log" | "assessment:capture" | "assessment:amend" | "athlete:write">,
  hold: NewHold,
): Promise<void> {
  await insertRows(db, "Hold", [
    {
      organisationId: db.organisationId,
      id: hold.id,
      athleteId: grant.athleteId,
      flags: [...hold.flags],
      urgent: hold.urgent,
      side: hold.side,
      sourceKind: hold.source.kind,
      sourceId: hold.source.id,
      report: hold.report ?? {},
      openedAt: hold.now,
      openedBy: grant.actor.userId,
      contentHash: hold.contentHash,
    },
  ]);
  await suspendPlan(db, grant, hold.today);
  await refreshAthleteNow(db, oneAthlete(grant), hold.now);
  await writeAudit(db, {
    id: hold.auditId,
    at: hold.now,
    action: "hold.opened",
    subject: "hold",
    subjectId: hold.id,
    athleteId: grant.athleteId,
    detail: { flags: hold.flags, urgent: hold.urgent, source: hold.source },
  });
}

const countOpen: Statement<{ open: number }> = {
  name: "hold_count_open",
  text: `SELECT count(*) AS open FROM hold
    WHERE organisation_id = $1 AND athlete_id = $2 AND cleared_at IS NULL`,
};

/** How many holds of an athlete are in force. */
export async function countOpenHolds(db: Sql, grant: AthleteGrant<Action>): Promise<number> {
  const [row] = await db.query(countOpen, [db.organisationId, grant.athleteId]);
  return row?.open ?? 0;
}

const countOpenOf: Statement<{ open: number }> = {
  name: "hold_count_open_of",
  text: `SELECT count(*) AS open FROM hold
    WHERE organisation_id = $1 AND athlete_id = $2 AND source_id = $3 AND cleared_at IS NULL`,
};

/** Whether a hold that came from this row is in force. */
export async function isHeldBy(db: Sql, grant: AthleteGrant<Action>, sourceId: string) {
  const values = [db.organisationId, grant.athleteId, sourceId];
  const [row] = await db.query(countOpenOf, values);
  return (row?.open ?? 0) > 0;
}

const countOpenFor: Statement<{ open: number }> = {
  name: "hold_count_open_for",
  text: `SELECT count(*) AS open FROM hold
    WHERE organisation_id = $1 AND athlete_id = $2 AND $3 = ANY(flags) AND cleared_at IS NULL`,
};

/** Whether a hold that names this red flag is in force. */
export async function isHeldFor(db: Sql, grant: AthleteGrant<Action>, flag: RedFlag) {
  const values = [db.organisationId, grant.athleteId, flag];
  const [row] = await db.query(countOpenFor, values);
  return (row?.open ?? 0) > 0;
}

const stored = columns(
  "Hold h",
  `id, athleteId, flags, urgent, side, sourceKind, sourceId, report, openedAt,
  retractedAt, retractionNote, clearedAt, clearanceBy, clearanceOn, clearanceNote, version`,
);

type HoldRow = RowWith<
  typeof stored,
  Pick<Hold, "flags" | "side" | "clearedByName"> & {
    sourceKind: HoldSource["kind"];
    report: PainReport | Record<string, never>;
    clearanceOn: LocalDate;
  }
>;

const list: Statement<HoldRow> = {
  name: "hold_list",
  text: `SELECT ${stored}, u.name AS "clearedByName" FROM hold h
    LEFT JOIN membership m ON m.organisation_id = h.organisation_id AND m.user_id = h.cleared_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE h.organisation_id = $1 AND h.athlete_id = $2 AND ($3::uuid IS NULL OR h.id = $3)
    ORDER BY h.cleared_at IS NOT NULL, h.opened_at DESC LIMIT 200`,
};

/** The holds of an athlete, those in force first, then the newest; of very many, the first 200. */
export async function listHolds(db: Sql, grant: AthleteGrant<Action>): Promise<Hold[]> {
  const rows = await db.query(list, [db.organisationId, grant.athleteId, null]);
  return rows.map(toHold);
}

/** One hold of the athlete, or null. */
export async function findHold(
  db: Sql,
  grant: AthleteGrant<Action>,
  holdId: string,
): Promise<Hold | null> {
  const [row] = await db.query(list, [db.organisationId, grant.athleteId, holdId]);
  return row ? toHold(row) : null;
}

function toHold(row: HoldRow): Hold {
  const { sourceKind, sourceId, clearanceBy, clearanceOn, clearanceNote, report, ...rest } = row;
  return {
    ...rest,
    source: { kind: sourceKind, id: sourceId },
    report: "worsening" in report ? (report as PainReport) : null,
    clearance:
      clearanceBy !== null && clearanceOn !== null
        ? { clearedByProfessional: clearanceBy, clearedOn: clearanceOn, note: clearanceNote ?? "" }
        : null,
  };
}
