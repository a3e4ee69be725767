"use client";

import { seriesText, type TestSeries } from "@talus/domain/assessments/measures/test-series";
import { protocols, scaleOf } from "@talus/domain/assessments/protocols";
import { sides } from "@talus/domain/sides";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { SideMark } from "../../../ui/figures/side-mark";
import { Sparkline } from "../../../ui/figures/sparkline";
import { Section } from "../../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { shortDate } from "../../../ui/time/date-words";
import { NormLines } from "../../science/sources/norm-lines";

type Props = { athleteId: string; today: string };

/** Distances have the trend of their own; everything else is told here. */
const distances: readonly string[] = protocols.filter(
  (protocol) => scaleOf(protocol) === "distance",
);

/** Every test beside the knee-to-wall distance, each a line of its own; nothing where none was taken. */
export function OtherTestsSection({ athleteId, today }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.assessments.series.queryOptions({ athleteId }));
  const others = data.filter(({ key }) => !distances.includes(key));
  if (others.length === 0) return null;
  return (
    <Section title="Other tests" note="each compared with itself only">
      <ul className="flex flex-col divide-y divide-line">
        {others.map((series) => (
          <li key={series.key} className="py-3 first:pt-0 last:pb-0">
            <OneSeries series={series} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneSeries({ series, today }: { series: TestSeries; today: string }) {
  const last = series.points.at(-1);
  if (!last) return null;
  const count = series.points.length;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-medium">{series.label}</h3>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {sides.map((side) => (
            <span key={side} className="inline-flex items-baseline gap-1.5">
              <SideMark side={side} />
              <span className="font-semibold">{seriesText(last[side], series)}</span>
            </span>
          ))}
          {count > 1 && <Line series={series} />}
        </p>
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-3 text-sm text-muted md:min-h-6 md:py-1">
          {count === 1 ? "1 test" : `${count} tests`}, last {shortDate(last.takenOn, today)}
        </summary>
        <Days series={series} today={today} />
        <div className="mt-2">
          <NormLines test={series.test} withError />
        </div>
      </details>
    </div>
  );
}

function Line({ series }: { series: TestSeries }) {
  const first = series.points[0];
  const last = series.points.at(-1);
  const perSide = sides.map(
    (side) =>
      `${side} ${seriesText(first?.[side] ?? null, series)} to ${seriesText(last?.[side] ?? null, series)}`,
  );
  return (
    <Sparkline
      left={series.points.map(({ left }) => left?.value ?? null)}
      right={series.points.map(({ right }) => right?.value ?? null)}
      label={`${perSide.join(", ")} in ${series.points.length} tests`}
    />
  );
}

function Days({ series, today }: { series: TestSeries; today: string }) {
  return (
    <Table label={series.label}>
      <TableHead>
        <tr>
          <ColumnHead>Day</ColumnHead>
          {sides.map((side) => (
            <ColumnHead key={side} numeric>
              <SideMark side={side} text="word" />
            </ColumnHead>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {series.points.toReversed().map((point) => (
          <Row key={point.assessmentId} compact>
            <RowHead>{shortDate(point.takenOn, today)}</RowHead>
            {sides.map((side) => (
              <Cell key={side} numeric>
                {seriesText(point[side], series)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
