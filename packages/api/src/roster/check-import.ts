import { listAthleteTypes } from "@talus/db/athlete-types/athlete-types";
import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { getOrganisation } from "@talus/db/organisations/organisations";
import { listImportTeams, listRosterRecords } from "@talus/db/roster/import";
import { listStaffCandidates } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { doublyMapped, fieldLabels, mapColumns } from "@talus/domain/roster/import/columns";
import type { ColumnMap, ReadRow, RosterRecord } from "@talus/domain/roster/import/import";
import {
  type ImportInput,
  mostColumns,
  mostImportRows,
} from "@talus/domain/roster/import/import.schema";
import { type ImportPlan, planImport } from "@talus/domain/roster/import/plan/plan";
import { type RowContext, readRow } from "@talus/domain/roster/import/rows/row";
import type { Steps } from "@talus/domain/text/steps";
import { unhurried } from "../jobs/unhurried";
import { type FileTable, openQuote, parseTable, rosterFile } from "./file/parse-table";

/** A roster compared with the organisation as it stands in this transaction; nothing is written. */
export type CheckedImport = {
  table: FileTable;
  columns: ColumnMap;
  read: ReadRow[];
  plan: ImportPlan;
  /** Every athlete of the organisation before it; never send them to anybody. */
  roster: RosterRecord[];
};

/** Reads the file, maps its columns and decides what every row would do. */
export async function checkImport(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  input: ImportInput,
  now: Date,
): Promise<CheckedImport> {
  await db.allowMinutes();
  const table = await unhurried(parseTable(input.text, rosterFile));
  const columns = columnsOf(table, input.columns);
  const organisation = await getOrganisation(
    db,
    grantOrganisation(grant.actor, "organisation:read"),
  );
  const today = localDateIn(organisation.timeZone, now);
  const types = await listAthleteTypes(db, grant);
  const context = { columns, choices: input.choices, today, ownTypes: types };
  const read = await unhurried(readRows(table, context));
  const staff = await listStaffCandidates(db, grant);
  const roster = await listRosterRecords(db, grant);
  const steps = planImport(read, input.choices, {
    roster,
    teams: await listImportTeams(db, grant),
    coachEmails: new Set(
      staff.filter(({ role }) => role !== "assistant").map(({ email }) => email),
    ),
    teamRequired: grant.scopeUserId !== null,
    defaults: { units: "cm", timeZone: organisation.timeZone },
  });
  return { table, columns, read, plan: await unhurried(steps), roster };
}

/** Every row as read; a line whose quotes are broken is a fault as a whole. */
export function* readRows(table: FileTable, context: RowContext): Steps<ReadRow[]> {
  const read: ReadRow[] = [];
  for (const [index, row] of table.lines.entries()) {
    yield;
    const fault = openQuote(table, index);
    read.push(
      fault
        ? { row, cells: new Map(), patch: {}, faults: [fault], dateOrder: null }
        : readRow(table.rows.at(index), row, context),
    );
  }
  return read;
}

function columnsOf(table: FileTable, chosen: ColumnMap | null): ColumnMap {
  refuseSize(table, { most: mostImportRows, each: "athlete" });
  const columns =
    chosen?.length === table.headers.length ? chosen : mapColumns(table.headers, table.rows);
  refuseTwice(columns, fieldLabels);
  return columns;
}

/** Refuses a table without rows, or with more rows or columns than an import takes. */
export function refuseSize(
  { headers, rows }: FileTable,
  { most, each }: { most: number; each: string },
): void {
  const message =
    rows.length === 0
      ? `There are no rows under the header. Add one line per ${each}.`
      : headers.length > mostColumns
        ? `The header has ${headers.length} columns, and ${mostColumns} are read at most. Delete those that are not needed.`
        : rows.length > most
          ? `One import takes at most ${most.toLocaleString("en")} rows. Split the file.`
          : null;
  if (message) throw new DomainError("INVALID", message);
}

/** Refuses a map that gives one field to two columns. */
export function refuseTwice<F extends string>(
  columns: readonly (F | null)[],
  labels: Record<F, string>,
): void {
  const [twice] = doublyMapped(columns);
  if (twice)
    throw new DomainError("INVALID", `Two columns are mapped to ${labels[twice]}. Leave one out.`);
}
