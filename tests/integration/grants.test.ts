import {
  grantAthletes,
  grantAthletesOfType,
  grantOrganisation,
  grantSystem,
  requireGranted,
} from "@talus/db/grant";
import { withOrganisation } from "@talus/db/transaction";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The grant of several athletes, as somebody of the club asks for it. */
function granted(person: "owner" | "coach", athleteIds: readonly string[]) {
  return world.within(world.club, (db) =>
    grantAthletes(db, grantOrganisation(world.club[person], "plan:assign"), athleteIds),
  );
}

describe("a grant of several athletes", () => {
  it("names those who are in the scope of whoever asks", async () => {
    const { runner, lifter, stranger } = world.club;
    const own = [runner.id, lifter.id];
    expect((await granted("coach", own)).athleteIds).toEqual(own);
    expect((await granted("coach", [])).athleteIds).toEqual([]);
    const all = [...own, stranger.id];
    expect((await granted("owner", all)).athleteIds).toEqual(all);
  });

  it("is refused as a whole where one is out of scope, elsewhere or nowhere", async () => {
    const { runner, stranger } = world.club;
    for (const other of [stranger.id, world.otherClub.runner.id, uuidv7()])
      await expect(granted("coach", [runner.id, other])).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await expect(granted("owner", [world.otherClub.runner.id])).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("covers no row about somebody else", async () => {
    const { runner, lifter } = world.club;
    const grant = await granted("coach", [runner.id]);
    expect(() => requireGranted(grant, [{ athleteId: runner.id }])).not.toThrow();
    expect(() => requireGranted(grant, [{ athleteId: lifter.id }])).toThrow(/no grant/);
  });

  it("of a type names nobody of another organisation", async () => {
    const grant = await world.within(world.club, (db) =>
      grantAthletesOfType(db, grantOrganisation(world.club.coach, "roster:write"), uuidv7()),
    );
    expect(grant.athleteIds).toEqual([]);
  });
});

describe("the grant of work in the background", () => {
  it("is made where nobody asked, and never in a person's transaction", async () => {
    const { organisationId } = world.club;
    await expect(
      withOrganisation(
        world.database,
        { organisationId, userId: null },
        async (db) => typeof grantSystem(db),
      ),
    ).resolves.toBe("object");
    await expect(world.within(world.club, async (db) => grantSystem(db))).rejects.toThrow(
      /person's grants/,
    );
  });
});
