import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import {
  type RosterColumn,
  type RosterRow,
  type RosterSort,
  rosterColumns,
} from "@talus/domain/roster/roster-view";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { ComponentProps, CSSProperties, ReactNode } from "react";
import { SideMark } from "../../../ui/figures/side-mark";
import { shortDate } from "../../../ui/time/date-words";
import styles from "./roster.module.css";
import {
  adherenceText,
  asymmetryText,
  dueText,
  sideText,
  targetBand,
  verdictText,
} from "./roster-words";

/** What the cells of every row share. */
export type CellSurroundings = {
  today: `${number}-${number}-${number}`;
  rules: RuleSet;
  teamNames: ReadonlyMap<string, string>;
  isNarrow: boolean;
};

type Cell = ComponentProps<"td"> & Record<`data-${string}`, unknown>;

type Column = {
  /** As the choice of columns names it. */
  label: string;
  head: ReactNode;
  sort?: RosterSort;
  /** A track of the grid. */
  width: string;
  cell: (row: RosterRow, shared: CellSurroundings) => Cell;
};

const scaleCm = 16;

/** How each column is called, how wide it is, and what stands in it. */
export const columnOf: Record<RosterColumn, Column> = {
  type: {
    label: "Type",
    head: "Type",
    width: "minmax(4.25rem, 0.8fr)",
    cell: (row) => {
      const name = typeNameOf(row);
      return { className: styles.quiet, title: name, children: name };
    },
  },
  team: {
    label: "Team",
    head: "Team",
    width: "minmax(4.5rem, 1.2fr)",
    cell: (row, { teamNames }) => {
      const teams = row.teamIds.flatMap((id) => teamNames.get(id) ?? []).join(", ");
      return { className: styles.quiet, title: teams, children: teams };
    },
  },
  left: sideColumn("left"),
  right: sideColumn("right"),
  asymmetry: {
    label: "Asymmetry",
    head: "Asymmetry, cm",
    sort: "asymmetry",
    width: "minmax(8.75rem, 1fr)",
    cell: (row, { rules }) => ({
      className: styles.quiet,
      "data-label": "Apart ",
      children: asymmetryText(row, rules),
    }),
  },
  verdict: {
    label: "Verdict",
    head: "Verdict",
    width: "minmax(0, 7rem)",
    cell: (row) => marked(styles.verdict, verdictText(row)),
  },
  adherence: {
    label: "Adherence",
    head: "Adherence 4 wk",
    sort: "adherence",
    width: "minmax(0, 8.5rem)",
    cell: (row, { today }) => marked(styles.adherence, adherenceText(row, today)),
  },
  due: {
    label: "Next test",
    head: "Next test",
    sort: "due",
    width: "minmax(5.5rem, 1fr)",
    cell: (row, shared) => marked(styles.due, dueText(row, shared)),
  },
  tested: {
    label: "Last test",
    head: "Last test",
    width: "minmax(0, 6rem)",
    cell: (row, { today }) => ({
      className: styles.quiet,
      "data-label": "Tested ",
      children: row.lastTestOn ? shortDate(row.lastTestOn, today) : "–",
    }),
  },
  login: {
    label: "Login",
    head: "Login",
    width: "minmax(0, 5rem)",
    cell: (row) => ({
      className: styles.quiet,
      "data-label": "Login ",
      children: row.hasLogin ? "yes" : "none",
    }),
  },
  externalId: {
    label: "ID",
    head: "ID",
    width: "minmax(0, 6rem)",
    cell: (row) => ({
      className: styles.quiet,
      "data-label": "ID ",
      children: row.externalId ?? "–",
    }),
  },
};

/** The columns of a list for which nobody chose any. */
export const usualColumns = rosterColumns.slice(0, rosterColumns.indexOf("tested"));

/** Whether a column is usual only where the window is 80 rem wide. */
export function isWideAlone(column: RosterColumn): boolean {
  return column === "type" || column === "asymmetry" || column === "adherence";
}

/** How high a row is, and what roster.module.css lays it out by: a line, or a card of two cells a line. */
export function layoutOf(
  columns: readonly RosterColumn[],
  isNarrow: boolean,
): { heightPx: number; style: CSSProperties } {
  const isUsual = columns.length === 0;
  const all = isUsual ? usualColumns : columns;
  const fewer = isUsual ? all.filter((each) => !isWideAlone(each)) : all;
  const heightPx = isNarrow ? 40 + 24 * Math.floor(fewer.length / 2) : 36;
  const tracks = (some: readonly RosterColumn[]) =>
    some.map((each) => columnOf[each].width).join(" ");
  const style = { "--columns": tracks(all), "--fewer": tracks(fewer), "--row": `${heightPx}px` };
  return { heightPx, style: style as CSSProperties };
}

function marked(className: string | undefined, { mark, text }: { mark: unknown; text: string }) {
  return { className, "data-mark": mark, children: text };
}

function sideColumn(side: "left" | "right"): Column {
  const [letter, label] = side === "left" ? ["L", "Left"] : ["R", "Right"];
  const share = (cm: number) => Math.min(1, Math.max(0, cm / scaleCm));
  return {
    label,
    head: (
      <>
        <SideMark side={side} /> 0 to {scaleCm} cm
      </>
    ),
    sort: side,
    width: "8.5rem",
    cell: (row, { rules, isNarrow }) => {
      const cm = side === "left" ? row.leftCm : row.rightCm;
      const own = side === "left" ? row.targetCmLeft : row.targetCmRight;
      const band = targetBand(own, rules);
      const [at, from, to] = [share(cm ?? 0), share(band.from), share(band.to)];
      return {
        className: styles[side],
        "data-unknown": cm === null,
        style: { "--at": at, "--from": from, "--to": to } as CSSProperties,
        children: isNarrow ? `${letter} ${sideText(cm)}` : sideText(cm),
      };
    },
  };
}
