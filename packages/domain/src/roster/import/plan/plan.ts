import { fullName } from "../../../athletes/athlete";
import { comparedText } from "../../../text/compared-text";
import type { Steps } from "../../../text/steps";
import type { DisplayUnit } from "../../../units";
import type {
  ImportChoices,
  ImportField,
  ReadRow,
  RosterPatch,
  RosterRecord,
  RosterValues,
  RowFault,
  RowOutcome,
} from "../import";
import { exportedCells } from "../roster-csv";
import { changesBetween, valuesAfter } from "./changes";
import { Duplicates } from "./duplicates";
import { type Freed, freedBy, refuseUnfreed } from "./freed";
import { matchByKey, matchRow } from "./match";
import { indexRoster, type RosterIndex } from "./roster-index";
import { type ImportTeam, type NewTeam, TeamPlan } from "./teams";

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
  freed: Freed;
  duplicates: Duplicates;
  teams: TeamPlan;
};

/** Decides for every row what it does: create, update with the changed fields, nothing, or a fault. */
export function* planImport(
  rows: readonly ReadRow[],
  choices: ImportChoices,
  surroundings: ImportSurroundings,
): Steps<ImportPlan> {
  const { teamRequired } = surroundings;
  const teams = new TeamPlan(surroundings.teams, {
    teamRequired,
    defaultTeam: choices.defaultTeam,
  });
  const index = yield* indexRoster(surroundings.roster);
  const keyed: (RosterRecord | null)[] = [];
  for (const { patch } of rows) {
    yield;
    const { found } = matchByKey(patch, { index, choices });
    keyed.push(found?.inScope ? found : null);
  }
  const freed = freedBy(rows, keyed);
  const duplicates = new Duplicates(choices);
  const context = { choices, surroundings, index, freed, duplicates, teams };
  const planned: RowOutcome[] = [];
  for (const row of rows) {
    yield;
    planned.push(planRow(row, context));
  }
  const outcomes = refuseUnfreed(rows, planned, { index, freed, keyed });
  outcomes.forEach((outcome, at) => {
    if (outcome.kind === "create" || outcome.kind === "update")
      teams.want(outcome.values.teams, rows[at]?.patch.coachEmail);
  });
  return { outcomes, newTeams: teams.newTeams() };
}

function planRow(read: ReadRow, context: PlanContext): RowOutcome {
  const isUnread = read.faults.some(({ code }) => code === "quote_open");
  if (isUnread) return { kind: "error", row: read.row, name: "", faults: read.faults };
  const { found, fault: mismatch } = matchRow(read.patch, context);
  const { row, patch, faults: cellFaults } = found ? withoutSameCells(read, found) : read;
  const { teams, fault: teamFault } = context.teams.teamsAfter(patch, found);
  const before = found ?? newAthlete(context);
  const values = { ...valuesAfter(patch, before, context.surroundings.defaults), teams };
  const faults = [
    ...cellFaults,
    ...(mismatch ? [mismatch] : context.duplicates.claim(read, found)),
    ...(teamFault && !mismatch ? [teamFault] : []),
    ...(found || mismatch ? [] : missingInNew(read, context.choices)),
    ...archivedTypeFaults(values, before),
    ...coachFaults(patch, context.surroundings.coachEmails),
  ];
  if (faults.length > 0) return { kind: "error", row, name: fullName(values), faults };
  return found ? outcomeOfMatch(row, found, values) : { kind: "create", row, values };
}

function outcomeOfMatch(row: number, found: RosterRecord, values: RosterValues): RowOutcome {
  const changes = changesBetween(found, values);
  if (changes.length === 0)
    return { kind: "unchanged", row, athleteId: found.id, name: fullName(found) };
  const { id: athleteId, version } = found;
  const before = new Set(found.teams.map(comparedText));
  const joins = values.teams.filter((name) => !before.has(comparedText(name)));
  return { kind: "update", row, athleteId, version, values, joins, changes };
}

/** A row without the cells that say what an export of the athlete says: they change and ask nothing. */
function withoutSameCells(read: ReadRow, found: RosterRecord): ReadRow {
  const now = exportedCells(found);
  const isSame = (field: ImportField | null) => {
    if (field === null) return false;
    const cell = read.cells.get(field) ?? "";
    if (field === "full_name") return comparedText(cell) === comparedText(fullName(found));
    return cell !== "" && cell === now.get(field);
  };
  const patch = { ...read.patch };
  for (const field of read.cells.keys())
    if (isSame(field)) for (const key of patchKeys.get(field) ?? []) delete patch[key];
  return { ...read, patch, faults: read.faults.filter(({ field }) => !isSame(field)) };
}

/** What each column says of an athlete. */
const patchKeys = new Map<ImportField, (keyof RosterPatch)[]>([
  ["external_id", ["externalId"]],
  ["given_name", ["givenName"]],
  ["family_name", ["familyName"]],
  ["full_name", ["givenName", "familyName"]],
  ["email", ["email"]],
  ["phone", ["phone"]],
  ["date_of_birth", ["birthDate"]],
  ["sex", ["sex"]],
  ["athlete_type", ["athleteType", "ownType"]],
  ["dominant_leg", ["dominantSide"]],
  ["groups", ["teams"]],
  ["units", ["units"]],
  ["time_zone", ["timeZone"]],
  ["target_cm_left", ["targetCmLeft"]],
  ["target_cm_right", ["targetCmRight"]],
  ["status", ["status"]],
]);

/** An archived type stays with those who have it and takes nobody new. */
function archivedTypeFaults({ ownType }: RosterValues, before: RosterValues): RowFault[] {
  if (!ownType?.isArchived || ownType.id === before.ownType?.id) return [];
  const { name } = ownType;
  const message = `The type ${name} is archived; bring it back, or say whether “${name}” is a runner or a lifter`;
  return [{ code: "type_archived", field: "athlete_type", value: name, message }];
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
