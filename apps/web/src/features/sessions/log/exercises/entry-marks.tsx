import { painZoneOf } from "@talus/domain/safety/red-flags";
import { amountDone } from "@talus/domain/sessions/log/log-brief";
import type { SessionEntry } from "@talus/domain/sessions/log/session-log";
import { cx } from "../../../../ui/cx";
import { SideMark } from "../../../../ui/figures/side-mark";
import type { Exercise } from "./exercise-row";

/** "● L 3 × 45 s ▲ R 2 × 45 s", or "Skipped". */
export function DoneText({ exercise, entries }: { exercise: Exercise; entries: SessionEntry[] }) {
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
        <span key={side} className="inline-flex flex-wrap items-baseline gap-x-1.5">
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
  return amountDone(entry);
}

const boxLooks = {
  comfortable: "bg-sunken",
  caution: "bg-caution-tint text-caution",
  stop: "bg-stop-tint text-stop",
} as const;

/** The worst pain of the exercise in its colour; a dash where none was told. */
export function PainBox({ painNrs }: { painNrs: number | null }) {
  return (
    <span
      className={cx(
        "flex size-11 shrink-0 items-center justify-center rounded-button text-lg font-semibold",
        boxLooks[painNrs === null ? "comfortable" : painZoneOf(painNrs)],
      )}
    >
      <span className="sr-only">{painNrs === null ? "Pain not told" : "Pain"}</span>
      {painNrs ?? <span aria-hidden>–</span>}
    </span>
  );
}
