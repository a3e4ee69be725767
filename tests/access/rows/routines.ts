import { createReadyRoutines } from "@talus/db/routines/writes";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { v7 as uuidv7 } from "uuid";
import { type Club, testNow, type World } from "../../support/world";
import { type Row, type Rows, staffDeciders, staffReaders } from "../kinds";

/** The ready routines of the club whose things are asked for, made once. */
async function routineOf(club: Club, world: World) {
  return world.within(club, async (db) => {
    await createReadyRoutines(db, { newId: () => uuidv7(), now: testNow });
    const routine = await db.prisma.routine.findFirstOrThrow({
      where: { organisationId: club.organisationId },
      select: { id: true, version: true, versions: { select: { id: true } } },
    });
    return { ...routine, versionId: routine.versions[0]?.id ?? "" };
  });
}

const sent = () => ({
  id: uuidv7(),
  versionId: uuidv7(),
  routine: readyRoutine("runner", "soleus"),
});

/** Somebody of another organisation does not learn that the routine exists. */
const hidden = { otherOrganisation: "NOT_FOUND" } as const;
const onOne: Row["expect"] = { ...staffReaders, ...hidden };
const decideOne: Row["expect"] = { ...staffDeciders, ...hidden };

/** Routines belong to the organisation: staff read them, coaches and owners change them. */
export const rows: Rows = {
  "routines.list": { call: (api) => api.routines.list(), expect: staffReaders },
  "routines.get": {
    call: async (api, club, world) =>
      api.routines.get({ routineId: (await routineOf(club, world)).id }),
    expect: onOne,
  },
  "routines.version": {
    call: async (api, club, world) =>
      api.routines.version({ versionId: (await routineOf(club, world)).versionId }),
    expect: onOne,
  },
  "routines.create": { call: (api) => api.routines.create(sent()), expect: staffDeciders },
  "routines.update": {
    call: async (api, club, world) => {
      const { id, version } = await routineOf(club, world);
      return api.routines.update({ ...sent(), id, version });
    },
    expect: decideOne,
  },
  "routines.archive": {
    call: async (api, club, world) => {
      const { id, version } = await routineOf(club, world);
      return api.routines.archive({ routineId: id, version, archived: true });
    },
    expect: decideOne,
  },
};
