import type { Application } from "@talus/api/context";
import { log } from "@talus/api/seeing/log";
import { spaceOf } from "@talus/api/space";

const minuteMs = 60_000;
const repeatMs = 3_600_000;

/**
 * Looks every minute at the space that the database has left, and writes a line when it runs
 * short, once an hour. Gives the end of it.
 */
export function watchSpace(application: Application): () => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  const look = async () => {
    const space = await spaceOf(application).catch(() => null);
    if (!space?.isShort) saidAt = Number.NEGATIVE_INFINITY;
    else if (performance.now() - saidAt >= repeatMs) {
      saidAt = performance.now();
      log().warn(
        { freeMb: space.freeMb },
        `The disk of the database has ${space.freeMb} MB left. Free some space: saving fails when it is full.`,
      );
    }
  };
  void look();
  const timer = setInterval(look, minuteMs);
  return () => clearInterval(timer);
}
