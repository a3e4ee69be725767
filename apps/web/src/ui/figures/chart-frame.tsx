"use client";

import { ChartLine, Download, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../buttons/button";
import { cx } from "../cx";
import { EmptyState } from "../page/empty-state";
import { saveCsv } from "../save-file";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../table/table";

/** The table behind a chart; the first column names the row. A null cell was not measured. */
export type ChartTable = {
  columns: readonly { head: string; numeric?: boolean }[];
  rows: readonly (readonly (string | number | null)[])[];
};

type Props = {
  /** The chart's h2, or h3 inside a section. */
  title: ReactNode;
  level?: 2 | 3;
  /** Muted, beside the title: what is drawn and its unit. */
  note?: string;
  /** One sentence that says what the chart shows; it is also the chart's text alternative. */
  sentence: string;
  legend?: ReactNode;
  /** Between sentence and chart: a value, a ruler. */
  lead?: ReactNode;
  /** Under the chart and its table: what must be known beside it. */
  foot?: ReactNode;
  table: ChartTable;
  /** What the download holds and is called; the text is already safe for spreadsheets. */
  csv: { text: string; fileName: string };
  /** In place of the chart where there is not enough data: one sentence. */
  empty?: string | null;
  /** Of a page that has to fit one screen: no sentence but on paper, buttons without words. */
  compact?: boolean;
  /** Begins with its table; a page that shows all tables gives another key as well. */
  tableFirst?: boolean;
  /** Height of the chart as a class; the table takes at least as much, so that nothing jumps. */
  heightClass?: string;
  children: ReactNode;
};

/** The frame of every chart: title, one sentence, the chart, its table behind a button, its CSV. */
export function ChartFrame(props: Props) {
  const [asTable, setAsTable] = useState(props.tableFirst ?? false);
  const { compact = false, heightClass = "h-60", empty, table } = props;
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <section className="flex min-w-0 flex-col rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 pt-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <Heading className="text-base font-semibold text-ink">{props.title}</Heading>
          {props.note && <p className="text-sm text-muted max-sm:hidden">{props.note}</p>}
        </div>
        {!empty && (
          <FrameButtons
            {...{ asTable, compact }}
            onToggle={() => setAsTable(!asTable)}
            onDownload={() => saveCsv(props.csv.fileName, props.csv.text)}
          />
        )}
      </div>
      {empty ? (
        <div className="my-auto">
          <EmptyState sentence={empty} picture={<ChartLine />} />
        </div>
      ) : (
        <>
          <p className={cx("px-4 pt-1 text-base text-muted", compact && "hidden print:block")}>
            {props.sentence}
          </p>
          {props.lead && <div className="px-4 pt-2">{props.lead}</div>}
          {asTable ? (
            <div
              className={cx(
                "mt-2 overflow-y-auto border-t border-line",
                !props.foot && "rounded-b-card",
                heightClass,
              )}
            >
              <ChartDataTable table={table} label={props.sentence} />
            </div>
          ) : (
            <div className="px-2 pt-2 pb-3">
              {props.legend && <div className="px-2 pb-1">{props.legend}</div>}
              <div role="img" aria-label={props.sentence} className={cx("min-w-0", heightClass)}>
                {props.children}
              </div>
            </div>
          )}
          {props.foot && <div className="border-t border-line px-4 py-3">{props.foot}</div>}
        </>
      )}
    </section>
  );
}

type ButtonsProps = {
  asTable: boolean;
  compact: boolean;
  onToggle: () => void;
  onDownload: () => void;
};

function FrameButtons({ asTable, compact, onToggle, onDownload }: ButtonsProps) {
  const word = compact ? "sr-only" : undefined;
  return (
    <div data-print="hide" className="-mr-2 flex flex-wrap items-center">
      <Button tone="ghost" aria-pressed={asTable} onClick={onToggle}>
        {asTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
        <span className={word}>{asTable ? "Chart" : "Table"}</span>
      </Button>
      <Button tone="ghost" onClick={onDownload}>
        <Download aria-hidden />
        <span className={word}>CSV</span>
      </Button>
    </div>
  );
}

/** The table behind a chart, where it stands alone too; `label` is read aloud. */
export function ChartDataTable({ table, label }: { table: ChartTable; label: string }) {
  return (
    <Table label={label}>
      <TableHead>
        <tr>
          {table.columns.map((column) => (
            <ColumnHead key={column.head} numeric={column.numeric}>
              {column.head}
            </ColumnHead>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.join()} compact>
            {row.map((cell, i) => {
              const column = table.columns[i];
              const text = typeof cell === "number" ? cell.toLocaleString("en") : (cell ?? "–");
              if (i === 0) return <RowHead key={column?.head}>{text}</RowHead>;
              return (
                <Cell key={column?.head} numeric={column?.numeric} className="whitespace-nowrap">
                  {text}
                </Cell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
