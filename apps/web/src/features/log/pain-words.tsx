import { painLimits } from "@talus/domain/safety/red-flags";
import { Notice } from "../../ui/marks/notice";

/** What a pain number means for going on: 3 to 5 ease off, above 5 stop. Announced when it appears. */
export function PainWords({ painNrs }: { painNrs: number | null }) {
  return (
    <div role="status" className="empty:hidden">
      {painNrs !== null && painNrs > painLimits.cautionMaxNrs && (
        <Notice tone="stop" title="Stop here.">
          Above 5 ends the session and puts your plan on hold. Save it, and your coach is told.
        </Notice>
      )}
      {painNrs !== null &&
        painNrs > painLimits.comfortableMaxNrs &&
        painNrs <= painLimits.cautionMaxNrs && (
          <Notice tone="caution" title="Ease off.">
            3 to 5 means fewer reps or a smaller range next time. It gets no harder until it is 2 or
            less.
          </Notice>
        )}
    </div>
  );
}
