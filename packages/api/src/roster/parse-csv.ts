import { type Delimiter, detectDelimiter } from "@talus/domain/roster/import-columns";
import Papa from "papaparse";

/** A roster file as cells; `rows[0]` stands in line `lines[0]` of the sheet (the header is line 1). */
export type RosterTable = {
  delimiter: Delimiter;
  headers: string[];
  rows: string[][];
  lines: number[];
};

/**
 * Splits a roster file or a paste from a spreadsheet into cells: comma, semicolon or tab, quotes,
 * with or without byte order mark. Wholly blank lines are left out, but counted in `lines`.
 */
export function parseRosterCsv(text: string): RosterTable {
  const delimiter = detectDelimiter(text);
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter });
  const table: RosterTable = { delimiter, headers: [], rows: [], lines: [] };
  data.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (table.headers.length === 0) {
      table.headers = cells.map((cell) => cell.trim());
      return;
    }
    table.rows.push(cells);
    table.lines.push(index + 1);
  });
  return table;
}
