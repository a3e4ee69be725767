/**
 * What the database gave up because somebody else was writing the same: `undone`, all of this
 * transaction, to end a circle of waiting; `taken`, a row that must be the only one is there already.
 */
export type Clash = "undone" | "taken";

const clashByCode: ReadonlyMap<string, Clash> = new Map([
  // PostgreSQL: serialization_failure, deadlock_detected, unique_violation.
  ["40001", "undone"],
  ["40P01", "undone"],
  ["23505", "taken"],
  // The same as Prisma tells them.
  ["P2034", "undone"],
  ["P2002", "taken"],
]);

/** Which clash an error tells of, or null: it is something else. */
export function clashOf(error: unknown): Clash | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return clashByCode.get(code) ?? null;
}
