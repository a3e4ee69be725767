import { daysBetween } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { painLimits } from "@talus/domain/safety/red-flags";
import type { PainHistory, PainPoint } from "@talus/domain/sessions/log/pain-history";
import { cx } from "../../../ui/cx";
import { SideShape } from "../../../ui/figures/side-mark";

/** The height of a number on the scale from 0 to 10, in percent from below. */
const heightOf = (painNrs: number) => `${painNrs * 10}%`;

/** One mark for each answer on its day; loose marks, because a day without an answer is a gap. */
export function PainDots({ from, to, points }: PainHistory) {
  const days = daysBetween(from, to) + 1;
  const { comfortableMaxNrs, cautionMaxNrs } = painLimits;
  return (
    <div className="flex h-full flex-col gap-2 pt-2 pr-3 pl-8 text-xs text-muted">
      <div className="relative min-h-0 flex-1 border-b border-l border-line">
        <div
          className="absolute inset-x-0 border-t border-dashed border-caution"
          style={{ bottom: heightOf(comfortableMaxNrs + 0.5) }}
        />
        <div
          className="absolute inset-x-0 border-t border-dashed border-stop"
          style={{ bottom: heightOf(cautionMaxNrs + 0.5) }}
        />
        {[0, 2, 5, 10].map((nrs) => (
          <span
            key={nrs}
            className="absolute right-full translate-y-1/2 pr-1.5"
            style={{ bottom: heightOf(nrs) }}
          >
            {nrs}
          </span>
        ))}
        {points.map((point) => (
          <span
            key={`${point.date} ${point.occasion} ${point.side}`}
            className="absolute flex -translate-x-1/2 translate-y-1/2"
            style={{
              left: `${((daysBetween(from, point.date) + 0.5) / days) * 100}%`,
              bottom: heightOf(point.painNrs),
            }}
          >
            <PainMark {...point} />
          </span>
        ))}
      </div>
      <p className="flex justify-between">
        <span>{dayLabel(from, to)}</span>
        <span>{dayLabel(to, to)}</span>
      </p>
    </div>
  );
}

/** The side's marker, both where it was both; a ring in the morning, a dot where no side was told. */
export function PainMark({ side, occasion }: Pick<PainPoint, "side" | "occasion">) {
  if (side === null) {
    const look = occasion === "morning" ? "border-2 border-ink bg-surface" : "bg-ink";
    return <span className={cx("size-2 rounded-full", look)} />;
  }
  return (
    <>
      {side !== "right" && <SideShape side="left" className="size-2.5" />}
      {side !== "left" && <SideShape side="right" className="size-2.5" />}
    </>
  );
}
