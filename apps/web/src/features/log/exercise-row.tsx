"use client";

import type { EntryChange } from "@talus/domain/sessions/entries";
import { painMaxNrsOf } from "@talus/domain/sessions/outcome";
import type { EntrySide, SessionEntry } from "@talus/domain/sessions/session-log";
import { ChevronDown } from "lucide-react";
import { cx } from "../../ui/cx";
import { CheckBox } from "../../ui/form/checkbox";
import { SideMark } from "../../ui/marks/side-mark";
import type { Sheet } from "./draft";
import { ExerciseDetails } from "./exercise-details";

/** One exercise of the sheet. */
export type Exercise = Sheet["versions"]["full"]["exercises"][number];

type Props = {
  exercise: Exercise;
  entries: SessionEntry[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onTick: (done: boolean) => void;
  onChange: (side: EntrySide | null, change: EntryChange) => void;
};

/** One exercise: ticked or not, what was done per side, the worst pain; opens for more. */
export function ExerciseRow({ exercise, entries, open, onOpen, onTick, onChange }: Props) {
  const done = entries.some((entry) => !entry.skipped);
  const painNrs = painMaxNrsOf({ entries, report: null });
  const detailsId = `details-${exercise.itemId}`;
  return (
    <div className="px-4">
      <div className="flex items-center gap-3 py-3">
        <CheckBox
          large
          checked={done}
          indeterminate={done && entries.some((entry) => entry.skipped)}
          onChange={(event) => onTick(event.target.checked)}
          aria-label={`${exercise.name}: done`}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => onOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-2 text-left"
        >
          <span className="flex min-w-0 flex-1 flex-col gap-0.5">
            <span className={cx("text-lg font-medium", !done && "text-muted")}>
              {exercise.name}
            </span>
            <DoneText exercise={exercise} entries={entries} />
          </span>
          <ChevronDown
            aria-hidden
            className={cx("size-4 shrink-0 text-muted transition-transform", open && "rotate-180")}
          />
          <PainBox painNrs={painNrs} />
        </button>
      </div>
      <div id={detailsId} hidden={!open}>
        {open && <ExerciseDetails exercise={exercise} entries={entries} onChange={onChange} />}
      </div>
    </div>
  );
}

/** "● L 3 × 45 s ▲ R 2 × 45 s", or "Skipped". */
function DoneText({ exercise, entries }: { exercise: Exercise; entries: SessionEntry[] }) {
  if (entries.every((entry) => entry.skipped))
    return <span className="text-base text-muted">Skipped</span>;
  const amounts = entries.map((entry) => ({
    side: entry.side,
    text: entry.skipped ? "–" : amountOf(exercise, entry),
  }));
  const [first, second] = amounts;
  const alike = first && second?.text === first.text;
  const shown = alike ? [{ side: "both" as const, text: first.text }] : amounts;
  return (
    <span className="flex flex-wrap gap-x-3 text-base">
      {shown.map(({ side, text }) => (
        <span key={side} className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
          {(side !== "both" || alike) && <SideMark side={side} className="text-sm" />}
          {text}
        </span>
      ))}
    </span>
  );
}

/** What was done on one side: the plan's own words where it was as planned. */
function amountOf({ doses, dose }: Exercise, entry: SessionEntry): string {
  const planned = doses.find(({ side }) => side === entry.side);
  const same =
    planned?.sets === entry.setsDone &&
    dose.reps === entry.repsDone &&
    dose.holdSec === entry.holdSecDone;
  if (planned && same) return planned.text;
  const once = entry.repsDone === null ? `${entry.holdSecDone ?? 0} s` : `${entry.repsDone}`;
  return entry.setsDone === 1 ? once : `${entry.setsDone} × ${once}`;
}

/** The worst pain of the exercise in its colour; a dash where none was told. */
function PainBox({ painNrs }: { painNrs: number | null }) {
  return (
    <span
      className={cx(
        "flex size-11 shrink-0 items-center justify-center rounded-button text-lg font-semibold",
        (painNrs === null || painNrs <= 2) && "bg-sunken",
        painNrs !== null && painNrs > 2 && painNrs <= 5 && "bg-caution-tint text-caution",
        painNrs !== null && painNrs > 5 && "bg-stop-tint text-stop",
      )}
    >
      <span className="sr-only">{painNrs === null ? "Pain not told" : "Pain"}</span>
      {painNrs ?? <span aria-hidden>–</span>}
    </span>
  );
}
