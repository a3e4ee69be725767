import { type Cell, csvRow, unprotected } from "@talus/domain/text/csv";
import type { Steps } from "@talus/domain/text/steps";
import type { FileTable } from "./parse-table";

/** What stands behind the columns of a file in the file of its faults. */
const told = ["Column", "Found", "Expected", "Do this"];

/** What a fault says in the columns behind a row. */
export type ToldFault = { column: string; found: string; expected: string; advice: string };

/**
 * The rows at fault as CSV, to repair and import again: the row as it came, then of each fault the column,
 * what was found, what is expected and what to do, then the cells that no column has, which stay too many until they
 * are put right. `faults` are those of each row, in the order of the table.
 */
export function* faultFile(
  table: FileTable,
  faults: readonly (readonly ToldFault[])[],
): Steps<string> {
  const isOwn = (header: string) => !told.includes(header);
  const ownColumns = table.headers.flatMap((header, column) => (isOwn(header) ? [column] : []));
  let csv = csvRow([...table.headers.filter(isOwn), ...told]);
  for (const [place, own] of faults.entries()) {
    yield;
    if (own.length === 0) continue;
    const cells = table.rows.at(place);
    const joined = (part: keyof ToldFault) => own.map((fault) => fault[part]).join(" · ");
    const row = ownColumns.map((column) => asWritten(cells[column] ?? ""));
    const about = [joined("column"), joined("found"), joined("expected"), joined("advice")];
    csv += csvRow([...row, ...about, ...cells.slice(table.headers.length).map(asWritten)]);
  }
  return csv;
}

/** A cell that reads the same when it comes back; a lone dash still clears. */
function asWritten(cell: string): Cell {
  return cell.trim() === "-" ? { asIs: "-" } : unprotected(cell);
}
