import { fieldLabels } from "@talus/domain/roster/import/columns";
import { Notice } from "../../../../ui/marks/notice";
import type { Preview } from "../use-import";

/** What the coach should know and need not decide. */
export function Notes({ preview }: { preview: Preview }) {
  const { withoutEmail, withRoutine, titles, columns } = preview;
  const notes = [
    ...titles.map(
      ({ line, text }) =>
        `Line ${line} stands above the header and is no row: “${text}”. It is left out.`,
    ),
    ...columns.map(
      ({ header, besides }) =>
        besides !== null &&
        `${fieldLabels[besides.field]} stands in two columns. “${header}” is left out although ${besides.filled === 1 ? "one row has" : `${besides.filled.toLocaleString("en")} rows have`} something there; choose the other under Columns if it is the right one.`,
    ),
    withoutEmail > 0 &&
      `${people(withoutEmail)} no e-mail: a coach measures and logs for them, or hands them an invitation link.`,
    withRoutine > 0 &&
      `${withRoutine === 1 ? "One row names" : `${withRoutine.toLocaleString("en")} rows name`} a routine. Routines are not assigned by an import; assign them afterwards, with their own dry run.`,
  ].filter((note) => note !== false);
  return notes.map((note) => <Notice key={note}>{note}</Notice>);
}

function people(count: number): string {
  return count === 1 ? "One new athlete has" : `${count.toLocaleString("en")} new athletes have`;
}
