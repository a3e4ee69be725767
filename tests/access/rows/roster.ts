import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { noChoices } from "@talus/domain/roster/import/import";
import { noTestChoices } from "@talus/domain/roster/test-file/test-file";
import { v7 as uuidv7 } from "uuid";
import { newRunners } from "../../support/planned-athletes";
import { plainQuery } from "../../support/roster";
import { type Club, createAthlete, createPerson, type World } from "../../support/world";
import { emptyTests, newChange, newExport, newJob } from "../ids/owned-ids";
import {
  athleteDeciders,
  athleteReaders,
  type Row,
  type Rows,
  staffDeciders,
  staffReaders,
  teamDeciders,
  teamReaders,
} from "../kinds";

const preferences = {
  units: "cm",
  timeZone: "UTC",
  dominantSide: "unknown",
  trainingWeek: defaultTrainingWeek.runner,
} as const;

/** A stale version on purpose: the check of access comes before it, and nothing changes. */
const athlete = {
  ...preferences,
  givenName: "New",
  familyName: "Athlete",
  email: "",
  sex: "unspecified",
  athleteType: "runner",
  version: -1,
} as const;

const injury = { kind: "ankle_sprain", side: "left", since: "", resolvedOn: "", note: "" } as const;
const roster = { text: "given_name,athlete_type\n", columns: null, choices: noChoices };

const tests = { text: "email,test_code\n", columns: null, choices: noTestChoices };
const savedView = {
  ...{ kind: "roster" as const, name: "Held", isShared: false, filters: { hold: true } },
  ...{ sort: "name" as const, descending: false, columns: [] },
};

const everyone = { match: { filters: {}, typed: "" }, except: [] };

/** Strangers to an athlete or a job hear that there is none. */
const onRunner: Row["expect"] = {
  ...staffDeciders,
  otherOrganisation: "NOT_FOUND",
  otherCoach: "NOT_FOUND",
};

/** A pause of somebody new on team A. */
async function changeOf(world: World) {
  const pause = { status: "paused" as const, pauseReason: "Exams", pausedUntil: null };
  const athleteIds = await newRunners(world, 1);
  return { athletes: { athleteIds }, change: { kind: "status" as const, to: pause } };
}

export const rows: Rows = {
  "athletes.get": {
    call: (api, club) => api.athletes.get({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "athletes.audit": {
    call: (api, club) => api.athletes.audit({ athleteId: club.runner.id }),
    expect: athleteDeciders,
  },
  "athletes.create": {
    call: (api, club) => api.athletes.create({ ...athlete, id: uuidv7(), teamIds: [club.teamA] }),
    expect: { ...staffDeciders, otherOrganisation: "NOT_FOUND" },
  },
  "athletes.update": {
    call: (api, club) =>
      api.athletes.update({ ...athlete, athleteId: club.runner.id, teamIds: [club.teamA] }),
    expect: athleteDeciders,
  },
  "athletes.updatePreferences": {
    call: (api, club) =>
      api.athletes.updatePreferences({ ...preferences, athleteId: club.runner.id, version: -1 }),
    expect: { ...athleteDeciders, athlete: "ok" },
  },
  "athletes.setStatus": {
    call: (api, club) =>
      api.athletes.setStatus({
        athleteId: club.runner.id,
        version: -1,
        change: { status: "active" },
      }),
    expect: athleteDeciders,
  },
  "athletes.createInjury": {
    call: (api, club) =>
      api.athletes.createInjury({ ...injury, athleteId: club.runner.id, id: uuidv7() }),
    expect: athleteDeciders,
  },
  "athletes.updateInjury": {
    call: async (api, club, world) => {
      const id = await plantInjury(world, club);
      await api.athletes.updateInjury({ ...injury, athleteId: club.runner.id, id });
    },
    expect: athleteDeciders,
  },
  "athletes.deleteInjury": {
    call: async (api, club, world) => {
      const id = await plantInjury(world, club);
      await api.athletes.deleteInjury({ athleteId: club.runner.id, id });
    },
    expect: athleteDeciders,
  },
  "roster.list": {
    call: (api) => api.roster.list({ query: plainQuery, after: null }),
    expect: staffReaders,
  },
  "roster.outline": { call: (api) => api.roster.outline(plainQuery), expect: staffReaders },
  "roster.counts": { call: (api) => api.roster.counts(), expect: staffReaders },
  "roster.views": { call: (api) => api.roster.views(), expect: staffReaders },
  "views.create": {
    call: (api) => api.views.create({ ...savedView, id: uuidv7() }),
    expect: staffReaders,
  },
  "views.delete": {
    call: async (api) => {
      const id = uuidv7();
      await api.views.create({ ...savedView, id });
      await api.views.delete({ viewId: id });
    },
    expect: staffReaders,
  },
  "queue.views": { call: (api) => api.queue.views(), expect: staffReaders },
  "roster.count": { call: (api) => api.roster.count(), expect: staffReaders },
  "roster.search": {
    call: (api) =>
      api.roster.search({ typed: "Ada", limit: 10, withArchived: true, outsideTeamId: null }),
    expect: staffReaders,
  },
  "roster.previewExport": {
    call: (api) => api.roster.previewExport({ athletes: everyone }),
    expect: staffReaders,
  },
  "roster.export": {
    call: (api) => api.roster.export({ id: uuidv7(), athletes: everyone }),
    expect: staffReaders,
  },
  "roster.exports": { call: (api) => api.roster.exports(), expect: staffReaders },
  "roster.exportedFile": {
    call: async (api, club, world) =>
      api.roster.exportedFile({ exportId: await newExport(world, club.coach) }),
    expect: {
      ...{ ...onRunner, assistant: "NOT_FOUND", owner: "NOT_FOUND" },
    },
  },
  "roster.importedAthletes": {
    call: (api) => api.roster.importedAthletes({ importId: uuidv7() }),
    expect: staffReaders,
  },
  "roster.previewImport": {
    call: (api) => api.roster.previewImport(roster),
    expect: staffDeciders,
  },
  "roster.faultyRows": { call: (api) => api.roster.faultyRows(roster), expect: staffDeciders },
  "roster.commitImport": {
    call: (api) => api.roster.commitImport({ ...roster, importId: uuidv7() }),
    expect: staffDeciders,
  },
  "roster.previewTests": {
    call: async (api) => {
      const importId = await api.roster.keepDraft({ ...tests, kind: "tests" });
      const { text: _, ...look } = tests;
      await api.roster.previewTests({ ...look, importId, from: 0 });
    },
    expect: staffDeciders,
  },
  "roster.faultyTests": { call: (api) => api.roster.faultyTests(tests), expect: staffDeciders },
  "roster.commitTests": {
    call: (api) => api.roster.commitTests({ ...tests, importId: uuidv7() }),
    expect: staffDeciders,
  },
  "roster.progress": {
    call: async (api, club, world) =>
      api.roster.progress({ jobId: await newJob(world, club, club.coach) }),
    expect: { ...onRunner, assistant: "NOT_FOUND" },
  },
  "roster.previewChange": {
    call: async (api, _club, world) => api.roster.previewChange(await changeOf(world)),
    expect: onRunner,
  },
  "roster.change": {
    call: async (api, _club, world) =>
      api.roster.change({ id: uuidv7(), ...(await changeOf(world)) }),
    expect: onRunner,
  },
  "roster.undoChange": {
    call: async (api, club, world) =>
      api.roster.undoChange({ changeId: await newChange(world, club, club.coach) }),
    expect: onRunner,
  },
  "roster.recentImports": {
    call: (api) => api.roster.recentImports(),
    expect: staffDeciders,
  },
  "roster.importResult": {
    call: async (api, club, world) =>
      api.roster.importResult({ importId: await newImport(world, club) }),
    expect: { ...staffDeciders, otherCoach: "NOT_FOUND", otherOrganisation: "NOT_FOUND" },
  },
  "roster.previewUndo": {
    call: async (api, club, world) =>
      api.roster.previewUndo({ importId: await newImport(world, club) }),
    expect: onRunner,
  },
  "roster.undoImport": {
    call: async (api, club, world) =>
      api.roster.undoImport({ importId: await newImport(world, club) }),
    expect: onRunner,
  },
  "roster.draft": {
    call: (api) => api.roster.draft({ kind: "tests", refusedImportId: null }),
    expect: staffDeciders,
  },
  "roster.keepDraft": {
    call: (api) => api.roster.keepDraft({ ...tests, kind: "tests" }),
    expect: staffDeciders,
  },
  "roster.decideDraft": {
    call: async (api) => {
      const importId = await api.roster.keepDraft({ ...tests, kind: "tests" });
      const { text: _, ...decided } = tests;
      await api.roster.decideDraft({ ...decided, kind: "tests", importId });
    },
    expect: staffDeciders,
  },
  "roster.forgetDraft": {
    call: async (api) => {
      const importId = await api.roster.keepDraft({ ...tests, kind: "tests" });
      await api.roster.forgetDraft({ importId });
    },
    expect: staffDeciders,
  },
  "teams.list": { call: (api) => api.teams.list(), expect: staffReaders },
  "teams.get": {
    call: (api, club) => api.teams.get({ teamId: club.teamA }),
    expect: teamReaders,
  },
  "teams.create": {
    call: (api) => api.teams.create({ id: uuidv7(), name: `Team ${uuidv7()}` }),
    expect: staffDeciders,
  },
  "teams.rename": {
    call: (api, club) => api.teams.rename({ teamId: club.teamA, name: "Other", version: -1 }),
    expect: teamDeciders,
  },
  "teams.setArchived": {
    call: (api, club) => api.teams.setArchived({ teamId: club.teamA, archived: false }),
    expect: teamDeciders,
  },
  "teams.setThresholds": {
    call: (api, club) =>
      api.teams.setThresholds({ teamId: club.teamA, belowPct: 70, fallPoints: 30 }),
    expect: teamDeciders,
  },
  "teams.setExceptionsOnly": {
    call: (api, club) => api.teams.setExceptionsOnly({ teamId: club.teamA, on: false }),
    expect: teamDeciders,
  },
  "teams.addAthletes": {
    call: (api, club) =>
      api.teams.addAthletes({ teamId: club.teamA, athleteIds: [club.runner.id] }),
    expect: teamDeciders,
  },
  "teams.removeAthletes": {
    call: async (api, club, world) => {
      const person = null;
      const athleteId = await world.within(club, (db) =>
        createAthlete(db, { type: "runner", teamId: club.teamA, person }),
      );
      await api.teams.removeAthletes({ teamId: club.teamA, athleteIds: [athleteId] });
    },
    expect: teamDeciders,
  },
  "teams.listStaffCandidates": {
    call: (api, club) => api.teams.listStaffCandidates({ teamId: club.teamA }),
    expect: teamDeciders,
  },
  "teams.addStaff": {
    call: (api, club) => api.teams.addStaff({ teamId: club.teamA, userId: club.assistant.userId }),
    expect: teamDeciders,
  },
  "teams.handOver": {
    call: async (api, club, world) => {
      const fromUserId = await newAssistant(world, club);
      const { userId } = await world.within(club, (db) => createPerson(db, "coach"));
      await api.teams.handOver({ teamId: club.teamA, fromUserId, toUserId: userId });
    },
    expect: teamDeciders,
  },
  "teams.removeStaff": {
    call: async (api, club, world) =>
      api.teams.removeStaff({ teamId: club.teamA, userId: await newAssistant(world, club) }),
    expect: teamDeciders,
  },
};

/** An import that the coach did. */
async function newImport(world: World, club: Club): Promise<string> {
  const importId = uuidv7();
  await world.as(club.coach).roster.commitTests({ ...emptyTests, importId });
  return importId;
}

/** An assistant of team A. */
function newAssistant(world: World, club: Club): Promise<string> {
  return world.within(club, async (db) => {
    const { userId } = await createPerson(db, "assistant");
    const { organisationId } = club;
    await db.prisma.teamCoach.create({ data: { organisationId, teamId: club.teamA, userId } });
    return userId;
  });
}

async function plantInjury(world: World, club: Club): Promise<string> {
  const id = uuidv7();
  const { organisationId } = club;
  await world.within(club, (db) =>
    db.prisma.injury.create({
      data: { organisationId, id, athleteId: club.runner.id, kind: "other", side: "both" },
    }),
  );
  return id;
}
