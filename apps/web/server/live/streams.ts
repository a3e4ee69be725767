import type { ServerResponse } from "node:http";

/** A page that is told when its organisation's queue changes. */
type Stream = {
  organisationId: string;
  /** Whose it is, for the bound below. */
  session: string;
  response: ServerResponse;
  /** Whether its reader may still hear. */
  mayStay: () => Promise<boolean>;
};

/** More would be pages that nobody looks at, or somebody who wants to keep us busy. */
const most = { inAll: 1000, ofSession: 6 };

/** Changes one after the other are told once in so long. */
const pauseMs = 1000;

/** Holds the streams of this process, each until it closes. */
export function openStreams() {
  const all = new Set<Stream>();
  /** Organisations that were told a moment ago, and whether there is news since. */
  const told = new Map<string, { hasNews: boolean }>();

  /** At once, then at most once a second. */
  const tell = (organisationId: string) => {
    const before = told.get(organisationId);
    if (before) {
      before.hasNews = true;
      return;
    }
    const here = [...all].filter((stream) => stream.organisationId === organisationId);
    for (const { response } of here) response.write("event: queue\ndata:\n\n");
    const state = { hasNews: false };
    told.set(organisationId, state);
    setTimeout(() => {
      told.delete(organisationId);
      if (state.hasNews) tell(organisationId);
    }, pauseMs).unref();
  };
  const beatOne = async ({ response, mayStay }: Stream) => {
    // Who cannot be looked up is let go as well: the page asks again.
    const stays = await mayStay().catch(() => false);
    if (stays) response.write(":\n\n");
    else response.end();
  };
  return {
    tell,
    hasRoomFor(session: string): boolean {
      const own = [...all].filter((stream) => stream.session === session);
      return all.size < most.inAll && own.length < most.ofSession;
    },
    add(stream: Stream): void {
      all.add(stream);
      stream.response.on("close", () => all.delete(stream));
    },
    beat: () => Promise.all([...all].map(beatOne)),
    endAll(): void {
      for (const { response } of all) response.end();
    },
  };
}
