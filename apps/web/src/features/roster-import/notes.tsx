import { Notice } from "../../ui/marks/notice";
import type { Preview } from "./use-import";

/** What the coach should know and need not decide. */
export function Notes({ preview }: { preview: Preview }) {
  const { withoutEmail, withRoutine } = preview;
  const notes = [
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
