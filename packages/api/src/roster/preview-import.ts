import { fullName } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { fieldLabels, fieldOf, filledCells } from "@talus/domain/roster/import/columns";
import type { FieldChange, ImportField, RowOutcome } from "@talus/domain/roster/import/import";
import type { NewTeam } from "@talus/domain/roster/import/plan/teams";
import { expectedCells, groupRepairs, type Repair } from "@talus/domain/roster/import/repairs";
import type { Steps } from "@talus/domain/text/steps";
import type { CheckedImport } from "./check-import";
import { faultFile } from "./file/fault-file";
import {
  type DateEvidence,
  dateEvidenceOf,
  type FoundColumn,
  foundColumns,
} from "./file/found-in-file";

/** A row of the preview; `changes` are filled for updates only. */
export type PreviewRow = {
  row: number;
  kind: RowOutcome["kind"];
  name: string;
  teams: string[];
  birthDate: LocalDate | null;
  changes: FieldChange[];
  problems: string[];
};

/** What an import would do, small enough for the browser whatever the size of the file. */
export type ImportPreview = {
  delimiter: string;
  /** Lines above the header that were left out. */
  titles: { line: number; text: string }[];
  columns: (FoundColumn<ImportField> & {
    /** The field that the header names although another column holds it, and its filled cells. */
    besides: { field: ImportField; filled: number } | null;
  })[];
  counts: Record<RowOutcome["kind"], number>;
  fieldsChanged: number;
  repairs: Repair[];
  newTeams: NewTeam[];
  /** Of birth dates. */
  dateEvidence: DateEvidence;
  /** New athletes who cannot be invited. */
  withoutEmail: number;
  /** Rows that name a routine: it is assigned after the import. */
  withRoutine: number;
  rows: PreviewRow[];
};

const rowsShownPerKind = 50;

/** The preview of a checked import: counts, repairs, and the first rows of each outcome. */
export function previewOf(checked: CheckedImport): ImportPreview {
  const { table, columns, read, plan } = checked;
  const filled = filledCells(table.rows);
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 };
  const rows: PreviewRow[] = [];
  const preview: ImportPreview = {
    delimiter: table.delimiter,
    titles: table.titles,
    columns: foundColumns(table, columns).map((column, index) => ({
      ...column,
      besides: unreadCellsOf(checked, index, filled),
    })),
    counts,
    fieldsChanged: 0,
    repairs: groupRepairs(plan.outcomes),
    newTeams: plan.newTeams,
    dateEvidence: dateEvidenceOf(read),
    withoutEmail: 0,
    withRoutine: 0,
    rows,
  };
  for (const outcome of plan.outcomes) {
    counts[outcome.kind] += 1;
    if (counts[outcome.kind] <= rowsShownPerKind) rows.push(previewRow(outcome));
    if (outcome.kind === "update") preview.fieldsChanged += outcome.changes.length;
    if (outcome.kind === "create" && outcome.values.email === null) preview.withoutEmail += 1;
  }
  preview.withRoutine = filled[columns.indexOf("routine")] ?? 0;
  return preview;
}

function previewRow(outcome: RowOutcome): PreviewRow {
  const { row, kind } = outcome;
  const none = { row, kind, teams: [], birthDate: null, changes: [], problems: [] };
  if (outcome.kind === "error")
    return { ...none, name: outcome.name, problems: outcome.faults.map((fault) => fault.message) };
  if (outcome.kind === "unchanged") return { ...none, name: outcome.name };
  const { teams, birthDate } = outcome.values;
  const changes = outcome.kind === "update" ? outcome.changes : [];
  return { ...none, name: fullName(outcome.values), teams, birthDate, changes };
}

/** What a left-out column would hold, were the field not taken by another. */
function unreadCellsOf({ table, columns }: CheckedImport, index: number, filledIn: number[]) {
  const field = fieldOf(table.headers[index] ?? "");
  if (field === null || columns[index] !== null || !columns.includes(field)) return null;
  const filled = filledIn[index] ?? 0;
  return filled === 0 ? null : { field, filled };
}

/** The rows of a roster that are at fault, as CSV with what to do. */
export function faultyRowsCsv({
  table,
  plan,
}: Pick<CheckedImport, "table" | "plan">): Steps<string> {
  return faultFile(
    table,
    plan.outcomes.map((outcome) =>
      outcome.kind !== "error"
        ? []
        : outcome.faults.map(({ code, field, value, message }) => ({
            column: field ? fieldLabels[field] : "",
            found: value,
            expected: expectedCells[code],
            advice: message,
          })),
    ),
  );
}
