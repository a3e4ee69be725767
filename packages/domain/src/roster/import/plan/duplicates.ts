import { fullName } from "../../../athletes/athlete";
import { comparedText } from "../../../text/compared-text";
import { emailKey } from "../../../text/email";
import type { ImportChoices, ReadRow, RosterPatch, RosterRecord, RowFault } from "../import";
import { mayBeOne, nameKey, shortId } from "./roster-index";

/** How many earlier rows of one name a row is compared with. */
const namesakesCompared = 20;

/** A row that uses a key; `owner` is the athlete who has it already. */
type Claim = { row: number; owner: string | null };

/** Remembers which rows already used an external ID, an address, an athlete or a name. */
export class Duplicates {
  private readonly externalIds = new Map<string, Claim>();
  private readonly shortIds = new Map<string, { row: number; externalId: string }>();
  private readonly emails = new Map<string, Claim>();
  private readonly athletes = new Map<string, Claim>();
  private readonly names = new Map<string, { row: number; patch: RosterPatch }[]>();

  constructor(private readonly choices: Pick<ImportChoices, "shortIds" | "namesakes">) {}

  /**
   * What an earlier row already claimed; the later row is the one at fault. What the athlete has
   * already is not claimed: two people may share an address.
   */
  claim(read: ReadRow, found: RosterRecord | null): RowFault[] {
    const { row, patch } = read;
    const { externalId, email } = patch;
    const faults: RowFault[] = [];
    const hasId = found !== null && externalId === found.externalId;
    const sameId = externalId
      ? claimed(this.externalIds, comparedText(externalId), { row, owner: hasId ? found.id : null })
      : null;
    if (externalId && sameId !== null)
      faults.push(duplicate("duplicate_external_id", externalId, sameId));
    const hasEmail = found !== null && emailKey(email ?? "") === emailKey(found.email ?? "");
    const sameEmail = email
      ? claimed(this.emails, emailKey(email), { row, owner: hasEmail ? found.id : null })
      : null;
    if (email && sameEmail !== null) faults.push(duplicate("duplicate_email", email, sameEmail));
    const sameAthlete = found ? claimed(this.athletes, found.id, { row, owner: null }) : null;
    if (found && sameAthlete !== null && faults.length === 0)
      faults.push(duplicate("duplicate_external_id", externalId ?? email ?? "", sameAthlete));
    return faults.length > 0 || found ? faults : this.lookAlikes(read);
  }

  /** What a new athlete has so nearly in common with an earlier row that the coach must say. */
  private lookAlikes({ row, patch }: ReadRow): RowFault[] {
    return [this.shortIdFault(row, patch), this.namesakeFault(row, patch)].filter(
      (fault) => fault !== null,
    );
  }

  private shortIdFault(row: number, { externalId }: RosterPatch): RowFault | null {
    if (!externalId || this.choices.shortIds === "other") return null;
    const earlier = this.shortIds.get(shortId(externalId));
    this.shortIds.set(shortId(externalId), earlier ?? { row, externalId });
    if (!earlier) return null;
    if (this.choices.shortIds === "same")
      return duplicate("duplicate_external_id", externalId, earlier.row);
    const message = `Is ${externalId} the ${earlier.externalId} of row ${earlier.row}? Spreadsheets drop leading zeros`;
    return { code: "short_id", field: "external_id", value: externalId, message };
  }

  private namesakeFault(row: number, patch: RosterPatch): RowFault | null {
    const key = nameKey(patch);
    if (key === null || this.choices.namesakes === "other") return null;
    const earlier = this.names.get(key) ?? [];
    const same = earlier.find((other) => mayBeOne(patch, other.patch));
    this.names.set(key, [...earlier, { row, patch }].slice(-namesakesCompared));
    if (!same) return null;
    const isSamePerson = this.choices.namesakes === "same";
    const value = fullName({
      givenName: patch.givenName ?? "",
      familyName: patch.familyName ?? "",
    });
    const message = isSamePerson
      ? `Row ${same.row} is about the same person; keep the row that is right and delete the other`
      : `Row ${same.row} has the same name${patch.birthDate ? " and birth date" : ""}: is it the same person?`;
    return { code: isSamePerson ? "duplicate_person" : "namesake", field: null, value, message };
  }
}

/** The row of an earlier claim that excludes this one: all but that of another who has the same already. */
function claimed(seen: Map<string, Claim>, key: string, claim: Claim): number | null {
  const earlier = seen.get(key);
  if (!earlier) seen.set(key, claim);
  const isShared = earlier?.owner && claim.owner && earlier.owner !== claim.owner;
  return earlier && !isShared ? earlier.row : null;
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
