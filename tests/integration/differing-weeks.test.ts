import { differingWeeks } from "@talus/api/sessions/background/differing-weeks";
import { Client } from "pg";
import { expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { plannedRunners } from "../support/planned-athletes";
import { createWorld } from "../support/world";

test("a week that is not what its days sum up to is found, and left for somebody to look at", async () => {
  const world = await createWorld();
  const [athleteId] = await plannedRunners(world, 3);
  const check = () => differingWeeks(applicationOf(world), new AbortController().signal);
  expect(await check()).toEqual([]);
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  const { rowCount } = await owner.query(
    "UPDATE athlete_week SET planned = planned + 1 WHERE athlete_id = $1",
    [athleteId],
  );
  const { organisationId } = world.club;
  expect(await check()).toEqual([{ organisationId, count: rowCount }]);
  await owner.query("DELETE FROM athlete_week WHERE athlete_id = $1", [athleteId]);
  await owner.end();
  expect(await check()).toEqual([{ organisationId, count: rowCount }]);
  await world.close();
});
