import type { NewRow } from "@talus/db/rows";

/** The tables that athletes fill, each after those that it refers to. */
export const filled = [
  "User",
  "Membership",
  "Athlete",
  "TeamAthlete",
  "Injury",
  "Invitation",
  "Assignment",
  "PlannedSession",
  "SessionLog",
  "MorningCheck",
  "Assessment",
  "Measure",
  "Verdict",
  "Review",
  "Hold",
  "AuditEntry",
] as const;

/** Rows on their way into the database, by table. */
export type Rows = { [M in (typeof filled)[number]]: NewRow<M>[] };

/** Plain data as a JSON column takes it. */
export function asJson(value: object): NewRow<"Verdict">["inputs"] {
  return value as NewRow<"Verdict">["inputs"];
}

/** Room for the rows of some athletes. */
export function noRows(): Rows {
  return Object.fromEntries(filled.map((model) => [model, []])) as unknown as Rows;
}
