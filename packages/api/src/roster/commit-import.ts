import { writeAudit } from "@talus/db/audit";
import {
  grantAthletes,
  grantOrganisation,
  grantTeam,
  type OrganisationGrant,
} from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import { replacePlans } from "@talus/db/plans/upkeep";
import { findRosterImport, type ImportRecord, listImportTeams } from "@talus/db/roster/import";
import {
  createRosterImport,
  noteAddedAthletes,
  noteChangedAthletes,
} from "@talus/db/roster/imports";
import { insertRoster, updateRoster } from "@talus/db/roster/writes";
import { idempotent } from "@talus/db/sent-ids";
import { addTeamStaff, listStaffCandidates } from "@talus/db/teams/people";
import { createTeam } from "@talus/db/teams/teams";
import type { Sql } from "@talus/db/transaction";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { ImportField, RosterRecord, RowOutcome } from "@talus/domain/roster/import/import";
import type { ImportInput } from "@talus/domain/roster/import/import.schema";
import type { NewTeam } from "@talus/domain/roster/import/plan/teams";
import { importedChange } from "@talus/domain/roster/import/undo";
import { checkImport } from "./check-import";
import { TeamIds } from "./team-ids";

/** An import to commit; `importId` is made by the browser, so that a retry imports once. */
type ImportCommit = ImportInput & { importId: string };

/**
 * Imports a roster, all or nothing: checked anew in the transaction that writes it, under the
 * organisation's lock. The same id with the same content again gives the same answer; with other
 * content it is a CONFLICT. Refuses while rows are at fault or new teams unconfirmed.
 */
export async function commitImport(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  input: ImportCommit,
  moment: Moment,
): Promise<ImportRecord> {
  await db.allowMinutes();
  const { importId, text, columns, choices } = input;
  return idempotent(db, {
    ...{ model: "RosterImport", id: importId, content: [text, columns, choices] },
    first: ({ contentHash }) => importOnce(db, grant, { input, contentHash, moment }),
    again: () => doneBefore(db, grant, importId),
    taken: () => new DomainError("CONFLICT", "This import was already done with another file."),
  });
}

async function doneBefore(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  importId: string,
): Promise<ImportRecord> {
  const earlier = await findRosterImport(db, grant, importId);
  if (!earlier) throw new Error("The import that was done is missing");
  return earlier;
}

async function importOnce(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { input, contentHash, moment }: { input: ImportCommit; contentHash: string; moment: Moment },
): Promise<ImportRecord> {
  const { plan, roster } = await checkImport(db, grant, input, moment.now);
  const record = { contentHash, ...countsOf(plan.outcomes) };
  refuseUnresolved(input, plan.newTeams, record.leftOut);
  const { importId } = input;
  await createRosterImport(db, grant, { id: importId, kind: "roster", now: moment.now });
  const teamIds = await createTeams(db, grant, plan.newTeams, moment);
  const changing = { importId, outcomes: plan.outcomes, roster, moment };
  const athleteIds = await writeOutcomes(db, grant, changing);
  await noteAddedAthletes(db, grant, { importId, athleteIds, teamIds });
  await writeAudit(db, {
    id: importId,
    at: moment.now,
    action: "roster.imported",
    subject: "roster_import",
    subjectId: importId,
    detail: record,
  });
  return record;
}

function countsOf(outcomes: readonly RowOutcome[]) {
  const count = (kind: RowOutcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    leftOut: count("error"),
  };
}

function refuseUnresolved(input: ImportCommit, newTeams: readonly NewTeam[], faulty: number): void {
  if (faulty > 0 && !input.choices.leaveOutFaulty) {
    const rows = faulty === 1 ? "One row still needs" : `${faulty} rows still need`;
    throw new DomainError("INVALID", `${rows} repair. Nothing was imported.`);
  }
  if (newTeams.length > 0 && !input.choices.createTeams) {
    const teams = newTeams.map((team) => team.name).join(", ");
    throw new DomainError(
      "INVALID",
      `Confirm the new teams first: ${teams}. Nothing was imported.`,
    );
  }
}

async function createTeams(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  newTeams: readonly NewTeam[],
  { now, newId }: Moment,
): Promise<string[]> {
  const staff = newTeams.length > 0 ? await listStaffCandidates(db, grant) : [];
  const create = grantOrganisation(grant.actor, "team:create");
  const ids: string[] = [];
  for (const { name, coachEmails } of newTeams) {
    const id = newId();
    ids.push(id);
    await createTeam(db, create, { id, name, createdAt: now });
    const coaches = staff.filter(({ email }) => coachEmails.includes(email));
    if (coaches.length === 0) continue;
    const team = await grantTeam(db, grant.actor, id, "team:write");
    await addTeamStaff(db, team, { userIds: coaches.map(({ userId }) => userId), at: now });
  }
  return ids;
}

type Changing = {
  importId: string;
  outcomes: readonly RowOutcome[];
  roster: readonly RosterRecord[];
  moment: Moment;
};

/** Writes what the rows change, keeps what stood before, and gives the ids of whom they add. */
async function writeOutcomes(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { importId, outcomes, roster, moment }: Changing,
): Promise<string[]> {
  const { now, newId } = moment;
  const teams = new TeamIds(await listImportTeams(db, grant));
  const changed = outcomes.filter((outcome) => outcome.kind === "update");
  const updates = changed.map(
    ({ athleteId: id, version, joins, values: { teams: names, ...values } }) => ({
      id,
      version,
      values,
      stayIds: teams.all(names),
      teamIds: teams.oneEach(joins),
    }),
  );
  await lockAthletes(
    db,
    changed.map(({ athleteId }) => athleteId),
  );
  const replanned = changed.filter(({ changes }) =>
    changes.some(({ field }) => decidesPlan.has(field)),
  );
  // The grants come before they change teams: a coach may let go of an athlete in the same file.
  const athletes = await grantAthletes(
    db,
    grant,
    replanned.map(({ athleteId }) => athleteId),
  );
  const recordOf = new Map(roster.map((one) => [one.id, one]));
  const changes = new Map(
    changed.flatMap(({ athleteId, values }) => {
      const before = recordOf.get(athleteId);
      return before ? [[athleteId, importedChange(before, values)] as const] : [];
    }),
  );
  await noteChangedAthletes(db, grant, { importId, changes });
  if ((await updateRoster(db, grant, updates, now)) < updates.length) {
    const message = "Somebody changed athletes of this file meanwhile. Check it again.";
    throw new DomainError("CONFLICT", message);
  }
  const created = outcomes.filter((outcome) => outcome.kind === "create");
  const inserts = created.map(({ values: { teams: names, ...values } }) => ({
    id: newId(),
    values,
    teamIds: teams.oneEach(names),
    trainingWeek: Object.values(defaultTrainingWeek[values.athleteType]),
  }));
  await insertRoster(db, grant, inserts, now);
  await replacePlans(db, athletes, moment);
  return inserts.map(({ id }) => id);
}

/** Columns that a plan is placed by; a change of one places it anew. */
export const decidesPlan: ReadonlySet<ImportField> = new Set([
  "athlete_type",
  "status",
  "time_zone",
]);
