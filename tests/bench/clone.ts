import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { createWorldIn, type World } from "../support/world";

type Urls = Awaited<ReturnType<typeof cloneTemplate>>;

/** Runs work on a database of its own, cloned from the template and dropped at the end. */
export async function withClone<T>(work: (urls: Urls) => Promise<T>): Promise<T> {
  const { stop, ...template } = await openTemplate();
  const name = `test_${process.pid}_bench`;
  try {
    return await work(await cloneTemplate(template, name));
  } finally {
    await dropClones(template, name);
    await stop();
  }
}

/** Runs work in a world on a database of its own. */
export function withClonedWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  return withClone(async (urls) => {
    const world = await createWorldIn({ ...urls, ownerUrl: urls.migrationDatabaseUrl });
    try {
      return await work(world);
    } finally {
      await world.close();
    }
  });
}
