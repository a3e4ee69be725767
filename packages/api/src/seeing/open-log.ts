import { AsyncLocalStorage } from "node:async_hooks";
import { stripVTControlCharacters } from "node:util";
import { pino } from "pino";
import type { FailureRecord } from "./failure-record";
import type { Log, LogLevel } from "./log";
import { processWide } from "./process-wide";
import { withoutPersons } from "./without-persons";

/** How a process writes its log: JSON for a machine that collects it, text for a person who watches. */
export type LogSettings = { level: LogLevel; format: "json" | "text" };

/** A person at a terminal is told what went wrong, a machine that collects is told everything. */
export function chosenLog(log: {
  level: LogLevel | undefined;
  format: LogSettings["format"] | undefined;
}): LogSettings {
  const format = log.format ?? (process.stdout.isTTY ? "text" : "json");
  return { format, level: log.level ?? (format === "text" ? "warn" : "info") };
}

const requests = new AsyncLocalStorage<{ requestId: string }>();

/** Runs work of which every line of the log carries the request's number, whoever writes it. */
export function withinRequest<T>(requestId: string, work: () => T): T {
  return requests.run({ requestId }, work);
}

/** How much, and for how long, may wait to be written with what comes next: a write a line costs more than the line. */
const gathered = { minLength: 4096, periodicFlush: 100 };

/** Opens this process's log: on stdout, one line a record, written without making anybody wait. */
export function openLog({ level, format }: LogSettings): Log {
  const output = pino.destination({ dest: 1, sync: false, ...gathered });
  const lines =
    format === "json"
      ? output
      : { write: (json: string) => output.write(asText(JSON.parse(json))) };
  const records = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // This copies, because the record is written into it.
      mixin: () => ({ ...requests.getStore() }),
    },
    lines,
  );
  const writes =
    (at: "debug" | "info" | "warn" | "error") =>
    (facts: Record<string, unknown>, sentence: string) =>
      records[at](facts, withoutPersons(sentence));
  const log = {
    debug: writes("debug"),
    info: writes("info"),
    warn: writes("warn"),
    error: writes("error"),
  };
  processWide().log = log;
  keepOutputQuiet(format === "json" ? log : null);
  return log;
}

type Line = {
  time: string;
  level: string;
  msg: string;
  requestId?: string;
  procedure?: string;
  error?: FailureRecord;
};

/** A record as a person reads it on a terminal. */
function asText({ time, level, msg, requestId, procedure, error }: Line): string {
  const about = [procedure, requestId && `(request ${requestId})`].filter(Boolean).join(" ");
  const head = [time.slice(11, 19), level.toUpperCase(), msg, about].filter(Boolean).join(" ");
  return [head, error?.stack ?? error?.message].filter(Boolean).join("\n").concat("\n");
}

/** How Next prints why a page failed, which is a record with more in it by then. */
const isLoggedAlready = /^⨯[\s\S]*\bdigest: /;

/**
 * Whatever else in this process writes to stdout or stderr (Next does) names nobody either; with a
 * log of records it becomes one.
 */
function keepOutputQuiet(log: Log | null): void {
  for (const [stream, level] of [
    [process.stdout, "info"],
    [process.stderr, "warn"],
  ] as const) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = ((chunk: unknown, ...rest: unknown[]) => {
      if (typeof chunk !== "string") return write(chunk, ...rest);
      if (!log) return write(withoutPersons(chunk), ...rest);
      const text = stripVTControlCharacters(chunk).trim();
      if (text !== "") log[isLoggedAlready.test(text) ? "debug" : level]({}, text);
      rest.find((each) => typeof each === "function")?.();
      return true;
    }) as typeof stream.write;
  }
}
