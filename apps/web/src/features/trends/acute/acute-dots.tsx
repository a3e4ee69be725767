import { dayLabel } from "@talus/domain/day-label";
import { acuteMdcCm } from "@talus/domain/sessions/acute-changes";
import { signed } from "@talus/domain/trends/change-words";
import { fromCm } from "@talus/domain/units";
import type { RouterOutputs } from "../../../trpc/client";
import { SideShape } from "../../../ui/figures/side-mark";

type Acute = RouterOutputs["sessions"]["acute"];

/** More dots than this do not stand apart on a phone; the table has all. */
const mostDots = 40;

/** One dot per side and session at its change, oldest at the left; loose dots, because sessions make no line. */
export function AcuteDots({ data }: { data: Acute }) {
  const { unit, today } = data;
  const shown = data.changes.slice(0, mostDots).reverse();
  const days = [...new Set(shown.map((one) => one.logId))];
  const error = fromCm(acuteMdcCm, unit);
  const reach = Math.max(error * 1.3, ...shown.map((one) => Math.abs(one.change) * 1.15));
  const top = (change: number) => `${50 - (change / reach) * 50}%`;
  const left = (logId: string) => `${((days.indexOf(logId) + 0.5) / days.length) * 100}%`;
  return (
    <div className="flex h-full flex-col gap-1 pl-10 text-xs text-muted">
      <div className="relative min-h-0 flex-1 border-l border-line">
        <div
          className="absolute inset-x-0 border-y border-dashed border-muted/60 bg-sunken"
          style={{ top: top(error), bottom: top(error) }}
        />
        <div className="absolute inset-x-0 border-t border-field" style={{ top: "50%" }} />
        {[error, 0, -error].map((change) => (
          <span
            key={change}
            className="absolute right-full -translate-y-1/2 pr-1.5"
            style={{ top: top(change) }}
          >
            {signed(change)}
          </span>
        ))}
        {shown.map(({ logId, side, change }) => (
          <span
            key={`${logId} ${side}`}
            className="absolute flex -translate-x-1/2 -translate-y-1/2"
            style={{ top: top(change), left: left(logId), marginLeft: side === "left" ? -5 : 5 }}
          >
            <SideShape side={side} className="size-2.5" />
          </span>
        ))}
      </div>
      <p className="flex justify-between">
        <span>{shown[0] && dayLabel(shown[0].date, today)}</span>
        {days.length > 1 && <span>{dayLabel(shown.at(-1)?.date ?? today, today)}</span>}
      </p>
    </div>
  );
}
