import type { AppRouter } from "@talus/api/root";
import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { holdReportInput, holdRetractInput } from "@talus/domain/safety/hold.schema";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { noSymptoms, type RedFlag, redFlagsOf } from "@talus/domain/safety/red-flags";
import { outcomeOfLog, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import {
  morningCheckInput,
  sessionAmendmentInput,
  sessionLogInput,
  sessionMoveInput,
} from "@talus/domain/sessions/log/session-log.schema";
import type { createTRPCClient } from "@trpc/client";
import { z } from "zod";

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;
/** What a person told that ends training at once. */
export type StopReport = { flags: RedFlag[]; report: PainReport };

type Sendable<Input extends { athleteId: string }, Answer> = {
  schema: z.ZodType<Input>;
  /** Raised with every change of the schema. */
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

const sendable = <Input extends { athleteId: string }, Answer>(one: Sendable<Input, Answer>) => one;

function stopIn(report: PainReport | null): StopReport | null {
  const told = report ?? { ...noSymptoms, side: null };
  const flags = redFlagsOf(told);
  return flags.length === 0 ? null : { flags, report: told };
}

const stopOfLog = (input: Pick<z.infer<typeof sessionLogInput>, "entries" | "report">) => {
  const report = { ...(input.report ?? { ...noSymptoms, side: null }) };
  const { flags } = outcomeOfLog(input);
  const painNrs = painMaxNrsOf(input);
  return flags.length === 0 ? null : { flags, report: { ...report, painNrs } };
};

const amendedTest = assessmentInput.and(z.object({ amendsId: z.uuid() }));
type TestAnswer = Awaited<ReturnType<Client["assessments"]["create"]["mutate"]>>;
const refusalOfTest = (answer: TestAnswer): string | null => {
  if (answer.kind === "stored") return null;
  if (answer.kind === "refused") return answer.refusals[0]?.message ?? "A number cannot be right.";
  return "A number is far from the last one. Look at it once more, then save it.";
};

/**
 * Every write that waits in the browser until the server has it: its shape, how it is sent, what a
 * person reads about it. Each may be sent twice and is stored once.
 */
const sendables = {
  "sessions.log": sendable({
    schema: sessionLogInput,
    version: 1,
    send: (client, input, signal) => client.sessions.log.mutate(input, { signal }),
    what: "A session",
    page: (input) => `/log/${input.plannedSessionId ?? "extra"}`,
    stop: stopOfLog,
  }),
  "sessions.amend": sendable({
    schema: sessionAmendmentInput,
    version: 1,
    send: (client, input, signal) => client.sessions.amend.mutate(input, { signal }),
    what: "A correction of a session",
    page: (input) => `/log/${input.sessionLogId}`,
    stop: stopOfLog,
  }),
  "sessions.move": sendable({
    schema: sessionMoveInput,
    version: 1,
    send: (client, input, signal) => client.sessions.move.mutate(input, { signal }),
    what: "A session moved to another day",
    page: () => null,
  }),
  "sessions.checkMorning": sendable({
    schema: morningCheckInput,
    version: 1,
    send: (client, input, signal) => client.sessions.checkMorning.mutate(input, { signal }),
    what: "Pain this morning",
    page: () => null,
    stop: ({ painNrs }) => stopIn({ ...noSymptoms, painNrs, side: null }),
  }),
  "holds.report": sendable({
    schema: holdReportInput,
    version: 1,
    send: (client, input, signal) => client.holds.report.mutate(input, { signal }),
    what: "A pain report",
    page: () => "/pain",
    stop: ({ report }) => stopIn(report),
  }),
  "holds.retract": sendable({
    schema: holdRetractInput,
    version: 1,
    send: (client, input, signal) => client.holds.retract.mutate(input, { signal }),
    what: "Your word that it was a slip",
    page: () => null,
  }),
  "assessments.create": sendable({
    schema: assessmentInput,
    version: 1,
    send: (client, input, signal) => client.assessments.create.mutate(input, { signal }),
    what: "An ankle test",
    page: (input) => `/assess/${input.athleteId}`,
    stop: ({ findings }) => stopIn({ ...findings.symptoms, side: null }),
    refusal: refusalOfTest,
  }),
  "assessments.amend": sendable({
    schema: amendedTest,
    version: 1,
    send: (client, input, signal) => client.assessments.amend.mutate(input, { signal }),
    what: "A corrected ankle test",
    page: (input) => `/athletes/${input.athleteId}?tab=tests`,
    refusal: refusalOfTest,
  }),
};

export type Procedure = keyof typeof sendables;
export type InputOf<P extends Procedure> = z.infer<(typeof sendables)[P]["schema"]>;
export type AnswerOf<P extends Procedure> = Awaited<ReturnType<(typeof sendables)[P]["send"]>>;

/** What is known of a procedure where any of them may stand. */
export function sendableOf(procedure: Procedure): Sendable<{ athleteId: string }, unknown> {
  return sendables[procedure] as unknown as Sendable<{ athleteId: string }, unknown>;
}
