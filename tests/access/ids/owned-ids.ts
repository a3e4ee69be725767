import { shippedTypeRules } from "@talus/domain/athlete-types/type-rules";
import { addDays } from "@talus/domain/calendar";
import { noChoices } from "@talus/domain/roster/import/import";
import { noTestChoices } from "@talus/domain/roster/test-file/test-file";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { v7 as uuidv7 } from "uuid";
import { assignmentOf, newRunners, wallTest } from "../../support/planned-athletes";
import { calmReport, logOf } from "../../support/session-log";
import { type Club, createTeam, type Person, testToday, type World } from "../../support/world";

/** Whatever an id may name. */
export type Kind =
  | "athlete"
  | "team"
  | "user"
  | "organisation"
  | "injury"
  | "travel"
  | "view"
  | "hold"
  | "assessment"
  | "plannedTest"
  | "verdict"
  | "review"
  | "session"
  | "log"
  | "amendment"
  | "batch"
  | "job"
  | "change"
  | "export"
  | "routine"
  | "routineVersion"
  | "type"
  | "invitation"
  | "import"
  | "draft"
  | "refused";

/** The id of one thing of every kind that belongs to an athlete, or to their team or organisation. */
export type OwnedIds = Record<Kind, string>;

/**
 * Whose a thing is, seen from the coach of team A. Ids of `spare` belong to another organisation too,
 * and may be made here as well, by which they become one's own.
 */
export type Place = "own" | "sameCoach" | "otherTeam" | "otherOrganisation" | "spare";

/** A full set of things for the runner of team A and for everybody whose things are not the runner's. */
export async function arrangeOwnedIds(world: World): Promise<Record<Place, OwnedIds>> {
  const { club, otherClub } = world;
  const [neighbour = ""] = await newRunners(world, 1);
  const second = await world.within(club, (db) => createTeam(db, "Second", [club.coach]));
  return {
    own: await ownedIdsOf(world, { club, athleteId: club.runner.id, ...teamA(club) }),
    sameCoach: await ownedIdsOf(world, {
      ...{ club, athleteId: neighbour, coach: club.coach, teamId: second },
      userId: club.coach.userId,
    }),
    otherTeam: await ownedIdsOf(world, {
      ...{ club, athleteId: club.stranger.id, coach: club.otherCoach, teamId: club.teamB },
      userId: club.otherCoach.userId,
    }),
    otherOrganisation: await ownedIdsOf(world, {
      ...{ club: otherClub, athleteId: otherClub.runner.id, ...teamA(otherClub) },
    }),
    spare: await ownedIdsOf(world, {
      ...{ club: otherClub, athleteId: otherClub.stranger.id, coach: otherClub.otherCoach },
      ...{ teamId: otherClub.teamB, userId: otherClub.otherCoach.userId },
    }),
  };
}

const teamA = ({ coach, teamA: teamId, assistant }: Club) => ({
  ...{ coach, teamId, userId: assistant.userId },
});

type Owner = { club: Club; athleteId: string; coach: Person; teamId: string; userId: string };

async function ownedIdsOf(world: World, owner: Owner): Promise<OwnedIds> {
  const { club, athleteId, coach, teamId, userId } = owner;
  const api = world.as(coach);
  const [injury, travel, routine, routineVersion, type] = [1, 2, 3, 4, 5].map(() => uuidv7());
  const ids = { injury, travel, routine, routineVersion, type } as Record<string, string>;
  await api.athletes.createInjury({ ...sprain, athleteId, id: ids.injury ?? "" });
  await api.plans.addTravel({ athleteId, id: ids.travel ?? "", ...someDays });
  const hold = await clearedHold(world, coach, athleteId);
  const reviewed = await newVerdict(world, coach, { athleteId, takenOn: "2026-10-20" });
  const review = { id: uuidv7(), athleteId, verdictId: reviewed.verdict, comment: "" };
  await api.reviews.create({ kind: "remeasure", ...review });
  const { assessment, verdict } = await newVerdict(world, coach, { athleteId });
  const plannedTest = await newPlannedTest(world, coach, athleteId);
  const draft = { ...readyRoutine("runner", "soleus"), name: `Own ${athleteId}` };
  await api.routines.create({
    ...{ id: ids.routine ?? "", versionId: ids.routineVersion ?? "", routine: draft },
  });
  const view = uuidv7();
  await api.views.create(ownView(view));
  await api.athleteTypes.create({ id: ids.type ?? "", type: ownType(athleteId) });
  const assigned = await assignmentOf(world, [athleteId], "runner-full", club);
  await api.plans.assign(assigned);
  const job = await newJob(world, club, coach);
  const session = await plannedSession(world, club, athleteId);
  const log = logOf(athleteId, null);
  await api.sessions.log(log);
  const amendment = amendmentOf(log);
  await api.sessions.amend(amendment);
  const imported = { ...emptyImport(athleteId), importId: uuidv7() };
  await world.as(club.owner).roster.commitImport(imported);
  return {
    ...{ athlete: athleteId, team: teamId, user: userId, organisation: club.organisationId },
    ...{ injury: "", travel: "", routine: "", routineVersion: "", type: "", ...ids },
    ...{ hold, assessment, plannedTest, verdict, review: review.id, session },
    ...{ log: log.id, amendment: amendment.id, batch: assigned.id, import: imported.importId },
    ...{ job, view, change: await newChange(world, club, coach) },
    export: await newExport(world, coach, athleteId),
    ...{ draft: await newDraft(world, club, coach), refused: await newRefused(world, club, coach) },
    invitation: await newInvitation(world, club),
  };
}

/** A test planned for an athlete for whom none is planned. */
export async function newPlannedTest(
  world: World,
  coach: Person,
  athleteId: string,
): Promise<string> {
  const id = uuidv7();
  const day = addDays(testToday, 14);
  await world.as(coach).assessments.plan({ athleteId, id, day, replacesId: null });
  return id;
}

/** A job that somebody started. */
export async function newJob(world: World, club: Club, { userId }: Person): Promise<string> {
  const { organisationId } = club;
  const id = uuidv7();
  await world.within(club, (db) =>
    db.prisma.job.create({
      data: { organisationId, id, kind: "plans.assign", createdBy: userId, total: 1 },
    }),
  );
  return id;
}

/** A change of athletes that somebody made, and that reached nobody. */
export async function newChange(world: World, club: Club, { userId }: Person): Promise<string> {
  const { organisationId } = club;
  const id = uuidv7();
  const request = { athletes: { athleteIds: [uuidv7()] }, change: restore };
  const act = { organisationId, id, kind: "roster.change", createdBy: userId, subjectId: id };
  await world.within(club, (db) => db.prisma.job.create({ data: { ...act, request, total: 1 } }));
  return id;
}

const restore = { kind: "status" as const, to: { status: "active" as const } };

/** A file of tests that somebody is importing, whatever else they are. */
export async function newDraft(world: World, club: Club, { userId }: Person): Promise<string> {
  const { organisationId } = club;
  const id = uuidv7();
  const by = { createdBy: userId, changedAt: world.clock.now };
  const { columns: _, ...file } = emptyTests;
  await world.within(club, (db) =>
    db.prisma.importDraft.create({ data: { organisationId, id, kind: "tests", ...file, ...by } }),
  );
  return id;
}

/** An import of theirs that was refused, after which the file is theirs again. */
export async function newRefused(world: World, club: Club, by: Person): Promise<string> {
  const { organisationId } = club;
  const id = uuidv7();
  const about = { subjectId: await newDraft(world, club, by), createdBy: by.userId, total: 1 };
  await world.within(club, (db) =>
    db.prisma.job.create({ data: { organisationId, id, kind: "roster.import", ...about } }),
  );
  return id;
}

/** A file of tests whose only row is left out. */
export const emptyTests = {
  text: "external_id,test_code,side,value,unit,taken_at\nnobody,ktw,left,9,cm,2026-01-01\n",
  columns: null,
  choices: { ...noTestChoices, leaveOutFaulty: true },
};

/** An injury to add. */
export const sprain = {
  ...{ kind: "ankle_sprain" as const, side: "left" as const, since: "", resolvedOn: "", note: "" },
};

/** A list to keep. */
export const ownView = (id: string) => ({
  ...{ id, kind: "roster" as const, name: "Held", isShared: false, filters: { hold: true } },
  ...{ sort: "name" as const, descending: false, columns: [] },
});

/** Days away to add. */
export const someDays = { from: "2026-12-05", to: "2026-12-06", sessions: "short" } as const;

/** A type of one's own to add, its name made from `name`. */
export const ownType = (name: string) => ({
  name: `Type ${name}`,
  base: "runner" as const,
  targetCm: 11,
  rules: shippedTypeRules.runner,
});

/** A red flag. */
export const redFlag = { ...calmReport, pop: true };

/** A roster file of one new athlete, whose external ID is `key`. */
export const emptyImport = (key: string) => ({
  text: `external_id,given_name,family_name,athlete_type\n${key},Ada,Imported,runner\n`,
  columns: null,
  choices: noChoices,
});

/** A correction of a log, with the same content. */
export function amendmentOf({ id, plannedSessionId: _, ...log }: ReturnType<typeof logOf>) {
  return { ...log, id: uuidv7(), sessionLogId: id, reason: "" };
}

/** A hold that is in force. */
export async function openHold(world: World, coach: Person, athleteId: string): Promise<string> {
  const id = uuidv7();
  await world.as(coach).holds.report({ athleteId, id, report: redFlag });
  return id;
}

async function clearedHold(world: World, coach: Person, athleteId: string): Promise<string> {
  const holdId = await openHold(world, coach, athleteId);
  const clearance = { clearedByProfessional: "Dr. Ito", clearedOn: testToday, note: "" };
  await world.as(coach).holds.clear({ athleteId, holdId, version: 1, ...clearance });
  return holdId;
}

/** A test that waits for its review. */
export async function newVerdict(
  world: World,
  coach: Person,
  { athleteId, takenOn = testToday }: { athleteId: string; takenOn?: string },
): Promise<{ assessment: string; verdict: string }> {
  const answer = await world.as(coach).assessments.create(wallTest(athleteId, { takenOn }));
  if (answer.kind !== "stored") throw new Error(`The test was ${answer.kind}`);
  return { assessment: answer.assessmentId, verdict: answer.verdictId };
}

/** An invitation that nobody has used. */
export async function newInvitation(world: World, club: Club): Promise<string> {
  const { organisationId, owner } = club;
  const id = uuidv7();
  const expiresAt = new Date(world.clock.now.getTime() + 86_400_000);
  const times = { createdAt: world.clock.now, expiresAt };
  await world.within(club, (db) =>
    db.prisma.invitation.create({
      data: { organisationId, id, tokenHash: id, role: "coach", createdBy: owner.userId, ...times },
    }),
  );
  return id;
}

/** The athlete's next session that is neither logged nor moved. */
export async function plannedSession(world: World, club: Club, athleteId: string): Promise<string> {
  const { id } = await world.within(club, (db) =>
    db.prisma.plannedSession.findFirstOrThrow({
      where: { organisationId: club.organisationId, athleteId, status: "planned", movedFrom: null },
      orderBy: { date: "asc" },
      select: { id: true },
    }),
  );
  return id;
}

/** A type of the club's own that nobody has yet. */
export async function newType(world: World): Promise<string> {
  const id = uuidv7();
  await world.as(world.club.coach).athleteTypes.create({ id, type: ownType(id) });
  return id;
}

/** A file that somebody exported, of an athlete or of everybody in sight. */
export async function newExport(world: World, person: Person, athleteId?: string): Promise<string> {
  const id = uuidv7();
  const everyone = { match: { filters: {}, typed: "" }, except: [] };
  const athletes = athleteId === undefined ? everyone : { athleteIds: [athleteId] };
  await world.as(person).roster.export({ id, athletes });
  return id;
}
