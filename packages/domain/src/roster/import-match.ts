import type { ReadRow, RosterPatch, RosterRecord, RowFault } from "./import";

/** The roster by the two keys that rows are matched with. */
export type RosterIndex = {
  byExternalId: ReadonlyMap<string, RosterRecord>;
  byEmail: ReadonlyMap<string, RosterRecord>;
};

/** The roster ready for {@link matchRow}; keys compare without case. */
export function indexRoster(roster: readonly RosterRecord[]): RosterIndex {
  const byExternalId = new Map<string, RosterRecord>();
  const byEmail = new Map<string, RosterRecord>();
  for (const athlete of roster) {
    if (athlete.externalId) byExternalId.set(athlete.externalId.toLowerCase(), athlete);
    if (athlete.email) byEmail.set(athlete.email, athlete);
  }
  return { byExternalId, byEmail };
}

/**
 * The athlete that a row means: by external ID, then by e-mail. Where the two point to different
 * people, or to somebody of other people's teams, the row is a fault and nobody is chosen.
 */
export function matchRow(
  patch: RosterPatch,
  index: RosterIndex,
): { found: RosterRecord | null; fault: RowFault | null } {
  const { externalId, email } = patch;
  const byId = externalId ? (index.byExternalId.get(externalId.toLowerCase()) ?? null) : null;
  const byEmail = email ? (index.byEmail.get(email) ?? null) : null;
  const found = byId ?? byEmail;
  if (found && !found.inScope) {
    const field = byId ? "external_id" : "email";
    const message =
      "This is an athlete of a team that is not yours; ask an owner to import the row";
    return {
      found: null,
      fault: {
        code: "out_of_scope",
        field,
        value: patch[byId ? "externalId" : "email"] ?? "",
        message,
      },
    };
  }
  const othersEmail = byId && byEmail && byId.id !== byEmail.id;
  const othersId = !byId && byEmail?.externalId && externalId;
  if (othersEmail || othersId) {
    const message = `The address ${email} belongs to ${byEmail?.givenName} ${byEmail?.familyName} (${byEmail?.externalId ?? "no external ID"}); correct the address or the external ID`;
    return {
      found: null,
      fault: { code: "match_conflict", field: "email", value: email ?? "", message },
    };
  }
  return { found, fault: null };
}

/** Remembers which rows already used an external ID, an address or an athlete. */
export class Duplicates {
  private readonly externalIds = new Map<string, number>();
  private readonly emails = new Map<string, number>();
  private readonly athletes = new Map<string, number>();

  /** What an earlier row already claimed; the later row is the one at fault. */
  claim({ row, patch }: ReadRow, found: RosterRecord | null): RowFault[] {
    const faults: RowFault[] = [];
    const { externalId, email } = patch;
    const sameId = externalId ? claimed(this.externalIds, externalId.toLowerCase(), row) : null;
    if (externalId && sameId !== null)
      faults.push(duplicate("duplicate_external_id", externalId, sameId));
    const sameEmail = email ? claimed(this.emails, email, row) : null;
    if (email && sameEmail !== null) faults.push(duplicate("duplicate_email", email, sameEmail));
    const sameAthlete = found ? claimed(this.athletes, found.id, row) : null;
    if (found && sameAthlete !== null && faults.length === 0)
      faults.push(duplicate("duplicate_external_id", externalId ?? email ?? "", sameAthlete));
    return faults;
  }
}

function claimed(seen: Map<string, number>, key: string, row: number): number | null {
  const earlier = seen.get(key);
  if (earlier !== undefined) return earlier;
  seen.set(key, row);
  return null;
}

function duplicate(
  code: "duplicate_external_id" | "duplicate_email",
  value: string,
  earlierRow: number,
): RowFault {
  const isEmail = code === "duplicate_email";
  const advice = isEmail
    ? "if they are two people, leave one address blank"
    : "keep the row that is right and delete the other";
  return {
    code,
    field: isEmail ? "email" : "external_id",
    value,
    message: `Row ${earlierRow} is about the same ${isEmail ? "address" : "athlete"}; ${advice}`,
  };
}
