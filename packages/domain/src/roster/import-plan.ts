import type { DisplayUnit } from "../units";
import { fullName } from "./athlete";
import type {
  ImportChoices,
  ReadRow,
  RosterPatch,
  RosterRecord,
  RosterValues,
  RowFault,
  RowOutcome,
} from "./import";
import { changesBetween, valuesAfter } from "./import-changes";
import { Duplicates, indexRoster, matchRow, type RosterIndex } from "./import-match";
import { type ImportTeam, type NewTeam, TeamPlan } from "./import-teams";

/** Everything outside the file that decides what its rows do. */
export type ImportSurroundings = {
  roster: readonly RosterRecord[];
  teams: readonly ImportTeam[];
  /** E-mail addresses, lower case, of everybody who may coach. */
  coachEmails: ReadonlySet<string>;
  /** Whether every athlete must be on a team of the importer: so for a coach, who else would not see them. */
  teamRequired: boolean;
  defaults: { units: DisplayUnit; timeZone: string };
};

/** The whole import before anything is written. */
export type ImportPlan = { outcomes: RowOutcome[]; newTeams: NewTeam[] };

type PlanContext = {
  choices: ImportChoices;
  surroundings: ImportSurroundings;
  index: RosterIndex;
  duplicates: Duplicates;
  teams: TeamPlan;
};

/** Decides for every row what it does: create, update with the changed fields, nothing, or a fault. */
export function planImport(
  rows: readonly ReadRow[],
  choices: ImportChoices,
  surroundings: ImportSurroundings,
): ImportPlan {
  const { teamRequired } = surroundings;
  const teams = new TeamPlan(surroundings.teams, {
    teamRequired,
    defaultTeam: choices.defaultTeam,
  });
  const index = indexRoster(surroundings.roster);
  const context = { choices, surroundings, index, duplicates: new Duplicates(), teams };
  const outcomes = rows.map((row) => planRow(row, context));
  return { outcomes, newTeams: teams.newTeams() };
}

function planRow(read: ReadRow, context: PlanContext): RowOutcome {
  const { row, patch } = read;
  const { found, fault: mismatch } = matchRow(patch, context.index);
  const { teams, fault: teamFault } = context.teams.teamsAfter(patch, found);
  const faults = [
    ...read.faults,
    ...(mismatch ? [mismatch] : []),
    ...context.duplicates.claim(read, found),
    ...(teamFault && !mismatch ? [teamFault] : []),
    ...(found || mismatch ? [] : missingInNew(read, context.choices)),
    ...coachFaults(patch, context.surroundings.coachEmails),
  ];
  const before = found ?? newAthlete(context);
  const values = { ...valuesAfter(patch, before, context.surroundings.defaults), teams };
  if (faults.length > 0) return { kind: "error", row, name: fullName(values), faults };

  context.teams.want(teams, patch.coachEmail);
  if (!found) return { kind: "create", row, values };
  return outcomeOfMatch(row, found, values);
}

function outcomeOfMatch(row: number, found: RosterRecord, values: RosterValues): RowOutcome {
  const changes = changesBetween(found, values);
  if (changes.length === 0)
    return { kind: "unchanged", row, athleteId: found.id, name: fullName(found) };
  return { kind: "update", row, athleteId: found.id, version: found.version, values, changes };
}

/** What a new athlete cannot do without, unless the cell itself is already a fault. */
function missingInNew({ patch, faults }: ReadRow, choices: ImportChoices): RowFault[] {
  const missing: RowFault[] = [];
  const faulty = (fields: readonly string[]) =>
    faults.some(({ field }) => field !== null && fields.includes(field));
  if (!patch.givenName && !faulty(["given_name", "full_name"])) {
    const message = "A new athlete needs a first name; check that the column is mapped";
    missing.push({ code: "name_missing", field: "given_name", value: "", message });
  }
  if (!patch.athleteType && !choices.defaultType && !faulty(["athlete_type"])) {
    const message = "Say whether this new athlete is a runner or a lifter";
    missing.push({ code: "type_missing", field: "athlete_type", value: "", message });
  }
  return missing;
}

function coachFaults(patch: RosterPatch, coachEmails: ReadonlySet<string>): RowFault[] {
  const { coachEmail } = patch;
  if (!coachEmail || coachEmails.has(coachEmail)) return [];
  const message = `Nobody with the address ${coachEmail} coaches here; invite them first or leave the cell blank`;
  return [{ code: "coach_unknown", field: "coach_email", value: coachEmail, message }];
}

function newAthlete({ choices, surroundings }: PlanContext): RosterValues {
  return {
    externalId: null,
    givenName: "",
    familyName: "",
    email: null,
    phone: null,
    birthDate: null,
    sex: "unspecified",
    athleteType: choices.defaultType ?? "runner",
    ownType: null,
    dominantSide: "unknown",
    ...surroundings.defaults,
    targetCmLeft: null,
    targetCmRight: null,
    status: "active",
    teams: [],
  };
}
