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

/** One athlete as cells under {@link rosterCsvHeader}; escaped by `toCsv`. */
export function rosterCsvCells(athlete: RosterValues): string[] {
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
    athlete.teams.join(";"),
    athlete.units,
    athlete.timeZone,
    athlete.targetCmLeft?.toString() ?? "",
    athlete.targetCmRight?.toString() ?? "",
    athlete.status,
  ];
}
