import { processWide } from "./process-wide";

/** From the most to the least that a log may hold. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

/** Writes one line: facts that name no person, and a sentence. */
type Write = (facts: Record<string, unknown>, sentence: string) => void;

/** The log of this process. */
export type Log = Record<"debug" | "info" | "warn" | "error", Write>;

const nothing = () => {};

/** What a script or a test has, which opens no log: what went wrong, as plain lines. */
const plainLog: Log = {
  debug: nothing,
  info: nothing,
  warn: plainly,
  error: plainly,
};

function plainly({ error }: Record<string, unknown>, sentence: string): void {
  const { stack, message = "" } = (error ?? {}) as { stack?: string; message?: string };
  process.stderr.write(`${[sentence, stack ?? message].filter(Boolean).join("\n")}\n`);
}

/** The log that this process opened, or else plain lines on stderr. */
export function log(): Log {
  return processWide().log ?? plainLog;
}
