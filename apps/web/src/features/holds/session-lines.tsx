import type { RouterOutputs } from "../../trpc/client";
import { SideMark } from "../../ui/figures/side-mark";
import { StopGlyph } from "../../ui/marks/safety-marks";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";

type Cause = Extract<RouterOutputs["holds"]["background"]["cause"], { kind: "session" }>;

/** What was done in a session, exercise by exercise and side by side, with the pain told there. */
export function SessionLines({ lines }: Pick<Cause, "lines">) {
  if (lines.length === 0) return null;
  return (
    <Table label="What was done in the session">
      <TableHead>
        <tr>
          <ColumnHead>Exercise</ColumnHead>
          <ColumnHead>Side</ColumnHead>
          <ColumnHead numeric>Done</ColumnHead>
          <ColumnHead numeric>Pain, 0 to 10</ColumnHead>
        </tr>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.itemId} ${line.side}`} compact>
            <RowHead>
              {line.name}
              {line.isBegin && (
                <span className="ml-2 inline-flex items-center gap-1 text-sm text-stop">
                  <StopGlyph className="size-3.5" /> began here
                </span>
              )}
            </RowHead>
            <Cell>
              <SideMark side={line.side} />
            </Cell>
            <Cell numeric className="whitespace-nowrap">
              {line.done ?? "not done"}
            </Cell>
            <Cell numeric>{line.painNrs ?? "–"}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
