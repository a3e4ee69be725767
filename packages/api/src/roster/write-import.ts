import { writeAudit } from "@talus/db/audit";
import {
  grantAthletes,
  grantOrganisation,
  grantTeam,
  type OrganisationGrant,
} from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import { replacePlans } from "@talus/db/plans/upkeep";
import { type ImportRecord, listImportTeams } from "@talus/db/roster/import";
import {
  createRosterImport,
  noteAddedAthletes,
  noteChangedAthletes,
} from "@talus/db/roster/imports";
import { insertedAtOnce, insertRoster, updateRoster } from "@talus/db/roster/writes";
import { addTeamStaff, listStaffCandidates } from "@talus/db/teams/people";
import { createTeam } from "@talus/db/teams/teams";
import type { Sql } from "@talus/db/transaction";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { ImportField } from "@talus/domain/roster/import/import";
import type { NewTeam } from "@talus/domain/roster/import/plan/teams";
import { importedChange } from "@talus/domain/roster/import/undo";
import type { CheckedImport } from "./check-import";
import { TeamIds } from "./team-ids";

/** A checked roster to write; `onDone` hears how many athletes are written, part by part. */
export type Writing = {
  importId: string;
  checked: CheckedImport;
  record: ImportRecord;
  moment: Moment;
  onDone?: ((count: number) => Promise<void>) | undefined;
};

/** Writes what a checked roster says, with what stood before and the entry of the audit trail. */
export async function writeImport(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  writing: Writing,
): Promise<void> {
  const { importId, checked, record, moment } = writing;
  await createRosterImport(db, grant, { id: importId, kind: "roster", now: moment.now });
  const teamIds = await createTeams(db, grant, checked.plan.newTeams, moment);
  const athleteIds = await writeOutcomes(db, grant, writing);
  await noteAddedAthletes(db, grant, { importId, athleteIds, teamIds });
  await writeAudit(db, {
    id: importId,
    at: moment.now,
    action: "roster.imported",
    subject: "roster_import",
    subjectId: importId,
    detail: record,
  });
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

/** Writes what the rows change, keeps what stood before, and gives the ids of whom they add. */
async function writeOutcomes(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { importId, checked, moment, onDone = async () => {} }: Writing,
): Promise<string[]> {
  const { roster, plan } = checked;
  const { outcomes } = plan;
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
  await onDone(updates.length);
  for (let first = 0; first < inserts.length; first += insertedAtOnce) {
    const part = inserts.slice(first, first + insertedAtOnce);
    await insertRoster(db, grant, part, now);
    await onDone(part.length);
  }
  await replacePlans(db, athletes, moment);
  return inserts.map(({ id }) => id);
}

/** Columns that a plan is placed by; a change of one places it anew. */
export const decidesPlan: ReadonlySet<ImportField> = new Set([
  "athlete_type",
  "status",
  "time_zone",
]);
