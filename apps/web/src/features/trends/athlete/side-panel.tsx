"use client";

import type { LocalDate } from "@talus/domain/calendar";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { formatShown } from "@talus/domain/units";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { CitedSources } from "../../science/sources/cited-sources";
import { LazySideChart } from "../lazy-charts";
import { sideCsv, sideTable } from "./athlete-table";
import { SideNotes } from "./side-notes";
import { SideRuler } from "./side-ruler";

type Props = {
  side: "left" | "right";
  series: ProtocolSeries;
  today: LocalDate;
  showsTypical: boolean;
  /** h2 on a page of its own, h3 inside a page with sections. */
  level: 2 | 3;
};

/** One side: its newest value, the change in a sentence, the ruler, the chart and its table. */
export function SidePanel({ side, series, today, showsTypical, level }: Props) {
  const own = series[side];
  if (own === null) return <UnmeasuredSide side={side} level={level} />;
  return (
    <ChartFrame
      title={<SideMark side={side} text="word" className="text-lg font-semibold" />}
      level={level}
      sentence={own.change}
      lead={<Lead own={own} series={series} />}
      legend={<Legend own={own} />}
      table={sideTable(own, today)}
      csv={{ text: sideCsv(own, series.protocol), fileName: `ankle-${side}-${series.to}.csv` }}
      heightClass="h-56"
      foot={<SideNotes own={own} showsTypical={showsTypical} />}
    >
      <LazySideChart side={own} series={series} today={today} showsTypical={showsTypical} />
    </ChartFrame>
  );
}

function Lead({ own, series }: { own: SideSeries; series: ProtocolSeries }) {
  const latest = own.tests.at(-1);
  return (
    <div className="flex items-center gap-4">
      <div className="w-24 shrink-0">
        <p className="text-2xl font-semibold whitespace-nowrap text-ink">
          {latest && formatShown(latest.value, own.unit)}{" "}
          <span className="text-lg font-normal text-muted">{own.unit}</span>
        </p>
        {own.approximateDeg !== null && (
          <p className="flex items-center gap-1.5 text-sm text-muted">
            ≈ {Math.round(own.approximateDeg)}° <CitedSources sources={["002:45"]} />
          </p>
        )}
      </div>
      <div className="min-w-0 flex-1">
        <SideRuler side={own} scale={series.scale} />
      </div>
    </div>
  );
}

function Legend({ own }: { own: SideSeries }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <span className="inline-flex items-center gap-1.5">
        <svg viewBox="0 0 16 12" aria-hidden="true" className="h-3 w-4">
          <rect
            x=".5"
            y="2"
            width="15"
            height="8"
            fill="none"
            stroke="var(--muted)"
            strokeDasharray="3 2"
          />
          <path d="M2 10l6-8M8 10l6-8" stroke="var(--muted)" opacity=".5" />
        </svg>
        error around the first test
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg viewBox="0 0 16 12" aria-hidden="true" className="h-3 w-4">
          <rect width="16" height="12" fill="var(--band)" />
          <path d="M0 11.5h16" stroke="var(--accent)" />
        </svg>
        target from {formatShown(own.target, own.unit)}
      </span>
    </p>
  );
}

function UnmeasuredSide({ side, level }: { side: "left" | "right"; level: 2 | 3 }) {
  const Heading = level === 3 ? "h3" : "h2";
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-3">
      <Heading className="text-lg">
        <SideMark side={side} text="word" className="font-semibold" />
      </Heading>
      <p className="pt-1 text-base text-muted">Not measured with this test yet.</p>
    </section>
  );
}
