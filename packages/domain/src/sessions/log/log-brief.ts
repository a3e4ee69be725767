import { exerciseNames } from "../../exercises/exercise-names";
import type { EntrySide } from "../../sides";
import { exercisesDone } from "./outcome";
import type { SessionEntry, SessionLog } from "./session-log";

/** A log in brief: how much of it was done, and where it hurt. */
export type LogBrief = Omit<SessionLog, "entries"> & {
  exercises: { done: number; of: number };
  /** Every side of an exercise with pain above 0, and the exercise at which a reported pain began. */
  pains: { name: string; side: EntrySide; painNrs: number }[];
};

/** A log without its single entries. */
export function briefOfLog({ entries, ...log }: SessionLog): LogBrief {
  const inEntries = entries.flatMap(({ exerciseId, side, painNrs }) =>
    painNrs === null || painNrs === 0 ? [] : [{ name: exerciseNames[exerciseId], side, painNrs }],
  );
  const isInEntries = ({ name, side }: LogBrief["pains"][number]) =>
    inEntries.some((one) => one.name === name && one.side === side);
  const pains = [...inEntries, ...beganIn(log.report).filter((one) => !isInEntries(one))];
  return { ...log, exercises: exercisesDone(entries), pains };
}

/** The exercise at which a reported pain began. */
function beganIn(report: SessionLog["report"]): LogBrief["pains"] {
  if (!report?.began || !report.painNrs) return [];
  const name = exerciseNames[report.began.exerciseId];
  return [{ name, side: report.side ?? "both", painNrs: report.painNrs }];
}

/** One side of an exercise as it was done; `done` null: skipped. */
export type LogLine = {
  itemId: string;
  name: string;
  side: EntrySide;
  done: string | null;
  painNrs: number | null;
  /** The reported pain began in this exercise. */
  isBegin: boolean;
};

/** What a log holds, exercise by exercise, in the order of the session. */
export function linesOfLog({ entries, report }: Pick<SessionLog, "entries" | "report">): LogLine[] {
  return entries.map((entry) => ({
    itemId: entry.itemId,
    name: exerciseNames[entry.exerciseId],
    side: entry.side,
    done: entry.skipped ? null : amountDone(entry),
    painNrs: entry.painNrs,
    isBegin: report?.began?.itemId === entry.itemId,
  }));
}

/**
 * How much was done on one side.
 *
 * @example two sets of a hold of 45 s → "2 × 45 s"; one set of 12 → "12"
 */
export function amountDone({ setsDone, repsDone, holdSecDone }: SessionEntry): string {
  const once = repsDone === null ? `${holdSecDone ?? 0} s` : `${repsDone}`;
  return setsDone === 1 ? once : `${setsDone} × ${once}`;
}
