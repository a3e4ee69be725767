import {
  dominantSideLabels,
  sexLabels,
  statusLabels,
  typeLabels,
} from "../../../athletes/athlete-labels";
import { comparedText } from "../../../text/compared-text";
import type { FieldChange, ImportField, RosterPatch, RosterRecord, RosterValues } from "../import";
import { shortId } from "./roster-index";

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
    ...typeAfter(patch, before),
    dominantSide: patch.dominantSide ?? before.dominantSide,
    units: patch.units === null ? defaults.units : (patch.units ?? before.units),
    timeZone: patch.timeZone === null ? defaults.timeZone : (patch.timeZone ?? before.timeZone),
    targetCmLeft: patch.targetCmLeft === undefined ? before.targetCmLeft : patch.targetCmLeft,
    targetCmRight: patch.targetCmRight === undefined ? before.targetCmRight : patch.targetCmRight,
    status: patch.status ?? before.status,
  };
}

/** Type and own type; a cell that names the type that an athlete has leaves it, archived or not. */
function typeAfter(patch: RosterPatch, before: RosterValues) {
  const { athleteType, ownType } = before;
  const saysTheSame =
    patch.ownType && ownType && comparedText(patch.ownType.name) === comparedText(ownType.name);
  if (saysTheSame) return { athleteType, ownType };
  return {
    athleteType: patch.athleteType ?? athleteType,
    ownType: patch.ownType === undefined ? ownType : patch.ownType,
  };
}

/** IDs match without case and leading zeros, so neither is a change. */
function externalIdAfter(said: string | null | undefined, before: string | null): string | null {
  if (said === undefined) return before;
  return said !== null && before !== null && shortId(said) === shortId(before) ? before : said;
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
    const isSame =
      field === "groups"
        ? isSameSet(before.teams, after.teams)
        : change.from.normalize("NFC") === change.to.normalize("NFC");
    return isSame ? [] : [change];
  });
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const keys = new Set(one.map(comparedText));
  const otherKeys = new Set(other.map(comparedText));
  return keys.size === otherKeys.size && [...keys].every((key) => otherKeys.has(key));
}
