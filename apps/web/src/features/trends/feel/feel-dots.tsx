import { dayLabel } from "@talus/domain/day-label";
import { feelItems } from "@talus/domain/sessions/log/session-feel";
import type { RouterOutputs } from "../../../trpc/client";

type Feel = RouterOutputs["sessions"]["feel"];
type Trend = Feel["trends"][number];

/** More dots than this do not stand apart on a phone; the table has all. */
const mostDots = 30;

/** One small strip per item, oldest answer at the left, 0 at the bottom and 10 at the top. */
export function FeelDots({ data }: { data: Feel }) {
  return (
    <div className="grid gap-x-6 gap-y-4 px-2 sm:grid-cols-2">
      {data.trends.map((trend) => (
        <Strip key={trend.item} trend={trend} today={data.today} />
      ))}
    </div>
  );
}

function Strip({ trend: { item, points }, today }: { trend: Trend; today: Feel["today"] }) {
  const { label, low, high } = feelItems[item];
  const shown = points.slice(-mostDots);
  const [first] = shown;
  const last = shown.at(-1);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-medium text-ink">{label}</span>
        <span className="text-muted">
          10 {high}, 0 {low}
        </span>
      </p>
      <div className="relative mx-1.5 h-14 border-y border-line">
        {shown.map(({ logId, value }, at) => (
          <span
            key={logId}
            className="absolute size-2 -translate-x-1/2 translate-y-1/2 rounded-full bg-ink last:size-2.5"
            style={{
              left: `${shown.length === 1 ? 50 : (at / (shown.length - 1)) * 100}%`,
              bottom: `${value * 10}%`,
            }}
          />
        ))}
      </div>
      <p className="flex justify-between text-xs text-muted">
        <span>{first && dayLabel(first.date, today)}</span>
        {shown.length > 1 && last && <span>{dayLabel(last.date, today)}</span>}
      </p>
    </div>
  );
}
