import { differingRollups, verifyRollups } from "@talus/api/athletes/background/differing-rollups";
import { Client } from "pg";
import { expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { plannedRunners } from "../support/planned-athletes";
import { createWorld } from "../support/world";

test("a roll-up that is not what its rows sum up to is found, left alone, and mended where that is asked", async () => {
  const world = await createWorld();
  const { organisationId } = world.club;
  const [athleteId] = await plannedRunners(world, 3);
  const { signal } = new AbortController();
  const check = () => differingRollups(applicationOf(world), signal);
  expect(await check()).toEqual([]);
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  const spoil = async (sql: string) => (await owner.query(sql, [athleteId])).rowCount;

  const weeks = await spoil("UPDATE athlete_week SET planned = planned + 1 WHERE athlete_id = $1");
  await spoil("UPDATE athlete_now SET held_since = counted_on WHERE athlete_id = $1");
  expect(await check()).toEqual([{ organisationId, weeks, athletes: 1 }]);
  await spoil("DELETE FROM athlete_week WHERE athlete_id = $1");
  await spoil("DELETE FROM athlete_now WHERE athlete_id = $1");
  expect(await check()).toEqual([{ organisationId, weeks, athletes: 1 }]);

  const verify = (isMended: boolean) => verifyRollups(applicationOf(world), isMended, signal);
  const found = { organisationId, weeks, athletes: 1 };
  const others = { organisationId: world.otherClub.organisationId, weeks: 0, athletes: 0 };
  expect(await verify(true)).toEqual(expect.arrayContaining([found, others]));
  expect(await verify(false)).toEqual(
    expect.arrayContaining([{ ...found, weeks: 0, athletes: 0 }, others]),
  );
  await owner.end();
  await world.close();
});
