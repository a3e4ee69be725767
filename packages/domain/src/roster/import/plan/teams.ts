import { comparedText } from "../../../text/compared-text";
import type { RosterPatch, RosterRecord, RowFault } from "../import";

/**
 * A team as the import sees it; `mine` false: the importer may not write there. Several may have one
 * name.
 */
export type ImportTeam = { name: string; mine: boolean };

/** A team that the import would make, how many rows want it, and the coaches that these rows name. */
export type NewTeam = { name: string; rows: number; coachEmails: string[] };

/** The rules of the organisation's teams for one import; collects the teams it would make. */
export class TeamPlan {
  private readonly known: ReadonlyMap<string, ImportTeam>;
  private readonly wanted = new Map<string, NewTeam>();

  constructor(
    teams: readonly ImportTeam[],
    private readonly rules: { teamRequired: boolean; defaultTeam: string | null },
  ) {
    this.known = knownByName(teams);
  }

  /**
   * The teams the athlete is on after the row. A `groups` cell replaces the teams that the importer
   * may write; teams of others stay as they are and cannot be joined.
   */
  teamsAfter(
    patch: RosterPatch,
    found: RosterRecord | null,
  ): { teams: string[]; fault: RowFault | null } {
    const before = found?.teams ?? [];
    const asked = patch.teams ?? (found ? before : []);
    const { defaultTeam } = this.rules;
    const wanted = asked.length === 0 && !found && defaultTeam ? [defaultTeam] : asked;
    const ofOthers = before.filter((name) => !this.isMine(name));
    const named = wanted.map((name) => this.known.get(comparedText(name))?.name ?? name);
    const beforeKeys = new Set(before.map(comparedText));
    const foreign = named.find((name) => !this.isMine(name) && !beforeKeys.has(comparedText(name)));
    if (foreign !== undefined) {
      const message = `${foreign} is not one of your teams; ask its coach or an owner`;
      return {
        teams: [],
        fault: { code: "team_not_yours", field: "groups", value: foreign, message },
      };
    }
    const byKey = new Map([...named, ...ofOthers].map((name) => [comparedText(name), name]));
    const teams = [...byKey.values()].toSorted((a, b) => a.localeCompare(b));
    if (this.rules.teamRequired && !teams.some((name) => this.isMine(name))) {
      const message = "Put the athlete on one of your teams, else you will not see them";
      return { teams, fault: { code: "team_needed", field: "groups", value: "", message } };
    }
    return { teams, fault: null };
  }

  /** Notes the teams of an accepted row that do not exist yet. */
  want(teams: readonly string[], coachEmail: string | undefined): void {
    for (const name of teams) {
      const key = comparedText(name);
      if (this.known.has(key)) continue;
      const team = this.wanted.get(key) ?? { name, rows: 0, coachEmails: [] };
      team.rows += 1;
      if (coachEmail && !team.coachEmails.includes(coachEmail)) team.coachEmails.push(coachEmail);
      this.wanted.set(key, team);
    }
  }

  /** The teams to make, in the order of the file. */
  newTeams(): NewTeam[] {
    return [...this.wanted.values()];
  }

  /** A team that does not exist yet will be the importer's. */
  private isMine(name: string): boolean {
    return this.known.get(comparedText(name))?.mine ?? true;
  }
}

function knownByName(teams: readonly ImportTeam[]): Map<string, ImportTeam> {
  const known = new Map<string, ImportTeam>();
  for (const team of teams) {
    const key = comparedText(team.name);
    if (!known.get(key)?.mine) known.set(key, team);
  }
  return known;
}
