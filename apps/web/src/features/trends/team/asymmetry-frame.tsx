import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { formatCount } from "@talus/domain/text/count";
import type { ShownAsymmetry } from "@talus/domain/trends/team/team-figures";
import { type DisplayUnit, formatShown } from "@talus/domain/units";
import { cx } from "../../../ui/cx";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { asymmetryTable } from "./team-tables";
import type { Trend } from "./week-frames";

type Props = { data: Trend; compact: boolean; tableFirst: boolean; heightClass: string };

/** How far the sides of each athlete are apart at the newest test, as a histogram. */
export function AsymmetryFrame({ data: { asymmetry, unit, today }, ...look }: Props) {
  const { table, csv } = asymmetryTable(asymmetry, unit);
  return (
    <ChartFrame
      {...look}
      title="Sides apart"
      note={asymmetry ? `athletes, n ${formatCount(asymmetry.n)}` : ""}
      sentence={sentenceOf(asymmetry, unit)}
      table={table}
      csv={{ text: csv, fileName: `asymmetry-${today}.csv` }}
      empty={asymmetry ? null : "Not enough data: shown from five athletes with both sides on."}
    >
      {asymmetry && <Histogram {...{ asymmetry, unit }} />}
    </ChartFrame>
  );
}

function sentenceOf(asymmetry: ShownAsymmetry | null, unit: DisplayUnit): string {
  if (asymmetry === null) return "Not enough data.";
  const { n, zones, noneMax } = asymmetry;
  const left = zones.mildLeft + zones.markedLeft;
  const right = zones.mildRight + zones.markedRight;
  return `Of ${athletesText(n)} with both sides, ${formatCount(zones.none)} are within ${formatShown(noneMax, unit)} ${unit}; the left side is lower in ${formatCount(left)}, the right in ${formatCount(right)}.`;
}

const zoneNames = {
  ...{ markedLeft: "marked", mildLeft: "mild", none: "alike" },
  ...{ mildRight: "mild", markedRight: "marked" },
} as const;

function Histogram({ asymmetry, unit }: { asymmetry: ShownAsymmetry; unit: DisplayUnit }) {
  const { bars, zones } = asymmetry;
  const drawn = barsAround(bars);
  const most = Math.max(1, ...drawn.map(({ n }) => n));
  const farthest = Math.max(1, ...bars.map(({ bin }) => bin));
  return (
    <div className="flex h-full flex-col px-2 text-xs text-muted">
      <ul className="flex justify-between pb-1 text-center">
        {Object.entries(zones).map(([zone, n]) => (
          <li key={zone}>
            <span className="block text-base font-semibold text-ink">{formatCount(n)}</span>
            {zoneNames[zone as keyof typeof zoneNames]}
          </li>
        ))}
      </ul>
      <div className="flex min-h-0 flex-1 items-end gap-0.5 border-b border-line">
        {drawn.map(({ bin, n, zone }) => (
          <span
            key={bin}
            className={cx("flex-1 rounded-t-tag", n > 0 && "min-h-px", inkOf(bin, zone))}
            style={{ height: `${(100 * n) / most}%` }}
          />
        ))}
      </div>
      <ul className="relative h-5">
        {bars
          .filter(({ bin }) => bin % 2 === 0)
          .map(({ bin, to }) => (
            <li
              key={bin}
              className="absolute top-1 -translate-x-1/2"
              style={{ left: `${50 + (50 * bin) / farthest}%` }}
            >
              {bin === 0 ? "0" : formatShown(to, unit)}
            </li>
          ))}
      </ul>
      <p className="flex justify-between pt-0.5">
        <span className="inline-flex items-baseline gap-1">
          <SideMark side="left" /> lower
        </span>
        <span>{unit} between sides</span>
        <span className="inline-flex items-baseline gap-1">
          <SideMark side="right" /> lower
        </span>
      </p>
    </div>
  );
}

/** Those whose sides are equal, half on each side of the middle: equal has no width, and would stand there as a dip. */
function barsAround(bars: ShownAsymmetry["bars"]): ShownAsymmetry["bars"] {
  const equal = bars.find(({ bin }) => bin === 0)?.n ?? 0;
  return bars
    .filter(({ bin }) => bin !== 0)
    .map((bar) => (Math.abs(bar.bin) === 1 ? { ...bar, n: bar.n + equal / 2 } : bar));
}

function inkOf(bin: number, zone: ShownAsymmetry["bars"][number]["zone"]): string {
  if (zone === "none") return "bg-field";
  const side = bin < 0 ? "bg-side-left" : "bg-side-right";
  return zone === "mild" ? `${side} opacity-60` : side;
}
