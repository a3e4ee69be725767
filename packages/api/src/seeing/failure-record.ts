import { isDomainError } from "@talus/domain/errors";
import { withoutPersons } from "./without-persons";

/** What the log keeps of an error: where it happened and what kind it is, no value of anybody's. */
export type FailureRecord = {
  type: string;
  message: string;
  stack?: string;
  cause?: FailureRecord;
} & Partial<Record<(typeof marks)[number], string>>;

/** What errors of Next and of PostgreSQL say beside their message, and that is never a value. */
const marks = ["digest", "code", "constraint", "table", "column", "routine"] as const;

const deepest = 3;

/** An error for the log. A database in trouble is told by what it said alone, or the log would flood. */
export function failureRecord(error: unknown, depth = 1): FailureRecord {
  if (!(error instanceof Error))
    return { type: typeof error, message: "Something else was thrown" };
  if (isDomainError(error) && error.cause instanceof Error) {
    const { stack: _, ...record } = failureRecord(error.cause, deepest);
    return record;
  }
  const message = withoutPersons(error.message);
  return {
    type: error.name,
    message,
    ...marksOf(error),
    stack: [`${error.name}: ${message}`, ...framesOf(error.stack)].join("\n"),
    ...(error.cause instanceof Error && depth < deepest
      ? { cause: failureRecord(error.cause, depth + 1) }
      : {}),
  };
}

function marksOf(error: Error) {
  const fields = error as Partial<Record<(typeof marks)[number], unknown>>;
  return Object.fromEntries(
    marks.flatMap((mark) => {
      const value = fields[mark];
      return typeof value === "string" ? [[mark, withoutPersons(value)]] : [];
    }),
  );
}

/** The lines of a stack that say where: what stands above them is the message, whatever it holds. */
function framesOf(stack = ""): string[] {
  return stack.split("\n").filter((line) => /^\s+at /.test(line));
}
