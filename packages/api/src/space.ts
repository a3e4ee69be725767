import { statfs } from "node:fs/promises";
import type { Application } from "./context";

/** What is left on the disk of the embedded database. */
export type Space = { freeMb: number; isShort: boolean; isFull: boolean };

/** PostgreSQL takes its log of changes in files of 16 MB; without room for one it stops. */
const neededMb = 16;

/** The space left where the database writes, or null: it is elsewhere, and its keeper's concern. */
export async function spaceOf({ space }: Pick<Application, "space">): Promise<Space | null> {
  if (!space) return null;
  const { bavail, bsize } = await statfs(space.folder);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  return { freeMb, isShort: freeMb < space.warnBelowMb, isFull: freeMb < neededMb };
}
