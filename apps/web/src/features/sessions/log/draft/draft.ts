import type { LocalDate } from "@talus/domain/calendar";
import {
  carryOver,
  doneUntilStop,
  entriesAsPlanned,
  entryKey,
  type StopExtent,
  withoutOtherPain,
} from "@talus/domain/sessions/log/entries";
import { outcomeOfLog } from "@talus/domain/sessions/log/outcome";
import { hasFeel, painToAskAbout } from "@talus/domain/sessions/log/session-feel";
import type {
  SessionContent,
  SessionEntry,
  SessionKind,
} from "@talus/domain/sessions/log/session-log";
import type { EntrySide } from "@talus/domain/sides";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { RouterOutputs } from "../../../../trpc/client";
import { type RetestDraft, readRetest, retestDraftOf } from "../retest/retest-draft";

/** What the log page works on. */
export type SessionDetails = RouterOutputs["sessions"]["get"];

/** A log that is being written; `id` is made here, so that a retry logs once. */
export type Draft = Omit<SessionContent, "retest"> &
  StopExtent & {
    id: string;
    retest: RetestDraft | null;
    /** The note for which the pain questions were asked and nothing of the kind was meant. */
    harmlessNote: string | null;
    /** The same of pain in knee, hip or back; absent while it was not asked. */
    harmlessPain?: number | undefined;
  };

/** The draft of a session as planned, or of a stored log that is to be corrected. */
export function newDraft(
  details: Pick<SessionDetails, "log" | "plannedOn" | "today" | "versions" | "kind">,
  id: string,
  kind: SessionKind = details.kind,
): Draft {
  if (details.log) {
    const { date, entries, stiffnessBefore, stiffnessAfter, note, report, feel } = details.log;
    return {
      id,
      date,
      kind: details.log.kind,
      entries,
      stiffnessBefore,
      stiffnessAfter,
      note,
      report,
      feel,
      retest: retestDraftOf(details.log.retest),
      // What is stored was told; nothing of it was filled in by the plan.
      touched: entries.map(entryKey),
      reachedItemId: null,
      harmlessNote: note,
      harmlessPain: painToAskAbout(feel) ?? undefined,
    };
  }
  const { plannedOn, today } = details;
  return {
    id,
    kind,
    date: plannedOn !== null && plannedOn < today ? plannedOn : today,
    entries: entriesAsPlanned(details.versions[kind].exercises),
    stiffnessBefore: null,
    stiffnessAfter: null,
    note: "",
    report: null,
    retest: null,
    touched: [],
    reachedItemId: null,
    harmlessNote: null,
  };
}

/** The draft with entries that the person changed, on one side or (null) on all. */
export function withEntries(
  draft: Draft,
  entries: Draft["entries"],
  at: { itemId: string; side: EntrySide | null },
): Draft {
  const keys = entries
    .filter(({ itemId, side }) => itemId === at.itemId && (at.side === null || side === at.side))
    .map(entryKey);
  return { ...draft, entries, touched: [...new Set([...draft.touched, ...keys])] };
}

/** The other length of the session, with what was told kept. */
export function inLength(draft: Draft, details: SessionDetails, kind: SessionKind): Draft {
  return { ...draft, kind, entries: carryOver(draft.entries, details.versions[kind].exercises) };
}

/**
 * What is sent: everything done and not told about is an explicit "no pain", as the button says. A stop
 * records what was touched alone, and fills in no pain. A distance that cannot be read stays out: it
 * keeps a save waiting, yet never a stop.
 */
export function toSend(draft: Draft, rules: RuleSet): SessionContent & { id: string } {
  const {
    touched: _,
    reachedItemId: __,
    harmlessNote: ___,
    harmlessPain: ____,
    feel,
    ...content
  } = draft;
  const { retest } = readRetest(draft.retest, rules);
  const answers = feel && hasFeel(feel) ? feel : undefined;
  return { ...content, retest, feel: answers, entries: recorded(draft) };
}

/** The entries as they are recorded. */
export function recorded(draft: Draft): SessionEntry[] {
  const isStop = outcomeOfLog(draft).outcome === "stopped";
  return isStop ? doneUntilStop(draft.entries, draft) : withoutOtherPain(draft.entries);
}

/** What the main button will do. */
export type SaveKind = "nothing" | "as_planned" | "no_pain" | "other_pain" | "stop";

/** The kind of save that a draft of a session with these exercises leads to; it decides the words on the button. */
export function saveKind(
  draft: Draft,
  exercises: readonly SessionDetails["versions"][SessionKind]["exercises"][number][],
): SaveKind {
  if (outcomeOfLog(draft).outcome === "stopped") return "stop";
  if (draft.entries.every((entry) => entry.skipped)) return "nothing";
  const answers = [...draft.entries.map((entry) => entry.painNrs), draft.report?.painNrs ?? null];
  if (answers.some((painNrs) => painNrs !== null && painNrs > 0)) return "other_pain";
  const planned = entriesAsPlanned(exercises);
  const same = planned.every((entry, index) => {
    const done = draft.entries[index];
    return (
      done !== undefined &&
      done.setsDone === entry.setsDone &&
      done.repsDone === entry.repsDone &&
      done.holdSecDone === entry.holdSecDone
    );
  });
  return same ? "as_planned" : "no_pain";
}

/**
 * The draft that was kept on the phone, over a fresh one: everything of it, except entries of a plan
 * that has changed since.
 */
export function restored(found: Draft, fresh: Draft, details: SessionDetails): Draft {
  const exercises = details.versions[found.kind].exercises;
  const fits = details.log !== null || sameItems(found, entriesAsPlanned(exercises));
  const date: LocalDate = found.date <= details.today ? found.date : fresh.date;
  return { ...found, date, ...(!fits && { kind: fresh.kind, entries: fresh.entries }) };
}

function sameItems(found: Draft, planned: SessionContent["entries"]): boolean {
  const keys = (entries: SessionContent["entries"]) =>
    entries.map(({ itemId, side }) => `${itemId} ${side}`).join();
  return keys(found.entries) === keys(planned);
}
