import { joinTeams } from "../../teams/team-cell";
import type { ImportField, RosterRecord } from "./import";

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
  "talus_id",
] as const satisfies readonly ImportField[];

/** One athlete as cells under {@link rosterCsvHeader}; escaped by `toCsv`. */
export function rosterCsvCells(athlete: Omit<RosterRecord, "version" | "inScope">): string[] {
  return [
    athlete.externalId ?? "",
    athlete.givenName,
    athlete.familyName,
    athlete.email ?? "",
    athlete.phone ?? "",
    athlete.birthDate ?? "",
    athlete.sex,
    athlete.ownType?.name ?? athlete.athleteType,
    athlete.dominantSide,
    joinTeams(athlete.teams),
    athlete.units,
    athlete.timeZone,
    athlete.targetCmLeft?.toString() ?? "",
    athlete.targetCmRight?.toString() ?? "",
    athlete.status,
    athlete.id,
  ];
}

/** What an export writes of an athlete in each column. */
export function exportedCells(athlete: RosterRecord): ReadonlyMap<ImportField, string> {
  const cells = rosterCsvCells(athlete);
  return new Map(rosterCsvHeader.map((field, index) => [field, cells[index] ?? ""]));
}
