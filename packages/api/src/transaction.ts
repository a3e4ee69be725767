import { clashOf } from "@talus/db/failure";

/** What a procedure's next step gives. */
type Answer = { ok: true } | { ok: false; error: Error };

/** Carries a failed answer out of a transaction, so that it rolls back, and stays an answer. */
class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super("rolled back");
  }
}

/** Makes a failed answer roll its transaction back. */
export function committedIfOk<T extends Answer>(answer: T): T {
  if (answer.ok) return answer;
  rolledBack.add(answer.error);
  throw new RolledBack(answer);
}

const rolledBack = new WeakSet<Error>();

/** Whether nothing of the work that failed with this error stands in the database. */
export function isRolledBack(error: Error): boolean {
  return rolledBack.has(error);
}

const mostAttempts = 4;

/**
 * The answer of a transaction whose work ends in {@link committedIfOk}. One that the database gave up
 * for another's sake is begun anew: nothing of it was kept.
 */
export async function answerOf<T extends Answer>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (thrown) {
      const answer = thrown instanceof RolledBack ? (thrown.answer as T) : null;
      const cause = answer && !answer.ok ? answer.error.cause : thrown;
      if (clashOf(cause) === "undone" && attempt < mostAttempts) continue;
      if (answer) return answer;
      throw thrown;
    }
  }
}
