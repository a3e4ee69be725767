/** Why an operation was refused; each has one HTTP meaning, mapped once in the api. */
export type ErrorCode =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "CONFLICT"
  | "INVALID"
  | "RATE_LIMITED"
  /** Not the person's doing: busy, down or full. Its detail says whether anything was saved. */
  | "UNAVAILABLE";

/** A refusal that a person may see: its message says what happened and what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** What the reader needs to go on: the current row of a stale write, the fields at fault. */
  readonly detail: unknown;

  constructor(code: ErrorCode, message: string, detail?: unknown) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Whether an unknown thrown value is a {@link DomainError}, by shape: the HTTP entry and Next
 * load separate copies of this module, so `instanceof` would lie.
 */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === "DomainError" && "code" in error;
}
