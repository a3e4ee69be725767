import { comparedText } from "../../text/compared-text";
import type { TestedAthlete } from "./test-file";

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
  find(said: { talusId?: string; externalId?: string; email?: string }): TestedAthlete | null {
    const keys = [
      said.talusId && `id ${said.talusId.toLowerCase()}`,
      said.externalId && `key ${comparedText(said.externalId)}`,
      said.email && `mail ${comparedText(said.email)}`,
    ];
    const first = keys.find((key) => key !== undefined && key !== "");
    return (first && this.byKey.get(first)) || null;
  }
}
