import type { Log } from "./log";

/** How a call of a procedure went. */
export type Call = {
  procedure: string;
  /** "ok", or the code of what a person was told instead. */
  outcome: string;
  durationMs: number;
  requestId: string;
  organisationId: string | null;
};

/** Facts about work, none of them about a person. */
export type Facts = Record<string, string | number | null>;

/** How work ended, and what is known of it by then. */
export type Ending = { failure: string | null; facts: Facts };

/** What there is one of in a process, for those who look inside. */
type ProcessWide = {
  log?: Log;
  /** Told of every call once it is answered. */
  watchers: ((call: Call) => void)[];
  /** Runs work as a span of a trace, where tracing is on. */
  traced?: <T>(name: string, work: () => Promise<T>, ending: (answer: T) => Ending) => Promise<T>;
};

/** On globalThis, because the HTTP entry and Next load separate copies of every module. */
export function processWide(): ProcessWide {
  const shared = globalThis as typeof globalThis & { talusSeeing?: ProcessWide };
  shared.talusSeeing ??= { watchers: [] };
  return shared.talusSeeing;
}
