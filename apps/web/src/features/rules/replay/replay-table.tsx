import type { ReplayCount, ReplayRow } from "@talus/domain/rules/replay";
import { isFlag, markLabel } from "@talus/domain/rules/replay-marks";
import { formatCount } from "@talus/domain/text/count";
import { SideValue } from "../../../ui/figures/side-value";
import { Section } from "../../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";

/** How often each thing was said, by the rules in force and by the draft. */
export function ReplayTable({ rows }: { rows: readonly ReplayRow[] }) {
  const parts = [
    { title: "Flags", rows: rows.filter(({ kind }) => isFlag(kind)) },
    { title: "How things stand", rows: rows.filter(({ kind }) => !isFlag(kind)) },
  ];
  return (
    <Section title="Before and after" note="verdicts and sides" padded={false}>
      <Table label="Before and after">
        <TableHead>
          <tr>
            <ColumnHead>What</ColumnHead>
            <ColumnHead numeric>In force</ColumnHead>
            <ColumnHead numeric>Draft</ColumnHead>
            <ColumnHead numeric>Change</ColumnHead>
            <ColumnHead>Left, right</ColumnHead>
          </tr>
        </TableHead>
        {parts.map((part) => (
          <tbody key={part.title}>
            {part.rows.length > 0 && (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={5}
                  className="bg-sunken px-4 py-1.5 text-start text-sm font-medium text-muted"
                >
                  {part.title}
                </th>
              </tr>
            )}
            {part.rows.map((row) => (
              <OneKind key={row.kind} row={row} />
            ))}
          </tbody>
        ))}
      </Table>
    </Section>
  );
}

function OneKind({ row }: { row: ReplayRow }) {
  const { kind, before, after, sides } = row;
  return (
    <Row>
      <RowHead className="min-w-44 whitespace-normal!">{markLabel(kind)}</RowHead>
      <Cell numeric>{formatCount(before)}</Cell>
      <Cell numeric className={before === after ? "" : "font-semibold"}>
        {formatCount(after)}
      </Cell>
      <Cell numeric className={before === after ? "text-muted" : "font-semibold"}>
        {signed(after - before)}
      </Cell>
      <Cell>
        {sides && (
          <span className="flex gap-4 whitespace-nowrap">
            <SideValue side="left" size="row" value={between(sides.left)} />
            <SideValue side="right" size="row" value={between(sides.right)} />
          </span>
        )}
      </Cell>
    </Row>
  );
}

function between({ before, after }: ReplayCount): string {
  const [from, to] = [formatCount(before), formatCount(after)];
  return before === after ? from : `${from} → ${to}`;
}

function signed(number: number): string {
  if (number === 0) return "0";
  return number > 0 ? `+${formatCount(number)}` : `−${formatCount(-number)}`;
}
