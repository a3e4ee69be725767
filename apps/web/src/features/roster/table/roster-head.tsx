import type { RosterColumn, RosterSort } from "@talus/domain/roster/roster-view";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./roster.module.css";
import { columnOf, isWideAlone, usualColumns } from "./roster-columns";

type Props = {
  /** None: the usual ones. */
  columns: readonly RosterColumn[];
  sort: RosterSort;
  descending: boolean;
  onSort: (sort: RosterSort, descending: boolean) => void;
  /** How many are found. */
  total: number;
  /** Whether all, some or none of them are chosen. */
  chosen: "all" | "some" | "none";
  onChooseAll: (chosen: boolean) => void;
};

/** The names of the columns; those that sort are buttons. */
export function RosterHead({ columns, total, chosen, onChooseAll, ...order }: Props) {
  const isUsual = columns.length === 0;
  const all = `Select all ${total.toLocaleString("en")}`;
  return (
    <tr aria-rowindex={1} className={styles.head}>
      <th scope="col" className={styles.check}>
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={chosen === "all"}
            ref={(element) => {
              if (element) element.indeterminate = chosen === "some";
            }}
            onChange={(event) => onChooseAll(event.target.checked)}
            aria-label={all}
          />
          <span>{all}</span>
        </label>
      </th>
      <SortHead {...order} by="name">
        Name
      </SortHead>
      {(isUsual ? usualColumns : columns).map((column) => {
        const { head, sort: by } = columnOf[column];
        const className = isUsual && isWideAlone(column) ? styles.wide : undefined;
        return by ? (
          <SortHead key={column} {...order} by={by} className={className}>
            {head}
          </SortHead>
        ) : (
          <th key={column} scope="col" className={className}>
            {head}
          </th>
        );
      })}
    </tr>
  );
}

type SortProps = Pick<Props, "sort" | "descending" | "onSort"> & {
  by: RosterSort;
  className?: string | undefined;
  children: ReactNode;
};

function SortHead({ by, sort, descending, onSort, className, children }: SortProps) {
  const current = by === sort;
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={current ? (descending ? "descending" : "ascending") : "none"}
      className={className}
    >
      <button type="button" onClick={() => onSort(by, current && !descending)}>
        {children}
        {current && <Arrow aria-hidden className="size-3" />}
      </button>
    </th>
  );
}
