import { fullName } from "../../../athletes/athlete";
import { comparedText } from "../../../text/compared-text";
import { emailKey } from "../../../text/email";
import type { Steps } from "../../../text/steps";
import type { RosterPatch, RosterRecord } from "../import";

/** The roster by everything that rows are matched with. */
export type RosterIndex = {
  byTalusId: ReadonlyMap<string, RosterRecord>;
  /** By external ID as written, without case, and without the zeros that spreadsheets drop. */
  byExternalId: ReadonlyMap<string, RosterRecord>;
  byCaselessId: ReadonlyMap<string, RosterRecord[]>;
  byShortId: ReadonlyMap<string, RosterRecord[]>;
  byEmail: ReadonlyMap<string, RosterRecord[]>;
  /** Those in scope by full name: a namesake of other people's teams is nobody's business. */
  byName: ReadonlyMap<string, RosterRecord[]>;
};

/** The roster ready for matching. */
export function* indexRoster(roster: readonly RosterRecord[]): Steps<RosterIndex> {
  const identified = roster.filter((athlete) => athlete.externalId !== null);
  const idOf = (athlete: RosterRecord) => athlete.externalId ?? "";
  return {
    byTalusId: new Map(roster.map((athlete) => [athlete.id, athlete])),
    byExternalId: new Map(identified.map((athlete) => [idOf(athlete), athlete])),
    byCaselessId: yield* grouped(identified, (athlete) => comparedText(idOf(athlete))),
    byShortId: yield* grouped(identified, (athlete) => shortId(idOf(athlete))),
    byEmail: yield* grouped(
      roster.filter(({ email }) => email !== null),
      ({ email }) => emailKey(email ?? ""),
    ),
    byName: yield* grouped(
      roster.filter(({ inScope }) => inScope),
      (athlete) => comparedText(fullName(athlete)),
    ),
  };
}

function* grouped(
  roster: readonly RosterRecord[],
  keyOf: (athlete: RosterRecord) => string,
): Steps<Map<string, RosterRecord[]>> {
  const groups = new Map<string, RosterRecord[]>();
  for (const athlete of roster) {
    yield;
    const key = keyOf(athlete);
    const group = groups.get(key);
    if (group) group.push(athlete);
    else groups.set(key, [athlete]);
  }
  return groups;
}

/** An external ID without case and, if it is a number, without its leading zeros: "007" → "7". */
export function shortId(externalId: string): string {
  return comparedText(externalId.normalize("NFKC")).replace(/^0+(?=\d+$)/, "");
}

type Person = Pick<RosterPatch, "givenName" | "familyName" | "birthDate" | "externalId" | "email">;

/** The name by which two people may be the same, or null: the row names nobody. */
export function nameKey({ givenName, familyName }: Person): string | null {
  if (!givenName) return null;
  return comparedText(fullName({ givenName, familyName: familyName ?? "" }));
}

/**
 * Whether two of one name may be one person: neither birth date nor external ID tells them apart,
 * nor, where a birth date is missing, their addresses.
 */
export function mayBeOne(one: Person, other: Person): boolean {
  const differ = (a?: string | null, b?: string | null) =>
    Boolean(a && b) && comparedText(a ?? "") !== comparedText(b ?? "");
  if (differ(one.birthDate, other.birthDate) || differ(one.externalId, other.externalId))
    return false;
  return Boolean(one.birthDate && other.birthDate) || !differ(one.email, other.email);
}
