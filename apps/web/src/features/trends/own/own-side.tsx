import type { LocalDate } from "@talus/domain/calendar";
import type { Side } from "@talus/domain/sides";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import { formatShown } from "@talus/domain/units";
import { SideMark } from "../../../ui/figures/side-mark";
import { Card } from "../../../ui/page/card";
import { CalmChart } from "./calm-chart";

type Props = { side: Side; series: ProtocolSeries; today: LocalDate };

/** One ankle: its newest number, what the change means, its line. */
export function OwnSide({ side, series, today }: Props) {
  const own = series[side];
  const latest = own?.tests.at(-1);
  return (
    <Card className="flex flex-col gap-1 px-4 pt-3 pb-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-lg font-semibold">
          <SideMark side={side} text="word" />
        </h2>
        {own && latest && (
          <p className="leading-none font-semibold">
            <span className="text-2xl">{formatShown(latest.value, own.unit)}</span>
            <span className="text-lg"> {own.unit}</span>
          </p>
        )}
      </div>
      {own ? (
        <>
          <p className="text-base text-muted">
            {own.change}
            {own.prompt !== null && " The next test shows whether it lasts."}
          </p>
          <CalmChart own={own} scale={series.scale} today={today} />
        </>
      ) : (
        <p className="text-base text-muted">Not measured with this test yet.</p>
      )}
    </Card>
  );
}
