import { DomainError, isDomainError } from "@talus/domain/errors";

/** Whether the work that failed left anything behind. */
export type Outcome = "nothing saved" | "unknown";

/** What ails the database, when the fault is neither the person's nor ours. */
type Trouble = "busy" | "down" | "full";

/** The detail of an UNAVAILABLE error. */
export type Unavailable = { trouble: Trouble; outcome: Outcome };

const causes: Record<Trouble, string> = {
  busy: "The database is busy and did not answer in time",
  down: "The database does not answer at the moment",
  full: "The server's disk is full or cannot be written",
};

const nexts: Record<Trouble, string> = {
  busy: "try again in a moment",
  down: "try again in a minute",
  full: "whoever keeps the server has to make space; then try again",
};

/**
 * The error itself, or an UNAVAILABLE error for a person where the database was busy, down or
 * full. `outcome` is what the caller knows about the work it gave up.
 */
export function explainTrouble(error: unknown, outcome: Outcome): unknown {
  const trouble = isDomainError(error) ? null : troubleOf(error);
  if (!trouble) return error;
  const detail: Unavailable = { trouble, outcome };
  const sentence =
    outcome === "unknown"
      ? `${causes[trouble]}, just when this was being saved. We do not know whether it was saved: open it again to see. Saving again is safe.`
      : `${causes[trouble]}. Nothing was lost: ${nexts[trouble]}.`;
  const explained = new DomainError("UNAVAILABLE", sentence, detail);
  explained.cause = error;
  return explained;
}

/** What is known when COMMIT failed: an answer of the server rolled back, silence says nothing. */
export function outcomeAtCommit(error: unknown): Outcome {
  const answered = facetsOf(error).some(({ code }) => sqlState.test(code) && !lost.test(code));
  return answered ? "nothing saved" : "unknown";
}

const sqlState = /^[0-9A-Z]{5}$/;
/** Connection exceptions, and a server that shuts down or crashes. */
const lost = /^(08...|57P0.)$/;
const down =
  /^(08...|57P0.|28...|3D000|25006|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|P100[013]|P1017)$/;
const busy = /^(57014|55P03|25P03|25P04|53300|53200|P1002|P1008|P2024|P2028)$/;
const full = /^(53100|58030|ENOSPC|EROFS|EDQUOT)$/;
const gone =
  /connection terminated|not queryable|connection error|connection ended|server has closed/i;
const late = /query read timeout|timeout exceeded when trying to connect|connection timeout/i;
const noSpace = /no space left on device/i;

function troubleOf(error: unknown): Trouble | null {
  const facets = facetsOf(error);
  const has = (codes: RegExp, words: RegExp) =>
    facets.some(({ code, message }) => codes.test(code) || words.test(message));
  if (has(full, noSpace)) return "full";
  if (has(busy, late)) return "busy";
  if (has(down, gone)) return "down";
  return null;
}

type Facet = { code: string; message: string };

/** Code and message of an error and of what caused it, through Prisma's wrappings. */
function facetsOf(error: unknown, depth = 0): Facet[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { code, originalCode, message, originalMessage, cause, meta, driverAdapterError, errors } =
    error as Record<string, unknown>;
  const own = {
    code: String(originalCode ?? code ?? ""),
    message: String(originalMessage ?? message ?? ""),
  };
  const inner = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return [own, ...inner.flatMap((each) => facetsOf(each, depth + 1))];
}

/**
 * What the database gave up because somebody else was writing the same: `undone`, all of this
 * transaction, to end a circle of waiting; `taken`, a row that must be the only one is there already.
 */
export type Clash = "undone" | "taken";

const clashByCode: ReadonlyMap<string, Clash> = new Map([
  // PostgreSQL calls these serialization_failure, deadlock_detected and unique_violation.
  ["40001", "undone"],
  ["40P01", "undone"],
  ["23505", "taken"],
  // Prisma tells the same by codes of its own.
  ["P2034", "undone"],
  ["P2002", "taken"],
]);

/** Which clash an error tells of, or null: it is something else. */
export function clashOf(error: unknown): Clash | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return clashByCode.get(code) ?? null;
}
