"use client";

import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import { formatScore } from "@talus/domain/units";
import {
  AlarmClock,
  CalendarPlus,
  Check,
  Clock,
  Equal,
  Hourglass,
  LogIn,
  RotateCcw,
  Ruler,
  TrendingDown,
} from "lucide-react";
import {
  type ComponentType,
  type MouseEvent,
  memo,
  type ReactNode,
  useEffect,
  useRef,
} from "react";
import { cx } from "../../../ui/cx";
import { SideValue } from "../../../ui/figures/side-value";
import { Sparkline } from "../../../ui/figures/sparkline";
import { Avatar } from "../../../ui/marks/avatar";
import { StopGlyph } from "../../../ui/marks/safety-marks";
import { VerdictGlyph } from "../../../ui/marks/verdict-mark";
import { type ByKind, ofKind, type QueueRow, type RowOf } from "../groups";
import { snoozedWords } from "../marks/mark-words";

/** What a row's own button is about, and what it may do beside what other features offer. */
export type RowActionProps = {
  row: QueueRow;
  onOpen: (row: QueueRow) => void;
  /** Accepts a verdict as it is. */
  onAccept: (row: QueueRow) => void;
};

type Props = Omit<RowActionProps, "onOpen"> & {
  isChosen: boolean;
  isTicked: boolean;
  onChoose: (row: QueueRow) => void;
  /** Chooses the row for one act, with those up to it where Shift is held. */
  onTick: (row: QueueRow, isRange: boolean) => void;
  RowAction: ComponentType<RowActionProps>;
};

/**
 * One athlete in a group: who, why, the evidence, how old it is, and what to do. A press opens the detail.
 * Drawn anew only where it changes: a key moves between two of hundreds.
 */
export const Row = memo(function Row({ row, isChosen, isTicked, onChoose, ...does }: Props) {
  const { RowAction, onAccept, onTick } = does;
  const press = ({ shiftKey, metaKey, ctrlKey }: MouseEvent) =>
    shiftKey || metaKey || ctrlKey ? onTick(row, shiftKey) : onChoose(row);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li
      ref={item}
      className={cx(
        "flex items-stretch hover:bg-sunken",
        isChosen && "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
      )}
    >
      <button
        type="button"
        onClick={press}
        aria-current={isChosen || undefined}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3 py-2 pr-2 pl-4 text-start -outline-offset-2 select-none"
      >
        <span className="shrink-0 text-muted">
          {isTicked ? (
            <Check aria-label="Chosen" className="size-4 text-accent" />
          ) : (
            ofKind(glyphs, row)
          )}
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <span className="font-semibold text-ink">{row.name}</span>
            <span className="text-sm text-muted max-sm:hidden">
              {[typeNameOf(row), ...row.teamNames].join(" · ")}
            </span>
          </span>
          <span className="text-ink sm:line-clamp-2">{row.reason}</span>
          {row.snooze && (
            <span className="flex items-center gap-1.5 text-sm text-muted">
              <AlarmClock aria-hidden className="size-3.5 shrink-0" />
              {snoozedWords(row)}
            </span>
          )}
        </span>
        <Evidence row={row} />
      </button>
      <div className="flex w-28 shrink-0 flex-col items-end justify-center gap-1 py-2 pr-4">
        <span className="flex items-center gap-1.5 text-sm text-muted">
          {ageOf(row)} <OwnerMark owner={row.owner} />
        </span>
        <RowAction row={row} onOpen={onChoose} onAccept={onAccept} />
      </div>
    </li>
  );
});

function OwnerMark({ owner }: { owner: QueueRow["owner"] }) {
  if (owner === null) return <span>nobody</span>;
  const { name, deputy } = owner;
  const said = deputy ? `${deputy} for ${name}` : name;
  return (
    <span title={said}>
      <span className="sr-only">{said}</span>
      <Avatar name={deputy ?? name} />
    </span>
  );
}

function Evidence({ row }: { row: QueueRow }) {
  if (row.kind === "adherenceDrop") return <Fall sessions={row.sessions} />;
  const { results } = row;
  const last = results.at(-1);
  if (!last) return null;
  return (
    <span className="flex shrink-0 items-center gap-3 max-sm:hidden">
      <Sparkline
        left={results.map(([left]) => left)}
        right={results.map(([, right]) => right)}
        label={`Last ${results.length} tests`}
      />
      <span className="flex flex-col">
        <SideValue side="left" size="row" value={lengthOf(last[0])} />
        <SideValue side="right" size="row" value={lengthOf(last[1])} />
      </span>
    </span>
  );
}

function Fall({ sessions }: Pick<RowOf<"adherenceDrop">, "sessions">) {
  const now = verdictAdherencePct(sessions.days30) ?? 0;
  const before = verdictAdherencePct(sessions.before) ?? 0;
  return (
    <span className="flex shrink-0 flex-col items-end tabular-nums max-sm:hidden">
      <span className="font-semibold">{now} %</span>
      <span className="text-sm text-muted">−{before - now} points</span>
    </span>
  );
}

const glyphs: ByKind<ReactNode> = {
  hold: () => <StopGlyph className="size-4" />,
  review: ({ decision }) => <VerdictGlyph verdict={decision} className="size-4" />,
  overdue: () => <Clock aria-hidden className="size-4" />,
  asked: () => <RotateCcw aria-hidden className="size-4" />,
  adherenceDrop: () => <TrendingDown aria-hidden className="size-4" />,
  noChange: () => <Equal aria-hidden className="size-4" />,
  notStarted: () => <Hourglass aria-hidden className="size-4" />,
  unusedLogin: () => <LogIn aria-hidden className="size-4" />,
  neverTested: () => <Ruler aria-hidden className="size-4" />,
  noRoutine: () => <CalendarPlus aria-hidden className="size-4" />,
};

function lengthOf(cm: number | null): string | null {
  return cm === null ? null : formatScore(cm, "cm");
}

function ageOf({ ageDays }: QueueRow): string {
  return ageDays <= 0 ? "today" : `${ageDays} d`;
}
