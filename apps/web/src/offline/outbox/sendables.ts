import type { AppRouter } from "@talus/api/root";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { noSymptoms, type RedFlag, redFlagsOf } from "@talus/domain/safety/red-flags";
import { outcomeOfLog, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { createTRPCClient } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import type { z } from "zod";
import type { inputSchemas } from "./input-schemas";

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;
type Answers = inferRouterOutputs<AppRouter>;
/** A write that may wait in the browser. */
export type Procedure = keyof typeof inputSchemas;
export type InputOf<P extends Procedure> = z.infer<(typeof inputSchemas)[P]>;
export type AnswerOf<P extends Procedure> =
  P extends `${infer Router extends keyof Answers}.${infer Name}`
    ? Answers[Router][Name & keyof Answers[Router]]
    : never;
/** What a person told that ends training at once. */
export type StopReport = { flags: RedFlag[]; report: PainReport };

type Sendable<Input extends { athleteId: string }, Answer> = {
  /** Raised with every change of its schema. */
  version: number;
  send: (client: Client, input: Input, signal: AbortSignal) => Promise<Answer>;
  /** What it is, in a list of what waits. */
  what: string;
  /** Where a person mends it; null where there is nothing to mend. */
  page: (input: Input) => string | null;
  /** What in it stops training; nothing where it cannot. */
  stop?: (input: Input) => StopReport | null;
  /** Why an answer is none that stores it; null where it is stored. */
  refusal?: (answer: Answer) => string | null;
};

function stopIn(report: PainReport | null): StopReport | null {
  const symptoms = report ?? { ...noSymptoms, side: null };
  const flags = redFlagsOf(symptoms);
  return flags.length === 0 ? null : { flags, report: symptoms };
}

const stopOfLog = (input: Pick<InputOf<"sessions.log">, "entries" | "report">) => {
  const report = { ...(input.report ?? { ...noSymptoms, side: null }) };
  const { flags } = outcomeOfLog(input);
  const painNrs = painMaxNrsOf(input);
  return flags.length === 0 ? null : { flags, report: { ...report, painNrs } };
};

type TestAnswer = AnswerOf<"assessments.create">;
const refusalOfTest = (answer: TestAnswer): string | null => {
  if (answer.kind === "stored") return null;
  if (answer.kind === "refused") return answer.refusals[0]?.message ?? "A number cannot be right.";
  return "A number is far from the last one. Look at it once more, then save it.";
};

/**
 * Every write that waits in the browser until the server has it: its shape, how it is sent, what a
 * person reads about it. Each may be sent twice and is stored once.
 */
const sendables: { [P in Procedure]: Sendable<InputOf<P>, AnswerOf<P>> } = {
  "sessions.log": {
    version: 1,
    send: (client, input, signal) => client.sessions.log.mutate(input, { signal }),
    what: "A session",
    page: (input) => `/log/${input.plannedSessionId ?? "extra"}`,
    stop: stopOfLog,
  },
  "sessions.amend": {
    version: 1,
    send: (client, input, signal) => client.sessions.amend.mutate(input, { signal }),
    what: "A correction of a session",
    page: (input) => `/log/${input.sessionLogId}`,
    stop: stopOfLog,
  },
  "sessions.move": {
    version: 1,
    send: (client, input, signal) => client.sessions.move.mutate(input, { signal }),
    what: "A session moved to another day",
    page: () => null,
  },
  "sessions.checkMorning": {
    version: 1,
    send: (client, input, signal) => client.sessions.checkMorning.mutate(input, { signal }),
    what: "Pain this morning",
    page: () => null,
    stop: ({ painNrs }) => stopIn({ ...noSymptoms, painNrs, side: null }),
  },
  "holds.report": {
    version: 1,
    send: (client, input, signal) => client.holds.report.mutate(input, { signal }),
    what: "A pain report",
    page: () => "/pain",
    stop: ({ report }) => stopIn(report),
  },
  "holds.retract": {
    version: 1,
    send: (client, input, signal) => client.holds.retract.mutate(input, { signal }),
    what: "Your word that it was a slip",
    page: () => null,
  },
  "assessments.create": {
    version: 1,
    send: (client, input, signal) => client.assessments.create.mutate(input, { signal }),
    what: "An ankle test",
    page: (input) => `/assess/${input.athleteId}`,
    stop: ({ findings }) => stopIn({ ...findings.symptoms, side: null }),
    refusal: refusalOfTest,
  },
  "assessments.amend": {
    version: 1,
    send: (client, input, signal) => client.assessments.amend.mutate(input, { signal }),
    what: "A corrected ankle test",
    page: (input) => `/athletes/${input.athleteId}#all-tests`,
    refusal: refusalOfTest,
  },
};

/** What is known of a procedure where any of them may stand. */
export function sendableOf(procedure: Procedure): Sendable<{ athleteId: string }, unknown> {
  return sendables[procedure] as unknown as Sendable<{ athleteId: string }, unknown>;
}
