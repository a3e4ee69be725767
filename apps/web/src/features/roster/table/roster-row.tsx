import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { fullName } from "@talus/domain/athletes/athlete";
import type { RosterRow as Row } from "@talus/domain/roster/roster-view";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import Link from "next/link";
import type { CSSProperties } from "react";
import styles from "./roster.module.css";
import {
  adherenceText,
  asymmetryText,
  dueText,
  sideText,
  targetBand,
  verdictText,
} from "./roster-words";

/** What every row of the list shares. */
export type RowSurroundings = {
  today: `${number}-${number}-${number}`;
  rules: RuleSet;
  teamNames: ReadonlyMap<string, string>;
  isNarrow: boolean;
  /** Ticks the row at an index of the list, or takes the tick away. */
  onTick: (index: number, isOn: boolean) => void;
};

type Props = RowSurroundings & { row: Row; isTicked: boolean; index: number; topPx: number };

/** One athlete of the list, a dozen nodes; its marks are drawn in roster.module.css. */
export function RosterRow({ row, isTicked, index, topPx, ...shared }: Props) {
  const { today, rules, teamNames, isNarrow, onTick } = shared;
  const name = fullName(row);
  const teams = row.teamIds.flatMap((id) => teamNames.get(id) ?? []).join(", ");
  const verdict = verdictText(row);
  const adherence = adherenceText(row, today);
  const due = dueText(row, shared);
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
          checked={isTicked}
          onChange={(event) => onTick(index, event.target.checked)}
          aria-label={`Select ${name}`}
        />
      </td>
      <th scope="row" className={styles.name}>
        <Link href={`/athletes/${row.id}`} prefetch={false}>
          {name}
        </Link>
      </th>
      <td className={`${styles.wide} ${styles.quiet}`}>{typeNameOf(row)}</td>
      <td className={`${styles.team} ${styles.quiet}`} title={teams}>
        {teams}
      </td>
      <SideCell
        side="left"
        cm={row.leftCm}
        band={targetBand(row.targetCmLeft, rules)}
        isNarrow={isNarrow}
      />
      <SideCell
        side="right"
        cm={row.rightCm}
        band={targetBand(row.targetCmRight, rules)}
        isNarrow={isNarrow}
      />
      <td className={`${styles.wide} ${styles.quiet}`}>{asymmetryText(row, rules)}</td>
      <td className={styles.verdict} data-mark={verdict.mark}>
        {verdict.text}
      </td>
      <td className={`${styles.wide} ${styles.adherence}`} data-mark={adherence.mark}>
        {adherence.text}
      </td>
      <td className={styles.due} data-mark={due.mark}>
        {due.text}
      </td>
    </tr>
  );
}

const scaleCm = 16;

type SideProps = {
  side: "left" | "right";
  cm: number | null;
  band: { from: number; to: number };
  isNarrow: boolean;
};

function SideCell({ side, cm, band, isNarrow }: SideProps) {
  const share = (value: number) => Math.min(1, Math.max(0, value / scaleCm));
  const place = { "--at": share(cm ?? 0), "--from": share(band.from), "--to": share(band.to) };
  const letter = side === "left" ? "L" : "R";
  return (
    <td className={styles[side]} data-unknown={cm === null} style={place as CSSProperties}>
      {isNarrow ? `${letter} ${sideText(cm)}` : sideText(cm)}
    </td>
  );
}
