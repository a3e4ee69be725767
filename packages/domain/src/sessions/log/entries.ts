import type { Dose } from "../../exercises/dose";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { EntrySide } from "../../sides";
import type { SessionEntry } from "./session-log";

/** What a plan asks of one exercise, as far as an entry needs it. */
export type PlannedExercise = {
  itemId: string;
  exerciseId: ExerciseId;
  dose: Pick<Dose, "reps" | "holdSec">;
  doses: readonly { side: EntrySide; sets: number }[];
};

/** The entries of a session done exactly as planned; pain and comfort are left untold. */
export function entriesAsPlanned(exercises: readonly PlannedExercise[]): SessionEntry[] {
  return exercises.flatMap(({ itemId, exerciseId, dose, doses }) =>
    doses.map(({ side, sets }) => ({
      itemId,
      exerciseId,
      side,
      setsDone: sets,
      repsDone: dose.reps,
      holdSecDone: dose.holdSec,
      painNrs: null,
      comfort: null,
      skipped: false,
    })),
  );
}

/** An exercise ticked (as planned on every side) or unticked (skipped, with nothing told about it). */
export function tickExercise(
  entries: readonly SessionEntry[],
  planned: PlannedExercise,
  done: boolean,
): SessionEntry[] {
  const whole = new Map(entriesAsPlanned([planned]).map((entry) => [entry.side, entry]));
  return entries.map((entry) => {
    if (entry.itemId !== planned.itemId) return entry;
    return (done && whole.get(entry.side)) || skipped(entry);
  });
}

/** What an athlete may change of an entry; no sets means skipped. */
export type EntryChange = Partial<
  Pick<SessionEntry, "setsDone" | "repsDone" | "holdSecDone" | "painNrs" | "comfort">
>;

/** One side of an exercise changed; `side` null changes all sides of it that were done. */
export function changeEntry(
  entries: readonly SessionEntry[],
  at: { itemId: string; side: EntrySide | null },
  change: EntryChange,
): SessionEntry[] {
  return entries.map((entry) => {
    if (entry.itemId !== at.itemId) return entry;
    if (at.side === null ? entry.skipped : entry.side !== at.side) return entry;
    const changed = { ...entry, ...change };
    return changed.setsDone === 0 ? skipped(changed) : { ...changed, skipped: false };
  });
}

/** "No (other) pain": what was done and not told becomes an explicit 0; skipped exercises stay untold. */
export function withoutOtherPain(entries: readonly SessionEntry[]): SessionEntry[] {
  return entries.map((entry) =>
    entry.skipped || entry.painNrs !== null ? entry : { ...entry, painNrs: 0 },
  );
}

/** Tells an entry from the others of its session. */
export function entryKey({ itemId, side }: Pick<SessionEntry, "itemId" | "side">): string {
  return `${itemId} ${side}`;
}

/** How far a stopped session came, as far as the person told. */
export type StopExtent = {
  /** Entries that the person touched, by {@link entryKey}. */
  touched: readonly string[];
  /** The exercise at which the person says it ended: all before it were done. Null: not told. */
  reachedItemId: string | null;
};

/**
 * What a stopped session records: what was touched, and what the person says came before the stop. All
 * else was filled in by the plan, not by the person, and was not done. No pain is ever filled in.
 * Example: three exercises, the first one touched, nothing told → the second and third are skipped.
 */
export function doneUntilStop(
  entries: readonly SessionEntry[],
  { touched, reachedItemId }: StopExtent,
): SessionEntry[] {
  const reached = entries.findIndex(({ itemId }) => itemId === reachedItemId);
  return entries.map((entry, index) =>
    index < reached || touched.includes(entryKey(entry)) ? entry : skipped(entry),
  );
}

/** The entries of another length of the session, with what was told about its exercises kept. */
export function carryOver(
  entries: readonly SessionEntry[],
  exercises: readonly PlannedExercise[],
): SessionEntry[] {
  return entriesAsPlanned(exercises).map((planned) => {
    const answer = entries.find(
      ({ itemId, side }) => itemId === planned.itemId && side === planned.side,
    );
    if (!answer) return planned;
    return answer.skipped
      ? skipped(planned)
      : { ...planned, painNrs: answer.painNrs, comfort: answer.comfort };
  });
}

function skipped(entry: SessionEntry): SessionEntry {
  return { ...entry, setsDone: 0, painNrs: null, comfort: null, skipped: true };
}
