import { failureRecord } from "./failure-record";
import { log } from "./log";
import { type Call, processWide } from "./process-wide";

/** A call as the procedures know it, with who asks. */
type Asked = {
  path: string;
  ctx: { requestId: string; signedIn: { organisationId: string | null } | null };
};

/** What a procedure's next step gives. */
type Answer = { ok: true } | { ok: false; error: Error & { code: string } };

/** Runs a call of a procedure, and tells those who look inside how it went. */
export async function seen<T extends Answer>(asked: Asked, next: () => Promise<T>): Promise<T> {
  const { path: procedure, ctx } = asked;
  const { traced, watchers } = processWide();
  const begun = performance.now();
  const organisationId = ctx.signedIn?.organisationId ?? null;
  const facts = {
    "talus.procedure": procedure,
    "talus.request": ctx.requestId,
    "talus.organisation": organisationId,
  };
  const answer = await (traced ? traced({ name: procedure, facts }, next, codeOf) : next());
  const call = {
    procedure,
    outcome: codeOf(answer) ?? "ok",
    durationMs: Math.round((performance.now() - begun) * 10) / 10,
    requestId: ctx.requestId,
    organisationId,
  };
  tell(call, answer);
  for (const watch of watchers) watch(call);
  return answer;
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
