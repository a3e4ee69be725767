import type { RosterRecord } from "../../import";

/** Somebody of the roster of whom nothing is known but the name and what `known` says. */
export function person(id: string, name: string, known: Partial<RosterRecord> = {}): RosterRecord {
  const [givenName = "", familyName = ""] = name.split(" ");
  return {
    ...{ id, version: 1, inScope: true, teams: [], externalId: null, email: null, phone: null },
    ...{ givenName, familyName, birthDate: null, sex: "unspecified", ownType: null },
    ...{ athleteType: "runner", dominantSide: "unknown", units: "cm", timeZone: "Europe/Prague" },
    ...{ targetCmLeft: null, targetCmRight: null, status: "active" },
    ...known,
  };
}
