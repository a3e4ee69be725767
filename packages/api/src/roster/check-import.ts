import { listAthleteTypes } from "@talus/db/athlete-types/athlete-types";
import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { getOrganisation } from "@talus/db/organisations/organisations";
import { listImportTeams, listRosterRecords } from "@talus/db/roster/import";
import { listStaffCandidates } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { doublyMapped, fieldLabels, mapColumns } from "@talus/domain/roster/import/columns";
import type { ColumnMap, ReadRow } from "@talus/domain/roster/import/import";
import {
  type ImportInput,
  mostColumns,
  mostImportRows,
} from "@talus/domain/roster/import/import.schema";
import { type ImportPlan, planImport } from "@talus/domain/roster/import/plan/plan";
import { type RowContext, readRow } from "@talus/domain/roster/import/rows/row";
import { parseRosterCsv, type RosterTable } from "./parse-csv";

/** A roster compared with the organisation as it stands in this transaction; nothing is written. */
export type CheckedImport = {
  table: RosterTable;
  columns: ColumnMap;
  read: ReadRow[];
  plan: ImportPlan;
};

/** Reads the file, maps its columns and decides what every row would do. */
export async function checkImport(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  input: ImportInput,
  now: Date,
): Promise<CheckedImport> {
  await db.allowMinutes();
  const table = parseRosterCsv(input.text);
  const columns = columnsOf(table, input.columns);
  const organisation = await getOrganisation(
    db,
    grantOrganisation(grant.actor, "organisation:read"),
  );
  const today = localDateIn(organisation.timeZone, now);
  const types = await listAthleteTypes(db, grant);
  const context = { columns, choices: input.choices, today, ownTypes: types };
  const read = readRows(table, context);
  const staff = await listStaffCandidates(db, grant);
  const plan = planImport(read, input.choices, {
    roster: await listRosterRecords(db, grant),
    teams: await listImportTeams(db, grant),
    coachEmails: new Set(
      staff.filter(({ role }) => role !== "assistant").map(({ email }) => email),
    ),
    teamRequired: grant.scopeUserId !== null,
    defaults: { units: "cm", timeZone: organisation.timeZone },
  });
  return { table, columns, read, plan };
}

/** Every row as read; a line whose quotes are broken is a fault as a whole. */
export function readRows(table: RosterTable, context: RowContext): ReadRow[] {
  return table.rows.map((cells, index) => {
    const row = table.lines[index] ?? 0;
    const broken = table.broken.get(index);
    if (broken === undefined) return readRow(cells, row, context);
    const value = cells.join(table.delimiter).slice(0, 200);
    const faults = [{ code: "quote_open", field: null, value, message: broken } as const];
    return { row, cells: new Map(), patch: {}, faults: [...faults], dateOrder: null };
  });
}

function columnsOf(table: RosterTable, chosen: ColumnMap | null): ColumnMap {
  if (table.rows.length === 0) {
    throw new DomainError(
      "INVALID",
      "There are no rows under the header. Add one line per athlete.",
    );
  }
  if (table.headers.length > mostColumns) {
    throw new DomainError(
      "INVALID",
      `The header has ${table.headers.length} columns, and ${mostColumns} are read at most. Delete those that are not needed.`,
    );
  }
  if (table.rows.length > mostImportRows) {
    const most = mostImportRows.toLocaleString("en");
    throw new DomainError("INVALID", `One import takes at most ${most} rows. Split the file.`);
  }
  const columns =
    chosen?.length === table.headers.length ? chosen : mapColumns(table.headers, table.rows);
  const [twice] = doublyMapped(columns);
  if (twice) {
    throw new DomainError(
      "INVALID",
      `Two columns are mapped to ${fieldLabels[twice]}. Leave one out.`,
    );
  }
  return columns;
}
