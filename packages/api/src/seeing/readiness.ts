import { setTimeout } from "node:timers/promises";
import { canWrite } from "@talus/db/seeing/readiness";
import type { Application } from "../context";
import { spaceOf } from "../space";

const longestMs = 2000;

/** Why nothing could be saved now, in a few words; null where all is well. */
export async function troubleNow(application: Application): Promise<string | null> {
  const space = await spaceOf(application).catch(() => null);
  if (space?.isFull) return `the disk has only ${space.freeMb} MB left`;
  const late = setTimeout(longestMs, false, { ref: false });
  const takesWrites = await Promise.race([canWrite(application.database), late]);
  return takesWrites ? null : "the database takes no writes";
}
