"use client";

import type { RosterRow as RosterRowData } from "@talus/domain/roster/roster-view";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { cx } from "../../../ui/cx";
import type { RosterView } from "../roster-view";
import { isTicked, type Ticked, withTick } from "../selection";
import { type ShownRoster, useRows } from "../use-roster";
import styles from "./roster.module.css";
import { layoutOf } from "./roster-columns";
import { RosterHead } from "./roster-head";
import { RosterRow, type RowSurroundings } from "./roster-row";
import { useRowKeys } from "./use-row-keys";

type Props = Omit<RowSurroundings, "onTick"> & {
  shown: ShownRoster;
  onOrder: (order: Pick<RosterView, "sort" | "descending">) => void;
  ticked: Ticked;
  onTicked: (ticked: Ticked) => void;
  onTickAll: (all: boolean) => void;
};

/** What stands over the first and the last rows in sight: the head, the bar of bulk acts. */
const coveredPx = { top: 40, bottom: 80 };

/** The athletes as a list that draws only the rows in sight, and asks for the pages that hold them. */
export function RosterTable({ shown, onOrder, ticked, onTicked, onTickAll, ...shared }: Props) {
  // The virtualizer changes in place, which memoised reads of it would miss.
  "use no memo";
  const list = useRef<HTMLTableSectionElement>(null);
  const [offsetPx, setOffsetPx] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setOffsetPx(top + window.scrollY);
  }, []);
  const { total } = shown.outline;
  const { heightPx, style } = layoutOf(shared.columns, shared.isNarrow);
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => heightPx,
    overscan: 2,
    scrollMargin: offsetPx,
    scrollPaddingStart: coveredPx.top,
    scrollPaddingEnd: coveredPx.bottom,
  });
  const items = virtualizer.getVirtualItems();
  const [first, end] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const rowAt = useRows(shown, first, end);
  const onTick = useCallback(
    (row: RosterRowData, isOn: boolean) => onTicked(withTick(ticked, row, isOn)),
    [onTicked, ticked],
  );
  const { stop, onFocus } = useRowKeys({
    ...{ list, total, first, end },
    show: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
    onTick: (index) => {
      const row = rowAt(index);
      if (row) onTick(row, !isTicked(ticked, row.id));
    },
  });
  const some = ticked.rows.size > 0;
  return (
    <table aria-label="Athletes" aria-rowcount={total + 1} className={styles.table} style={style}>
      <thead className={cx("in-bar", styles.part)}>
        <RosterHead
          {...shown.query}
          columns={shared.columns}
          onSort={(sort, descending) => onOrder({ sort, descending })}
          total={total}
          chosen={some ? "some" : ticked.all ? "all" : "none"}
          onChooseAll={onTickAll}
        />
      </thead>
      <tbody
        ref={list}
        onFocus={onFocus}
        className={styles.part}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          const place = { index, topPx: start - offsetPx };
          return row ? (
            <RosterRow
              key={row.id}
              {...shared}
              {...place}
              row={row}
              isTicked={isTicked(ticked, row.id)}
              isStop={index === stop}
              onTick={onTick}
            />
          ) : (
            <tr
              key={index}
              aria-rowindex={index + 2}
              className={styles.coming}
              style={{ transform: `translateY(${place.topPx}px)` }}
            />
          );
        })}
      </tbody>
    </table>
  );
}
