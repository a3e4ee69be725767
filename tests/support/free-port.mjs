import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that a system lends to connections, of which one may be taken before a server listens there. */
const [lowest, above] = [15_000, 32_000];

/**
 * A port of this machine on which nothing listens, for a server that starts soon.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const port = randomInt(lowest, above);
  const probe = createServer();
  try {
    await once(probe.listen(port, "127.0.0.1"), "listening");
  } catch {
    return freePort();
  }
  probe.close();
  await once(probe, "close");
  return port;
}
