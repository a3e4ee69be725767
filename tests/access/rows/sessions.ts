import { v7 as uuidv7 } from "uuid";
import { arrangePlan } from "../../support/plan";
import { calmReport, logOf } from "../../support/session-log";
import { type Club, testToday, type World } from "../../support/world";
import { athleteDeciders, athleteReaders, type Rows } from "../kinds";

/** Today's session in a new plan of the runner of team A. */
async function plannedOf(club: Club, world: World): Promise<string> {
  const athleteId = club.runner.id;
  const [id] = await arrangePlan(world, { club, athleteId }, [{ date: testToday, kind: "short" }]);
  return id ?? "";
}

/** A hold that is in force, on the runner. */
async function heldOf(club: Club, world: World): Promise<string> {
  const id = uuidv7();
  const report = { ...calmReport, pop: true };
  await world.as(club.owner).holds.report({ athleteId: club.runner.id, id, report });
  return id;
}

export const rows: Rows = {
  "sessions.today": {
    call: (api, club) => api.sessions.today({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "sessions.get": {
    call: async (api, club, world) =>
      api.sessions.get({ athleteId: club.runner.id, id: await plannedOf(club, world) }),
    expect: athleteReaders,
  },
  "sessions.history": {
    call: (api, club) => api.sessions.history({ athleteId: club.runner.id, days: 30 }),
    expect: athleteReaders,
  },
  "sessions.acute": {
    call: (api, club) => api.sessions.acute({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "sessions.feel": {
    call: (api, club) => api.sessions.feel({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "sessions.pain": {
    call: (api, club) => api.sessions.pain({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "sessions.log": {
    call: (api, club) => api.sessions.log(logOf(club.runner.id, null)),
    expect: athleteReaders,
  },
  "sessions.amend": {
    call: async (api, club, world) => {
      const { id, plannedSessionId, ...log } = logOf(club.runner.id, null, { date: "2026-11-13" });
      await world.as(club.owner).sessions.log({ ...log, id, plannedSessionId });
      return api.sessions.amend({ ...log, id: uuidv7(), sessionLogId: id, reason: "" });
    },
    expect: athleteReaders,
  },
  "sessions.move": {
    call: async (api, club, world) =>
      api.sessions.move({
        athleteId: club.runner.id,
        id: await plannedOf(club, world),
        version: 1,
        date: testToday,
      }),
    expect: athleteReaders,
  },
  "sessions.checkMorning": {
    call: (api, club) =>
      api.sessions.checkMorning({ athleteId: club.runner.id, date: testToday, painNrs: 1 }),
    expect: athleteReaders,
  },
  "holds.list": {
    call: (api, club) => api.holds.list({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "holds.background": {
    call: async (api, club, world) =>
      api.holds.background({ athleteId: club.runner.id, holdId: await heldOf(club, world) }),
    expect: athleteReaders,
  },
  "holds.report": {
    call: (api, club) =>
      api.holds.report({ athleteId: club.runner.id, id: uuidv7(), report: calmReport }),
    expect: athleteReaders,
  },
  "holds.retract": {
    call: async (api, club, world) =>
      api.holds.retract({
        athleteId: club.runner.id,
        holdId: await heldOf(club, world),
        note: "",
      }),
    expect: athleteReaders,
  },
  "holds.clear": {
    call: async (api, club, world) =>
      api.holds.clear({
        athleteId: club.runner.id,
        holdId: await heldOf(club, world),
        version: 1,
        clearedByProfessional: "Dr. Ito",
        clearedOn: testToday,
        note: "",
      }),
    expect: athleteDeciders,
  },
};
