"use client";

import { sides } from "@talus/domain/sides";
import type { ReactNode } from "react";
import { Notice } from "../../../ui/marks/notice";
import { EmptyState } from "../../../ui/page/empty-state";
import { TextLink } from "../../../ui/text-link";
import { testsSentence } from "../athlete/tests-sentence";
import { OwnSide } from "./own-side";
import { TestChoice } from "./test-choice";
import { useOwnSeries } from "./use-own-series";

type Props = {
  athleteId: string;
  /** What to do before the first test. */
  emptyAction: ReactNode;
};

/** What matters to an athlete: one calm line a side, its number and what it means. */
export function OwnAnkles({ athleteId, emptyAction }: Props) {
  const { all, series, today, choose } = useOwnSeries(athleteId);
  if (series === undefined) {
    return (
      <EmptyState
        sentence="No ankle test yet. After the first one the line starts here."
        action={emptyAction}
      />
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base text-muted">{testsSentence(series, today)}</p>
      <TestChoice all={all} series={series} onChoose={choose} />
      {series.maintenance && <Notice title="At the goal.">{series.maintenance}</Notice>}
      {sides.map((side) => (
        <OwnSide key={side} side={side} series={series} today={today} />
      ))}
      <TextLink href="/progress?view=tests">As a table, with every try</TextLink>
    </div>
  );
}
