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

/** Work with a name and facts about it, none of them about a person. */
export type Span = { name: string; facts: Record<string, string | number | null> };

/** What there is one of in a process, for those who look inside. */
type ProcessWide = {
  log?: Log;
  /** Told of every call once it is answered. */
  watchers: ((call: Call) => void)[];
  /** Runs work as a span of a trace, where tracing is on; `failed` is what its answer says. */
  traced?: <T>(
    span: Span,
    work: () => Promise<T>,
    failed: (answer: T) => string | null,
  ) => Promise<T>;
};

/** On globalThis, because the HTTP entry and Next load separate copies of every module. */
export function processWide(): ProcessWide {
  const shared = globalThis as typeof globalThis & { talusSeeing?: ProcessWide };
  shared.talusSeeing ??= { watchers: [] };
  return shared.talusSeeing;
}
