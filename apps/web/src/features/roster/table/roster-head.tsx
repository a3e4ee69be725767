import type { RosterSort } from "@talus/domain/roster/roster-view";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { SideMark } from "../../../ui/figures/side-mark";
import styles from "./roster.module.css";

type Props = {
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
export function RosterHead({ total, chosen, onChooseAll, ...order }: Props) {
  return (
    <tr aria-rowindex={1} className={styles.head}>
      <th scope="col" className={styles.check}>
        <input
          type="checkbox"
          checked={chosen === "all"}
          ref={(element) => {
            if (element) element.indeterminate = chosen === "some";
          }}
          onChange={(event) => onChooseAll(event.target.checked)}
          aria-label={`Select all ${total.toLocaleString("en")}`}
        />
      </th>
      <SortHead {...order} by="name">
        Name
      </SortHead>
      <th scope="col" className={styles.wide}>
        Type
      </th>
      <th scope="col" className={styles.team}>
        Team
      </th>
      <SortHead {...order} by="left">
        <SideMark side="left" /> 0 to 16 cm
      </SortHead>
      <SortHead {...order} by="right">
        <SideMark side="right" /> 0 to 16 cm
      </SortHead>
      <SortHead {...order} by="asymmetry" className={styles.wide}>
        Asymmetry, cm
      </SortHead>
      <th scope="col">Verdict</th>
      <SortHead {...order} by="adherence" className={styles.wide}>
        Adherence 4 wk
      </SortHead>
      <SortHead {...order} by="due">
        Next test
      </SortHead>
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
