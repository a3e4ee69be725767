import type { ReactNode } from "react";
import { Cell, ColumnHead, Row, Table, TableHead } from "../../../../ui/table/table";

type Props = {
  repair: {
    title: string;
    rows: number;
    samples: readonly { row: number; name: string; value: string; message: string }[];
  };
  /** The column, where the fault is in one. */
  field: string | null;
  choice: ReactNode;
};

/** One repair: how many rows, what is wrong, the decision if there is one, and the first rows. */
export function RepairRow({ repair, field, choice }: Props) {
  const more = repair.rows - repair.samples.length;
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3 className="flex flex-col">
          <span className="font-semibold">{repair.title}</span>
          <span className="text-sm text-muted">
            {repair.rows.toLocaleString("en")} {repair.rows === 1 ? "row" : "rows"}
            {field && `, ${field}`}
          </span>
        </h3>
        {choice}
      </div>
      <div className="overflow-hidden rounded-control border border-line">
        <Table label={`Rows to repair: ${[repair.title, field].filter(Boolean).join(", ")}`}>
          <TableHead className="sr-only">
            <tr>
              <ColumnHead>Row</ColumnHead>
              <ColumnHead>Athlete</ColumnHead>
              <ColumnHead>As written</ColumnHead>
              <ColumnHead>What to do</ColumnHead>
            </tr>
          </TableHead>
          <tbody>
            {repair.samples.map((sample) => (
              <Row key={`${sample.row}:${sample.value}`} compact>
                <Cell numeric className="w-14 text-muted">
                  {sample.row}
                </Cell>
                <Cell className="w-44 min-w-28">{sample.name || "–"}</Cell>
                <Cell className="w-44 min-w-32 font-medium wrap-anywhere">
                  {sample.value || "empty"}
                </Cell>
                <Cell className="min-w-64 text-muted">{sample.message}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        {more > 0 && (
          <p className="border-t border-line px-4 py-1.5 text-sm text-muted">
            {more.toLocaleString("en")} more {more === 1 ? "row" : "rows"}
          </p>
        )}
      </div>
    </li>
  );
}
