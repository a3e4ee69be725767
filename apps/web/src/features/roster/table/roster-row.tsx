import { fullName } from "@talus/domain/athletes/athlete";
import type { RosterColumn, RosterRow as Row } from "@talus/domain/roster/roster-view";
import Link from "next/link";
import { memo } from "react";
import { cx } from "../../../ui/cx";
import styles from "./roster.module.css";
import { type CellSurroundings, columnOf, isWideAlone, usualColumns } from "./roster-columns";

/** What every row of the list shares. */
export type RowSurroundings = CellSurroundings & {
  /** None: the usual ones. */
  columns: readonly RosterColumn[];
  /** Ticks a row of the list, or takes the tick away. */
  onTick: (row: Row, isOn: boolean) => void;
};

type Props = RowSurroundings & {
  row: Row;
  isTicked: boolean;
  /** Whether Tab stops here: of thousands of rows it stops in one, arrows and J and K move between them. */
  isStop: boolean;
  index: number;
  topPx: number;
};

/** One athlete of the list, a dozen nodes; its marks are drawn in roster.module.css. A row that stays in sight is not drawn anew. */
export const RosterRow = memo(function RosterRow(props: Props) {
  const { row, isTicked, isStop, index, topPx, columns, onTick, ...shared } = props;
  const tabIndex = isStop ? 0 : -1;
  const name = fullName(row);
  const isUsual = columns.length === 0;
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={isTicked}
      data-held={row.held}
      className={styles.row}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <td className={styles.check}>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isTicked}
          onChange={(event) => onTick(row, event.target.checked)}
          aria-label={`Select ${name}`}
        />
      </td>
      <th scope="row" className={styles.name}>
        <Link href={`/athletes/${row.id}`} prefetch={false} tabIndex={tabIndex}>
          {name}
        </Link>
      </th>
      {(isUsual ? usualColumns : columns).map((column) => {
        const { className, ...cell } = columnOf[column].cell(row, shared);
        const isWide = isUsual && isWideAlone(column);
        return <td key={column} {...cell} className={cx(className, isWide && styles.wide)} />;
      })}
    </tr>
  );
});
