"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import Link from "next/link";
import type { ComponentType, ReactNode } from "react";
import { Button } from "../../../ui/buttons/button";
import { cx } from "../../../ui/cx";
import {
  isMissingGroup,
  keyOf,
  type MissingGroup,
  type QueueGroup,
  type QueueRow,
} from "../groups";
import type { Ticks } from "../many/use-ticks";
import { MissingActions } from "./missing-actions";
import { Row, type RowActionProps } from "./queue-row";

type Props = {
  groups: readonly QueueGroup[];
  chosen: QueueRow | null;
  /** The rows chosen for one act. */
  ticks: Ticks;
  onTick: (row: QueueRow, isRange: boolean) => void;
  /** What the list is narrowed to. */
  filters: QueueFilters;
  onChoose: (row: QueueRow) => void;
  /** Where a group is looked at alone. */
  addressOf: (bucket: QueueGroup["key"]) => string;
  /** Asks for more rows of a group. */
  onMore: (group: QueueGroup) => void;
  isLoadingMore: boolean;
  onAccept: (row: QueueRow) => void;
  /** The one thing to do about a row. */
  RowAction: ComponentType<RowActionProps>;
  /** At the right of the head of what waits for review. */
  act: ReactNode;
  /** What to do with everybody of a group who still has to begin. */
  missingActions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
  /** Under all groups: what needs nobody. */
  after: ReactNode;
};

/** The rows by group; a press opens the detail beside them. */
export function QueueList({ groups, chosen, ticks, onChoose, act, ...props }: Props) {
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
              <span className="font-normal text-muted">{group.total.toLocaleString("en")}</span>
            </h2>
            <div className="flex items-center gap-2">
              {group.key === "toReview" && act}
              {isCut(group) && props.filters.bucket === undefined && (
                <Link
                  href={props.addressOf(group.key)}
                  className="flex min-h-control items-center px-2 text-sm text-muted hover:text-ink md:min-h-7"
                >
                  Show all {group.total.toLocaleString("en")}
                  <span className="sr-only"> of {group.title.toLowerCase()}</span>
                </Link>
              )}
            </div>
          </div>
          {isMissingGroup(group.key) && (
            <MissingActions
              group={group}
              missing={group.key}
              filters={props.filters}
              actions={props.missingActions}
            />
          )}
          <ul className="divide-y divide-line border-b border-line">
            {group.rows.map((row) => (
              <Row
                key={keyOf(row)}
                row={row}
                isChosen={row === chosen}
                isTicked={ticks.has(row)}
                onChoose={onChoose}
                onTick={props.onTick}
                onAccept={props.onAccept}
                RowAction={props.RowAction}
              />
            ))}
          </ul>
          {isCut(group) && (
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

function isCut({ rows, total }: QueueGroup): boolean {
  return total > rows.length;
}
