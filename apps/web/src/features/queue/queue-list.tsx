"use client";

import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import { formatScore } from "@talus/domain/units";
import {
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
import { memo, type ReactNode, useEffect, useRef } from "react";
import { Button } from "../../ui/buttons/button";
import { cx } from "../../ui/cx";
import { SideValue } from "../../ui/figures/side-value";
import { Sparkline } from "../../ui/figures/sparkline";
import { StopGlyph } from "../../ui/marks/safety-marks";
import { VerdictGlyph } from "../../ui/marks/verdict-mark";
import {
  type ByKind,
  isMissingGroup,
  type MissingGroup,
  ofKind,
  type QueueGroup,
  type QueueRow,
} from "./groups";
import { MissingActions } from "./missing-actions";

type Props = {
  groups: readonly QueueGroup[];
  chosen: QueueRow | null;
  /** The ids of the rows chosen for one act. */
  ticked: ReadonlySet<string>;
  onChoose: (row: QueueRow) => void;
  /** Asks for more rows of a group. */
  onMore: (group: QueueGroup) => void;
  isLoadingMore: boolean;
  /** At the right of the head of what waits for review. */
  act: ReactNode;
  /** What to do with everybody of a group who still has to begin. */
  missingActions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
  /** Under all groups: what needs nobody. */
  after: ReactNode;
};

/** The rows by group; a press opens the detail beside them. */
export function QueueList({ groups, chosen, ticked, onChoose, act, ...props }: Props) {
  return (
    <div className="relative min-h-0 flex-1 lg:overflow-y-auto">
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`queue-${group.key}`}>
          <div className="flex min-h-7 items-center justify-between border-b border-line bg-sunken pr-2 pl-4">
            <h2
              id={`queue-${group.key}`}
              className={cx(
                "flex items-center gap-2 text-sm font-medium",
                group.key === "held" && "text-stop",
              )}
            >
              {group.title}
              <span className="font-normal text-muted">{countOf(group)}</span>
            </h2>
            {group.key === "toReview" && act}
          </div>
          {isMissingGroup(group.key) && (
            <MissingActions group={group} missing={group.key} actions={props.missingActions} />
          )}
          <ul className="divide-y divide-line border-b border-line">
            {group.rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                isChosen={chosen?.id === row.id && chosen.kind === row.kind}
                isTicked={ticked.has(row.id)}
                onChoose={onChoose}
              />
            ))}
          </ul>
          {group.total > group.rows.length && (
            <div className="border-b border-line px-4 py-2">
              <Button
                size="sm"
                tone="ghost"
                busy={props.isLoadingMore}
                onClick={() => props.onMore(group)}
              >
                Show more of {group.title.toLowerCase()}
              </Button>
            </div>
          )}
        </section>
      ))}
      {props.after}
    </div>
  );
}

function countOf({ rows, total }: QueueGroup): string {
  const shown = total > rows.length ? `, the first ${rows.length} shown` : "";
  return `${total.toLocaleString("en")}${shown}`;
}

type RowProps = {
  row: QueueRow;
  isChosen: boolean;
  isTicked: boolean;
  onChoose: (row: QueueRow) => void;
};

/** Drawn anew only where it changes: a key moves between two of hundreds. */
const Row = memo(function Row({ row, isChosen, isTicked, onChoose }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const last = row.results.at(-1);
  return (
    <li>
      <button
        ref={button}
        type="button"
        onClick={() => onChoose(row)}
        aria-current={isChosen || undefined}
        className={cx(
          "flex min-h-16 w-full items-center gap-3 px-4 py-2 text-start -outline-offset-2 hover:bg-sunken",
          isChosen && "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
        )}
      >
        <span className="shrink-0 text-muted">
          {isTicked ? (
            <Check aria-label="Chosen" className="size-4 text-accent" />
          ) : (
            ofKind(glyphs, row)
          )}
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex min-w-0 items-baseline gap-2">
            <span className="truncate font-semibold text-ink">{row.name}</span>
            <span className="truncate text-sm text-muted max-sm:hidden">
              {[typeLabels[row.athleteType], ...row.teamNames].join(" · ")}
            </span>
          </span>
          <span className="text-ink sm:line-clamp-2">{row.reason}</span>
        </span>
        {last && (
          <span className="flex shrink-0 items-center gap-3">
            <Sparkline
              left={row.results.map(({ left }) => left)}
              right={row.results.map(({ right }) => right)}
              label={`Last ${row.results.length} tests`}
            />
            <span className="flex flex-col max-sm:hidden">
              <SideValue side="left" size="row" value={lengthOf(last.left)} />
              <SideValue side="right" size="row" value={lengthOf(last.right)} />
            </span>
          </span>
        )}
        <span className="w-10 shrink-0 text-end text-sm text-muted">{ageOf(row)}</span>
      </button>
    </li>
  );
});

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
