"use client";

import { sides } from "@talus/domain/sides";
import { ChartDataTable } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { sideTable } from "../athlete/athlete-table";
import { TestChoice } from "./test-choice";
import { useOwnSeries } from "./use-own-series";

/** Every ankle test as a table a side, with every try. */
export function OwnTests({ athleteId }: { athleteId: string }) {
  const { all, series, today, choose } = useOwnSeries(athleteId);
  if (series === undefined) return <EmptyState sentence="No ankle test yet." />;
  return (
    <>
      <TestChoice all={all} series={series} onChoose={choose} />
      {sides.map((side) => {
        const own = series[side];
        return own === null ? null : (
          <Section key={side} title={<SideMark side={side} text="word" />} padded={false}>
            <ChartDataTable table={sideTable(own, today)} label={`Tests, ${side}`} />
          </Section>
        );
      })}
    </>
  );
}
