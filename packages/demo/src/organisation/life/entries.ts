import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import { contentText } from "@talus/domain/sessions/content";
import { entriesAsPlanned } from "@talus/domain/sessions/log/entries";
import { painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { SessionEntry } from "@talus/domain/sessions/log/session-log";
import { doneSec, sessionExercises } from "@talus/domain/sessions/session-exercises";
import { streamOf } from "../streams";
import type { PlacedDay } from "./placing";

/** The routine of a plan with what names it. */
export type Trained = { readyKey: string; items: RoutineItem[]; sideBias: SideBias };

/** What somebody told of a session's exercises, with what follows from it. */
export type ToldEntries = {
  entries: readonly SessionEntry[];
  /** The entries as `contentText` writes them. */
  text: string;
  durationSec: number;
  painMaxNrs: number | null;
};

/** So many ways of telling the same session with the same pain; the ten-thousandth log looks like another. */
const waysEach = 8;

const known = new Map<string, ToldEntries[]>();

/**
 * The entries of a completed session with pain of at most `nrs`. Millions of logs share few sessions, so
 * that the ways of telling each are made once, by its name alone.
 */
export function toldEntries(
  plan: Trained,
  session: PlacedDay,
  { nrs, way }: { nrs: number; way: number },
): ToldEntries {
  const { kind, withStrength, beforeTraining } = session;
  const key = [plan.readyKey, plan.sideBias, kind, withStrength, beforeTraining, nrs].join();
  const ways =
    known.get(key) ??
    Array.from({ length: waysEach }, (_, i) => tell(plan, session, { key, nrs, way: i }));
  known.set(key, ways);
  const told = ways[Math.floor(way * waysEach)];
  if (told === undefined) throw new Error(`There is no way ${way}`);
  return told;
}

function tell(
  { items, sideBias }: Trained,
  { kind, withStrength, beforeTraining }: PlacedDay,
  { key, nrs, way }: { key: string; nrs: number; way: number },
): ToldEntries {
  const random = streamOf("entries", key, way);
  const exercises = sessionExercises({ items, sideBias, kind, withStrength, beforeTraining });
  // Where nothing hurt, one of four says nothing about it.
  const other = nrs === 0 && way % 4 === 3 ? null : 0;
  const tellsComfort = way % 3 === 0;
  const entries = entriesAsPlanned(exercises).map((entry, i): SessionEntry => {
    if (i > 0 && random.chance(0.04))
      return { ...entry, setsDone: 0, repsDone: null, holdSecDone: null, skipped: true };
    const hurts = nrs > 0 && (i === 0 || random.chance(0.25));
    return {
      ...entry,
      painNrs: hurts ? nrs : other,
      comfort: tellsComfort ? random.whole(5, 9) : null,
    };
  });
  return {
    entries: Object.freeze(entries),
    text: contentText(entries),
    durationSec: doneSec(exercises, entries),
    painMaxNrs: painMaxNrsOf({ entries, report: null }),
  };
}
