"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import type { DisplayUnit } from "@talus/domain/units";
import { useSuspenseQuery } from "@tanstack/react-query";
import { startTransition, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { ToggleChip } from "../../../ui/buttons/toggle-chip";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { Notice } from "../../../ui/marks/notice";
import { EmptyState } from "../../../ui/page/empty-state";
import { CitedSources } from "../../science/sources/cited-sources";
import { SidePanel } from "./side-panel";
import { testsSentence } from "./tests-sentence";

type Props = {
  athleteId: string;
  level?: 2 | 3;
};

/**
 * An athlete's ankles over time, one panel per side. Tests of another protocol are another series:
 * one is shown at a time, the newest first. Prefetch `trends.athlete` on the page.
 */
export function AthleteTrendPanel({ athleteId, level = 2 }: Props) {
  const trpc = useTRPC();
  const [unit, setUnit] = useState<DisplayUnit | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [showsTypical, setShowsTypical] = useState(false);
  const { data } = useSuspenseQuery(
    trpc.trends.athlete.queryOptions(unit === null ? { athleteId } : { athleteId, unit }),
  );
  const series = data.series.find(({ protocol }) => protocol === chosen) ?? data.series[0];
  if (series === undefined) {
    return <EmptyState sentence="No ankle test yet. After the first one the line starts here." />;
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p className="text-muted">{testsSentence(series, data.today)}</p>
        <div data-print="hide" className="flex flex-wrap items-end gap-3">
          {hasWindow(series) && (
            <ToggleChip pressed={showsTypical} onClick={() => setShowsTypical(!showsTypical)}>
              Typical in trials
            </ToggleChip>
          )}
          {/* What is shown stays until the other unit is there. */}
          <SegmentedField
            label="Unit"
            hideLabel
            name="trend-unit"
            value={data.unit}
            onChange={(value) => startTransition(() => setUnit(value))}
            segments={[
              { value: "cm", label: "cm" },
              { value: "in", label: "in" },
            ]}
          />
        </div>
      </div>
      {data.series.length > 1 && (
        <SegmentedField
          label="Test"
          hideLabel
          name="protocol"
          value={series.protocol}
          onChange={setChosen}
          segments={data.series.map(({ protocol }) => ({
            value: protocol,
            label: protocolFacts[protocol].label,
          }))}
        />
      )}
      {series.maintenance && (
        <Notice title="At the goal.">
          {series.maintenance} <CitedSources sources={["000:69", "003:85", "R7"]} />
        </Notice>
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        <SidePanel side="left" series={series} today={data.today} {...{ showsTypical, level }} />
        <SidePanel side="right" series={series} today={data.today} {...{ showsTypical, level }} />
      </div>
    </div>
  );
}

function hasWindow({ left, right }: ProtocolSeries): boolean {
  return Boolean(left?.expectation ?? right?.expectation);
}
