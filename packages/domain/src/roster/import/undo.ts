import { comparedText } from "../../text/compared-text";
import type { ImportField, RosterRecord, RosterValues } from "./import";

/** An import can be taken back for a day. */
export const undoMs = 86_400_000;

/** When an import can no longer be taken back. */
export function undoEndsAt(importedAt: Date): Date {
  return new Date(importedAt.getTime() + undoMs);
}

/** What an athlete or a test was used for since the import that brought it: it stays. */
export const importUses = [
  "signed_in",
  "invited",
  "logged",
  "tested",
  "held",
  "planned",
  "changed",
  "reviewed",
  "corrected",
  "cleared",
] as const;
export type ImportUse = (typeof importUses)[number];

/** Each use in words, behind the athlete's name. */
export const importUseWords = {
  signed_in: "has a login",
  invited: "was invited",
  logged: "logged a session",
  tested: "was tested",
  held: "is or was on hold",
  planned: "has a plan",
  changed: "was changed",
  reviewed: "has a test that was reviewed",
  corrected: "has a test that was corrected",
  cleared: "has a hold that was cleared",
} as const satisfies Record<ImportUse, string>;

/** Somebody who stays as an import made them, in these columns or wholly, because of what was done since. */
export type KeptAthlete = {
  athleteId: string;
  name: string;
  uses: readonly ImportUse[];
  fields: readonly ImportField[];
};

/** The fields of an athlete that an import changed: as it found them, and as it left them. */
export type ImportedChange = { before: Partial<RosterValues>; after: Partial<RosterValues> };

/** The column that each value of an athlete stands in. */
const columnsOfValues = {
  externalId: "external_id",
  givenName: "given_name",
  familyName: "family_name",
  email: "email",
  phone: "phone",
  birthDate: "date_of_birth",
  sex: "sex",
  athleteType: "athlete_type",
  ownType: "athlete_type",
  dominantSide: "dominant_leg",
  units: "units",
  timeZone: "time_zone",
  targetCmLeft: "target_cm_left",
  targetCmRight: "target_cm_right",
  status: "status",
  teams: "groups",
} as const satisfies Record<keyof RosterValues, ImportField>;

const valueKeys = Object.keys(columnsOfValues) as (keyof RosterValues)[];

/** What an import changes of an athlete; type and own type go together. */
export function importedChange(before: RosterValues, after: RosterValues): ImportedChange {
  const columns = new Set(
    valueKeys.filter((key) => !isSame(key, before, after)).map((key) => columnsOfValues[key]),
  );
  const keys = valueKeys.filter((key) => columns.has(columnsOfValues[key]));
  const picked = (values: RosterValues) =>
    Object.fromEntries(keys.map((key) => [key, values[key]])) as Partial<RosterValues>;
  return { before: picked(before), after: picked(after) };
}

/** An athlete as they are once an import is taken back, with the columns that return and those that stay. */
export type Returned = { values: RosterValues; returned: ImportField[]; kept: ImportField[] };

/**
 * What taking an import back makes of those whom it changed, by their ids: a column that still holds what
 * the import put there returns to what it was, one that somebody changed since stays. An external ID stays
 * too where somebody else of the roster has the earlier one by now.
 */
export function returnedRoster(
  roster: readonly RosterRecord[],
  changes: ReadonlyMap<string, ImportedChange>,
): Map<string, Returned> {
  const idStays = new Set<string>();
  for (let before = -1; before < idStays.size; ) {
    before = idStays.size;
    const givesBack = ({ id, externalId }: RosterRecord) =>
      !idStays.has(id) && changes.get(id)?.after.externalId === externalId;
    const taken = new Set(
      roster.flatMap((one) => (givesBack(one) || !one.externalId ? [] : [one.externalId])),
    );
    for (const one of roster) {
      const earlier = changes.get(one.id)?.before.externalId;
      if (earlier && givesBack(one) && taken.has(earlier)) idStays.add(one.id);
    }
  }
  return new Map(
    roster.flatMap((one) => {
      const change = changes.get(one.id);
      return change ? [[one.id, returnedValues(one, change, idStays.has(one.id))] as const] : [];
    }),
  );
}

function returnedValues(
  { id: _, version: __, inScope: ___, ...now }: RosterRecord,
  { before, after }: ImportedChange,
  idStays: boolean,
): Returned {
  const changed = valueKeys.filter((key) => key in after);
  const stay = new Set<ImportField>(
    changed.filter((key) => !isSame(key, now, after)).map((key) => columnsOfValues[key]),
  );
  if (idStays) stay.add("external_id");
  const returning = changed.filter((key) => !stay.has(columnsOfValues[key]));
  const back = Object.fromEntries(returning.map((key) => [key, before[key]]));
  const returned = [...new Set(returning.map((key) => columnsOfValues[key]))];
  return { values: { ...now, ...back }, returned, kept: [...stay] };
}

function isSame(
  key: keyof RosterValues,
  one: Partial<RosterValues>,
  other: Partial<RosterValues>,
): boolean {
  if (key === "ownType") return one.ownType?.id === other.ownType?.id;
  if (key !== "teams") return one[key] === other[key];
  const keys = (names: readonly string[] = []) => names.map(comparedText).sort().join("\n");
  return keys(one.teams) === keys(other.teams);
}
