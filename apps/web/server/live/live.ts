import { type Application, createContext } from "@talus/api/context";
import { listenToQueues, watchedOrganisation } from "@talus/api/queue/watching";
import { answerText, type Exchange } from "../exchange";
import { openStreams } from "./streams";

/** Where pages hear that the queue changed. */
export const livePath = "/api/live";

/** Once in so long each stream is seen to be alive, and its reader to be allowed still. */
const beatMs = 20_000;

/** What tells pages of changes while they are open. */
export type Live = { answer: (exchange: Exchange) => Promise<void>; close: () => Promise<void> };

/**
 * Tells pages that show the queue when it changes, by server-sent events that hold nothing of it. Where the
 * database cannot be heard nobody is let in: pages then ask again by themselves.
 */
export function createLive(application: Application): Live {
  const streams = openStreams();
  const listener = listenToQueues(application, { onChange: streams.tell, onLost: streams.endAll });
  const beats = setInterval(() => void streams.beat(), beatMs).unref();
  return {
    async answer({ request, response, requestId }) {
      const { headers } = request;
      const address = String(headers["x-talus-address"]);
      const ctx = createContext(application, { headers, address, requestId });
      const organisationId = await watchedOrganisation(ctx);
      const session = ctx.tokenHash;
      if (organisationId === null || session === null)
        return answerText(response, 401, "Sign in as a coach to hear of changes.");
      if (!listener.isListening() || !streams.hasRoomFor(session))
        return answerText(response, 503, "No changes can be told just now. Ask again instead.");
      response.writeHead(200, {
        "content-type": "text/event-stream",
        // A proxy that gathers answers would keep each change to itself.
        "x-accel-buffering": "no",
      });
      response.write("event: open\ndata:\n\n");
      const mayStay = async () => (await watchedOrganisation(ctx)) === organisationId;
      streams.add({ organisationId, session, response, mayStay });
    },
    async close() {
      clearInterval(beats);
      streams.endAll();
      await listener.close();
    },
  };
}
