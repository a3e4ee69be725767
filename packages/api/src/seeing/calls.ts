import { AsyncLocalStorage } from "node:async_hooks";
import { failureRecord } from "./failure-record";
import { log } from "./log";
import { type Call, processWide } from "./process-wide";

/** What a procedure's next step gives. */
type Answer = { ok: true } | { ok: false; error: Error & { code: string } };

/** What is found out about a call while it is answered. */
const found = new AsyncLocalStorage<{ organisationId: string | null }>();

/** Says for whose organisation the call that is being answered is, once that is known. */
export function tellOrganisation(organisationId: string | null): void {
  const call = found.getStore();
  if (call) call.organisationId = organisationId;
}

/** Runs a call of a procedure, and tells those who look inside how it went. */
export function seen<T extends Answer>(
  { path: procedure, requestId }: { path: string; requestId: string },
  next: () => Promise<T>,
): Promise<T> {
  const { traced, watchers } = processWide();
  const facts = { organisationId: null as string | null };
  const ending = (answer: T) => ({
    failure: codeOf(answer),
    facts: {
      "talus.procedure": procedure,
      "talus.request": requestId,
      "talus.organisation": facts.organisationId,
    },
  });
  return found.run(facts, async () => {
    const begun = performance.now();
    const answer = await (traced ? traced(procedure, next, ending) : next());
    const durationMs = Math.round((performance.now() - begun) * 10) / 10;
    const call = { procedure, outcome: codeOf(answer) ?? "ok", durationMs, requestId, ...facts };
    tell(call, answer);
    for (const watch of watchers) watch(call);
    return answer;
  });
}

function codeOf(answer: Answer): string | null {
  return answer.ok ? null : answer.error.code;
}

const told = new WeakSet<Error>();

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
  if (told.has(error)) return;
  told.add(error);
  log().error({ ...call, error: failureRecord(error.cause ?? error) }, "call failed");
}
