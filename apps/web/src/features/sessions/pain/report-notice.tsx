import type { PainReport } from "@talus/domain/safety/pain-report";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import { reportWords } from "./report";

type Props = { report: PainReport; onRemove: () => void };

/** A pain report that goes with the log, and the way to take it back before it is sent. */
export function ReportNotice({ report, onRemove }: Props) {
  return (
    <Notice
      tone="caution"
      title="Pain report."
      action={<Button onClick={onRemove}>Take it back</Button>}
    >
      {reportWords(report)}. It is saved with the session.
    </Notice>
  );
}
