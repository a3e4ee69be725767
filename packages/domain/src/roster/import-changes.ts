import { dominantSideLabels, sexLabels, statusLabels, typeLabels } from "./athlete-labels";
import type { FieldChange, ImportField, RosterPatch, RosterRecord, RosterValues } from "./import";

/** What an athlete is after a row: the row's cells over the athlete's values, or over a new one's. */
export function valuesAfter(
  patch: RosterPatch,
  before: RosterValues,
  defaults: Pick<RosterValues, "units" | "timeZone">,
): Omit<RosterValues, "teams"> {
  return {
    externalId: externalIdAfter(patch.externalId, before.externalId),
    givenName: patch.givenName ?? before.givenName,
    familyName: patch.familyName ?? before.familyName,
    email: patch.email === undefined ? before.email : patch.email,
    phone: patch.phone === undefined ? before.phone : patch.phone,
    birthDate: patch.birthDate === undefined ? before.birthDate : patch.birthDate,
    sex: patch.sex ?? before.sex,
    athleteType: patch.athleteType ?? before.athleteType,
    ownType: patch.ownType === undefined ? before.ownType : patch.ownType,
    dominantSide: patch.dominantSide ?? before.dominantSide,
    units: patch.units === null ? defaults.units : (patch.units ?? before.units),
    timeZone: patch.timeZone === null ? defaults.timeZone : (patch.timeZone ?? before.timeZone),
    targetCmLeft: patch.targetCmLeft === undefined ? before.targetCmLeft : patch.targetCmLeft,
    targetCmRight: patch.targetCmRight === undefined ? before.targetCmRight : patch.targetCmRight,
    status: patch.status ?? before.status,
  };
}

/** IDs match without case, so another case is no change. */
function externalIdAfter(said: string | null | undefined, before: string | null): string | null {
  if (said === undefined) return before;
  return said?.toLowerCase() === before?.toLowerCase() ? before : said;
}

const shown: readonly [ImportField, (athlete: RosterValues) => string][] = [
  ["external_id", (athlete) => athlete.externalId ?? ""],
  ["given_name", (athlete) => athlete.givenName],
  ["family_name", (athlete) => athlete.familyName],
  ["email", (athlete) => athlete.email ?? ""],
  ["phone", (athlete) => athlete.phone ?? ""],
  ["date_of_birth", (athlete) => athlete.birthDate ?? ""],
  ["sex", (athlete) => sexLabels[athlete.sex]],
  ["athlete_type", (athlete) => athlete.ownType?.name ?? typeLabels[athlete.athleteType]],
  ["dominant_leg", (athlete) => dominantSideLabels[athlete.dominantSide]],
  ["groups", (athlete) => athlete.teams.join("; ")],
  ["units", (athlete) => athlete.units],
  ["time_zone", (athlete) => athlete.timeZone],
  ["target_cm_left", (athlete) => athlete.targetCmLeft?.toString() ?? ""],
  ["target_cm_right", (athlete) => athlete.targetCmRight?.toString() ?? ""],
  ["status", (athlete) => statusLabels[athlete.status]],
];

/** Every field that differs, in words for the preview; teams count as a set. */
export function changesBetween(before: RosterRecord, after: RosterValues): FieldChange[] {
  const sorted = { ...before, teams: before.teams.toSorted((a, b) => a.localeCompare(b)) };
  return shown.flatMap(([field, show]) => {
    const change = { field, from: show(sorted), to: show(after) };
    return change.from === change.to ? [] : [change];
  });
}
