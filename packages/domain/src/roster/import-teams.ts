import type { RosterPatch, RosterRecord, RowFault } from "./import";

/** A team as the import sees it; `mine` false: the importer may not write there. */
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
    this.known = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
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
    const kept = before.filter((name) => !this.isMine(name));
    const named = wanted.map((name) => this.known.get(name.toLowerCase())?.name ?? name);
    const foreign = named.find((name) => !this.isMine(name) && !before.includes(name));
    if (foreign !== undefined) {
      const message = `${foreign} is not one of your teams; ask its coach or an owner`;
      return {
        teams: [],
        fault: { code: "team_not_yours", field: "groups", value: foreign, message },
      };
    }
    const teams = [...new Set([...kept, ...named])].toSorted((a, b) => a.localeCompare(b));
    if (this.rules.teamRequired && !teams.some((name) => this.isMine(name))) {
      const message = "Put the athlete on one of your teams, else you will not see them";
      return { teams, fault: { code: "team_needed", field: "groups", value: "", message } };
    }
    return { teams, fault: null };
  }

  /** Notes the teams of an accepted row that do not exist yet. */
  want(teams: readonly string[], coachEmail: string | undefined): void {
    for (const name of teams) {
      const key = name.toLowerCase();
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
    return this.known.get(name.toLowerCase())?.mine ?? true;
  }
}
