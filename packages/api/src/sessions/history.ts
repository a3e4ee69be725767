import { type AdherencePeriod, findAdherence } from "@talus/db/adherence";
import { getAthleteDays } from "@talus/db/athlete-days";
import type { Sql } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { listSessionLogs } from "@talus/db/session-logs";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { exerciseById } from "@talus/domain/routines/exercises";
import type { Adherence } from "@talus/domain/sessions/adherence";
import { exercisesDone } from "@talus/domain/sessions/outcome";
import type { EntrySide, SessionLog } from "@talus/domain/sessions/session-log";

/** A log in brief: how much of it was done, and where it hurt. */
export type LogBrief = Omit<SessionLog, "entries"> & {
  exercises: { done: number; of: number };
  /** Every side of an exercise with pain above 0, and the exercise at which a reported pain began. */
  pains: { name: string; side: EntrySide; painNrs: number }[];
};

/** What an athlete did in a period, newest first. */
export type History = AdherencePeriod & { logs: LogBrief[]; adherence: Adherence };

/** Logs and adherence of the last `days` days, today included. */
export async function historyOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  asked: { days: number; now: Date },
): Promise<History> {
  const { timeZone } = await getAthleteDays(db, grant);
  const today = localDateIn(timeZone, asked.now);
  const period = { from: addDays(today, 1 - asked.days), to: today, today };
  const logs = await listSessionLogs(db, grant, { ...period, limit: 400 });
  return { ...period, logs: logs.map(briefOf), adherence: await findAdherence(db, grant, period) };
}

function briefOf({ entries, ...log }: SessionLog): LogBrief {
  const inEntries = entries.flatMap(({ exerciseId, side, painNrs }) =>
    painNrs === null || painNrs === 0
      ? []
      : [{ name: exerciseById(exerciseId).name, side, painNrs }],
  );
  const isTold = ({ name, side }: LogBrief["pains"][number]) =>
    inEntries.some((one) => one.name === name && one.side === side);
  const pains = [...inEntries, ...beganIn(log.report).filter((one) => !isTold(one))];
  return { ...log, exercises: exercisesDone(entries), pains };
}

/** The exercise at which a reported pain began. */
function beganIn(report: SessionLog["report"]): LogBrief["pains"] {
  if (!report?.began || !report.painNrs) return [];
  const { name } = exerciseById(report.began.exerciseId);
  return [{ name, side: report.side ?? "both", painNrs: report.painNrs }];
}
