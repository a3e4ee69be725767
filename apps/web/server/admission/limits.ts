const kibibyte = 1024;

/** The body of anybody's request. */
export const mostBytes = 64 * kibibyte;

/** The calls in one batch; the browser's client sends no more. */
export const mostCalls = 20;

/** What members of the staff may send more to: roster files, and lists of up to 20,000 athletes' ids. */
const longProcedures: Record<string, number> = {
  "roster.previewImport": 6 * kibibyte * kibibyte,
  "roster.faultyRows": 6 * kibibyte * kibibyte,
  "roster.commitImport": 6 * kibibyte * kibibyte,
  "roster.faultyTests": 6 * kibibyte * kibibyte,
  "roster.commitTests": 6 * kibibyte * kibibyte,
  "roster.keepDraft": 6 * kibibyte * kibibyte,
  "roster.exportCsv": kibibyte * kibibyte,
  "roster.previewChange": kibibyte * kibibyte,
  "roster.change": kibibyte * kibibyte,
  "teams.addAthletes": kibibyte * kibibyte,
  "teams.removeAthletes": kibibyte * kibibyte,
  "plans.assign": kibibyte * kibibyte,
  "plans.preview": kibibyte * kibibyte,
  "invitations.createForAthletes": kibibyte * kibibyte,
};

/** Procedures that hash a password: about 30 ms each on another thread, so one to a request. */
const hashing = new Set([
  "accounts.signUp",
  "accounts.resetPassword",
  "accounts.changePassword",
  "invitations.accept",
]);

/** The procedures that a path below /api/trpc/ calls; null where it is no path. */
export function callsOf(path: string): string[] | null {
  try {
    return decodeURIComponent(path).split(",");
  } catch {
    return null;
  }
}

/** The bytes that staff may send to these procedures: the least that each of them allows. */
export function mostBytesOf(calls: readonly string[]): number {
  const allowed = calls.map((call) =>
    Object.hasOwn(longProcedures, call) ? (longProcedures[call] ?? mostBytes) : mostBytes,
  );
  return Math.min(...allowed);
}

/** Whether a batch is one that no page of ours sends. */
export function isExcessive(calls: readonly string[]): boolean {
  return calls.length > mostCalls || calls.filter((call) => hashing.has(call)).length > 1;
}
