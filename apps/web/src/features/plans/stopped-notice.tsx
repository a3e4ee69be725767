import { Notice } from "../../ui/marks/notice";
import { absoluteDate } from "../../ui/time/date-words";
import type { PlanOverview } from "./words";

/** Why nothing is planned: a safety hold, a pause, the archive. */
export function StoppedNotice({ stopped }: { stopped: NonNullable<PlanOverview["stopped"]> }) {
  if (stopped.by === "hold") {
    return (
      <Notice tone="stop" title="On a safety hold.">
        Sessions are placed again once a clearance is recorded.
      </Notice>
    );
  }
  if (stopped.by === "archive") {
    return <Notice>Archived: nothing is planned. Restore the athlete to go on.</Notice>;
  }
  return (
    <Notice title="Paused.">
      {stopped.until === null
        ? "Nothing is planned until the pause ends."
        : `Sessions begin again on ${absoluteDate(stopped.until)}.`}
    </Notice>
  );
}
