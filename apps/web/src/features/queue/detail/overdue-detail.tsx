"use client";

import { formatScore } from "@talus/domain/units";
import type { ReactNode } from "react";
import { LinkButton } from "../../../ui/buttons/link-button";
import { SideValue } from "../../../ui/figures/side-value";
import { ActionBar } from "../../../ui/page/action-bar";
import { Section } from "../../../ui/page/card";
import { absoluteDate } from "../../../ui/time/date-words";
import { WhyButton } from "../../science/sources/why-button";
import type { RowOf } from "../groups";
import type { DetailSlot } from "../queue-screen";
import { QueueRowHead } from "./row-head";

const dueReason = {
  text: "Measured every two to three weeks, a change shows early and the plan can follow it.",
  sources: ["000:47", "R6"],
};

type Props = {
  row: RowOf<"overdue">;
  slot: DetailSlot;
  /** The tests over time and the last plan. */
  story: ReactNode;
};

/** An athlete whose test is overdue: what was last, and measuring now. */
export function OverdueDetail({ row, slot, story }: Props) {
  const [left, right] = row.results.at(-1) ?? [];
  return (
    <div className="flex min-h-full flex-1 flex-col">
      <QueueRowHead row={row} slot={slot} />
      <div className="flex flex-1 flex-col gap-4 p-4 md:px-6">
        {row.lastTakenOn && (
          <Section title="Last test" note={absoluteDate(row.lastTakenOn)}>
            <p className="flex flex-wrap gap-6">
              <SideValue side="left" size="hero" value={textOf(left)} unit="cm" />
              <SideValue side="right" size="hero" value={textOf(right)} unit="cm" />
            </p>
          </Section>
        )}
        <p className="max-w-prose text-muted">
          {row.reason}. The athlete sees it under Today and can measure alone, or you measure now.{" "}
          <WhyButton about="overdue" reasons={[dueReason]} />
        </p>
        {story}
      </div>
      <ActionBar note={`${row.ageDays} days over`}>
        <LinkButton href={`/assess/${row.athleteId}`} tone="primary">
          Measure now
        </LinkButton>
      </ActionBar>
    </div>
  );
}

function textOf(cm: number | null | undefined): string | null {
  return cm == null ? null : formatScore(cm, "cm");
}
