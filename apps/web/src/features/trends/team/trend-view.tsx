"use client";
import { athletesText } from "@talus/domain/athletes/athlete-labels";

import { formatCount } from "@talus/domain/text/count";
import { ChartLine, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { PageTools } from "../../../ui/buttons/page-tools";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { AsymmetryFrame } from "./asymmetry-frame";
import { periodWords } from "./filter/filter-words";
import type { TeamFilter } from "./filter/team-filter";
import { TrendChips } from "./filter/trend-chips";
import { TeamFigureRow } from "./team-figure-row";
import { AdherenceFrame, MedianFrame, TargetFrame, type Trend } from "./week-frames";

/** The parts of a trend that look at each athlete: a warning above, the map, what the change is worth. */
export type ChangeParts = {
  warning: ReactNode;
  map: (tableFirst: boolean) => ReactNode;
  worth: ReactNode;
};

type Props = {
  data: Trend;
  filter: TeamFilter;
  changes: ChangeParts;
  parent?: { href: string; label: string };
  title: string;
};

/** A team's trends, or the organisation's, on one screen: figures, weeks by side, asymmetry, responders. */
export function TrendView({ data, filter, changes, parent, title }: Props) {
  const [isTables, setTables] = useState(false);
  const { figures } = data;
  const look = { data, compact: true, tableFirst: isTables, heightClass: "h-40" };
  return (
    <>
      <PageHeader
        {...(parent && { parent })}
        title={title}
        note={`${athletesText(figures.athletes)}, ${formatCount(figures.measured)} measured in ${periodWords(filter.weeks)}`}
        actions={
          <PageTools>
            <Button aria-pressed={isTables} onClick={() => setTables(!isTables)}>
              {isTables ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
              {isTables ? "Charts" : "Tables"}
            </Button>
          </PageTools>
        }
      />
      <PageBody>
        <TrendChips {...{ filter }} {...data} shown={data.protocol} />
        {changes.warning}
        <TeamFigureRow figures={figures} unit={data.unit} target={data.target} />
        <div key={String(isTables)} className="grid gap-4 lg:grid-cols-3 print:grid-cols-2">
          <MedianFrame {...look} side="left" />
          <MedianFrame {...look} side="right" />
          <TargetFrame {...look} />
          <AsymmetryFrame {...look} heightClass="h-72" />
          <div className="min-w-0 lg:col-span-2 print:col-span-2">{changes.map(isTables)}</div>
          <AdherenceFrame {...look} />
          <div className="min-w-0 lg:col-span-2 print:col-span-2">{changes.worth}</div>
        </div>
      </PageBody>
    </>
  );
}
