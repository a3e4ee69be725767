import { Client } from "pg";
import { build } from "../../packages/embedded/bin/build.mjs";
import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { startWeb } from "../support/web-server";
import { createWorldIn, type World } from "../support/world";
import { addAthletes } from "./many-athletes";

type Served = { world: World; url: string; owner: Client };

/** Runs work on a club of so many athletes that the production build serves. */
export async function onServedClub<T>(
  { athletes, years }: { athletes: number; years: number },
  work: (served: Served) => Promise<T>,
): Promise<T> {
  await build();
  const { stop, ...template } = await openTemplate();
  const name = `test_${process.pid}_bench`;
  const urls = await cloneTemplate(template, name);
  const world = await createWorldIn({ ...urls, ownerUrl: urls.migrationDatabaseUrl });
  const web = await startWeb(world);
  const owner = new Client({ connectionString: world.ownerUrl });
  try {
    await owner.connect();
    await addAthletes(world, athletes, years);
    return await work({ world, url: web.url, owner });
  } finally {
    await owner.end();
    await web.stop();
    await world.close();
    await dropClones(template, name);
    await stop();
  }
}
