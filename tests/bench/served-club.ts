import { Client } from "pg";
import { build } from "../../packages/embedded/bin/build.mjs";
import { startWeb } from "../support/web-server";
import type { World } from "../support/world";
import { withClonedWorld } from "./clone";
import { addAthletes } from "./many-athletes";

type Served = { world: World; url: string; owner: Client };

/** Runs work on a club of so many athletes that the production build serves. */
export async function onServedClub<T>(
  { athletes, years }: { athletes: number; years: number },
  work: (served: Served) => Promise<T>,
): Promise<T> {
  await build();
  return withClonedWorld(async (world) => {
    const web = await startWeb(world);
    const owner = new Client({ connectionString: world.ownerUrl });
    try {
      await owner.connect();
      await addAthletes(world, athletes, years);
      return await work({ world, url: web.url, owner });
    } finally {
      await owner.end();
      await web.stop();
    }
  });
}
