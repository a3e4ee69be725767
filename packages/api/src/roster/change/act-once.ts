import { isDeepStrictEqual } from "node:util";
import { type Act, type ActKind, beginAct, findAct } from "@talus/db/jobs/acts";
import { takenId } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { athletesPerAnswer } from "../../jobs/start-job";

/** What an act did: to how many; the job that does it where it is too much for one answer. */
export type ActAnswer = { athletes: number; jobId: string | null };

/** Whether an act on so many athletes is left to a job. */
export const isForJob = (athletes: number): boolean => athletes > athletesPerAnswer;

type Sent<K extends ActKind> = Pick<Act<K>, "id" | "kind" | "request">;
type Grant = Parameters<typeof findAct>[1];

/** What an act of this id was answered before, null: it is new. CONFLICT where the id stands for other content. */
export async function answerBefore<K extends ActKind>(
  db: Sql,
  grant: Grant,
  { id, kind, request }: Sent<K>,
): Promise<ActAnswer | null> {
  const known = await findAct(db, grant, { id, kind });
  if (!known) return null;
  if (!isDeepStrictEqual(known.request, request)) throw takenId();
  return { athletes: known.total, jobId: isForJob(known.total) ? id : null };
}

/** Begins an act, null; or gives the answer of the same one that began at the same moment. */
export async function beginOnce<K extends ActKind>(
  db: Sql,
  grant: Grant,
  act: Act<K>,
): Promise<ActAnswer | null> {
  if (await beginAct(db, grant, act)) return null;
  const meanwhile = await answerBefore(db, grant, act);
  if (meanwhile) return meanwhile;
  throw takenId();
}
