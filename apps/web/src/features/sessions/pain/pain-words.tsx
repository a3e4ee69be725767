import { cautionRange, painLimits, painZoneOf } from "@talus/domain/safety/red-flags";
import { Notice } from "../../../ui/marks/notice";

/** What a pain number means for going on. Announced when it appears. */
export function PainWords({ painNrs }: { painNrs: number | null }) {
  const zone = painNrs === null ? null : painZoneOf(painNrs);
  return (
    <div role="status" className="empty:hidden">
      {zone === "stop" && (
        <Notice tone="stop" title="Stop here.">
          Above {painLimits.cautionMaxNrs} ends the session and puts your plan on hold. Save it, and
          your coach is told.
        </Notice>
      )}
      {zone === "caution" && (
        <Notice tone="caution" title="Ease off.">
          {cautionRange()} means fewer reps or a smaller range next time. It gets no harder until it
          is {painLimits.comfortableMaxNrs} or less.
        </Notice>
      )}
    </div>
  );
}
