import { failureRecord } from "./failure-record";
import { log } from "./log";
import { type Call, processWide } from "./process-wide";

/** What a procedure's next step gives. */
type Answer = { ok: true } | { ok: false; error: Error & { code: string } };

/** Says for whose organisation the call that is being answered is, once that is known. */
export type TellOrganisation = (organisationId: string | null) => void;

/** Runs a call of a procedure, and tells those who look inside how it went. */
export async function seen<T extends Answer>(
  { path: procedure, requestId }: { path: string; requestId: string },
  next: (tellOrganisation: TellOrganisation) => Promise<T>,
): Promise<T> {
  const { traced, watchers } = processWide();
  const facts = { organisationId: null as string | null };
  const work = () =>
    next((organisationId) => {
      facts.organisationId = organisationId;
    });
  const ending = (answer: T) => ({
    failure: codeOf(answer),
    facts: {
      "talus.procedure": procedure,
      "talus.request": requestId,
      "talus.organisation": facts.organisationId,
    },
  });
  const begun = performance.now();
  const answer = await (traced ? traced(procedure, work, ending) : work());
  const durationMs = Math.round((performance.now() - begun) * 10) / 10;
  const call = { procedure, outcome: codeOf(answer) ?? "ok", durationMs, requestId, ...facts };
  tell(call, answer);
  for (const watch of watchers) watch(call);
  return answer;
}

function codeOf(answer: Answer): string | null {
  return answer.ok ? null : answer.error.code;
}

const logged = new WeakSet<Error>();

function tell(call: Call, answer: Answer): void {
  if (answer.ok) log().info(call, "call");
  else if (isOurs(answer.error)) tellFailure(call, answer.error);
  else log().info(call, "call refused");
}

/** A mistake of ours or a database in trouble: the rest is what people were told on purpose. */
export function isOurs({ code }: { code: string }): boolean {
  return code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE";
}

/** Writes a failed call down with its cause, once however many see it pass. */
export function tellFailure(call: Partial<Call>, error: Error): void {
  if (logged.has(error)) return;
  logged.add(error);
  log().error({ ...call, error: failureRecord(error.cause ?? error) }, "call failed");
}
