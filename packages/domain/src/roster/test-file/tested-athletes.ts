import { comparedText } from "../../text/compared-text";
import type { TestedAthlete } from "./test-file";

/** What a row says of whose it is; "" as nothing. */
type Said = Record<"talusId" | "externalId" | "email", string | undefined>;

/** The athletes whom a file may name, found by what it says of them. */
export class TestedAthletes {
  private readonly byKey = new Map<string, TestedAthlete>();

  constructor(athletes: readonly TestedAthlete[]) {
    for (const athlete of athletes) {
      this.byKey.set(`id ${athlete.id}`, athlete);
      if (athlete.externalId) this.byKey.set(`key ${comparedText(athlete.externalId)}`, athlete);
      if (athlete.email) this.byKey.set(`mail ${comparedText(athlete.email)}`, athlete);
    }
  }

  /** The athlete of a Talus ID, else of an external ID, else of an address; null: nobody here. */
  find({ talusId, externalId, email }: Said): TestedAthlete | null {
    const key = talusId
      ? `id ${talusId.toLowerCase()}`
      : externalId
        ? `key ${comparedText(externalId)}`
        : `mail ${comparedText(email ?? "")}`;
    return this.byKey.get(key) ?? null;
  }
}
