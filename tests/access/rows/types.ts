import { shippedTypeRules } from "@talus/domain/athlete-types/type-rules";
import { v7 as uuidv7 } from "uuid";
import { type Club, testNow, type World } from "../../support/world";
import { type Row, type Rows, staffDeciders, staffReaders } from "../kinds";

const type = (name: string) => ({
  name,
  base: "runner" as const,
  targetCm: 11,
  rules: shippedTypeRules.runner,
});

/** A type of the club; each call makes its own. */
async function storedType(club: Club, world: World): Promise<string> {
  const id = uuidv7();
  const { organisationId } = club;
  await world.within(club, (db) =>
    db.prisma.athleteType.create({
      data: { ...type(`Type ${id}`), organisationId, id, createdAt: testNow },
    }),
  );
  return id;
}

/** Decisions of any coach of the organisation on a type of it; elsewhere there is none. */
const ownTypes: Row["expect"] = { ...staffDeciders, otherOrganisation: "NOT_FOUND" };

/** Athlete types: staff read them, coaches and owners write them. */
export const rows: Rows = {
  "athleteTypes.list": { call: (api) => api.athleteTypes.list(), expect: staffReaders },
  "athleteTypes.create": {
    call: (api) => api.athleteTypes.create({ id: uuidv7(), type: type("Hurdlers") }),
    expect: staffDeciders,
  },
  "athleteTypes.preview": {
    call: async (api, club, world) =>
      api.athleteTypes.preview({ id: await storedType(club, world), type: type("Hurdlers") }),
    expect: ownTypes,
  },
  "athleteTypes.update": {
    call: async (api, club, world) =>
      api.athleteTypes.update({
        id: await storedType(club, world),
        version: 1,
        type: type("Steeplechasers"),
      }),
    expect: ownTypes,
  },
  "athleteTypes.setArchived": {
    call: async (api, club, world) =>
      api.athleteTypes.setArchived({ id: await storedType(club, world), archived: true }),
    expect: ownTypes,
  },
};
