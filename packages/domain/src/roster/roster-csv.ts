import type { RosterValues } from "./import";

/** The header of an exported roster: the columns that an import reads back. */
export const rosterCsvHeader = [
  "external_id",
  "given_name",
  "family_name",
  "email",
  "phone",
  "date_of_birth",
  "sex",
  "athlete_type",
  "dominant_leg",
  "groups",
  "units",
  "time_zone",
  "target_cm_left",
  "target_cm_right",
  "status",
] as const;

/** One athlete as cells under {@link rosterCsvHeader}; not yet escaped. */
export function rosterCsvCells(athlete: RosterValues): string[] {
  return [
    athlete.externalId ?? "",
    athlete.givenName,
    athlete.familyName,
    athlete.email ?? "",
    athlete.phone ?? "",
    athlete.birthDate ?? "",
    athlete.sex,
    athlete.athleteType,
    athlete.dominantSide,
    athlete.teams.join(";"),
    athlete.units,
    athlete.timeZone,
    athlete.targetCmLeft?.toString() ?? "",
    athlete.targetCmRight?.toString() ?? "",
    athlete.status,
  ];
}

/**
 * Cells as one CSV line (RFC 4180). A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front, which an import takes off again: `=1+1` → `'=1+1`.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(",");
}

function csvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
