"use client";

import type { RosterRow as Row } from "@talus/domain/roster/roster-view";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { RosterView } from "../roster-filters";
import styles from "./roster.module.css";
import { RosterHead } from "./roster-head";
import { RosterRow, type RowSurroundings } from "./roster-row";

type Props = Omit<RowSurroundings, "onSelect"> & {
  rows: readonly Row[];
  view: RosterView;
  onView: (change: Partial<RosterView>) => void;
  selection: ReadonlySet<string>;
  onSelection: (selection: ReadonlySet<string>) => void;
};

const rowPx = { wide: 36, narrow: 88 };

/** The athletes as a list that draws only the rows in sight. */
export function RosterTable({ rows, view, onView, selection, onSelection, ...shared }: Props) {
  // The virtualizer changes in place, which memoised reads of it would miss.
  "use no memo";
  const list = useRef<HTMLTableSectionElement>(null);
  const [offsetPx, setOffsetPx] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setOffsetPx(top + window.scrollY);
  }, []);
  const heightPx = shared.isNarrow ? rowPx.narrow : rowPx.wide;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => heightPx,
    overscan: shared.isNarrow ? 2 : 4,
    scrollMargin: offsetPx,
  });
  const onSelect = (athleteId: string, selected: boolean) => {
    const next = new Set(selection);
    if (selected) next.add(athleteId);
    else next.delete(athleteId);
    onSelection(next);
  };
  const shown = rows.filter((row) => selection.has(row.id)).length;
  return (
    <table aria-label="Athletes" aria-rowcount={rows.length + 1} className={styles.table}>
      <thead className={styles.part}>
        <RosterHead
          sort={view.sort}
          descending={view.descending}
          onSort={(sort, descending) => onView({ sort, descending })}
          chosen={shown === 0 ? "none" : shown === rows.length ? "all" : "some"}
          onChooseAll={(all) => onSelection(new Set(all ? rows.map((row) => row.id) : []))}
        />
      </thead>
      <tbody ref={list} className={styles.part} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <RosterRow
                key={item.key}
                {...shared}
                row={row}
                index={item.index}
                topPx={item.start - offsetPx}
                selected={selection.has(row.id)}
                onSelect={onSelect}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}
