"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client";
import { cx } from "../../ui/cx";
import { LinkButton } from "../../ui/link-button";
import { EmptyState } from "../../ui/page/empty-state";
import { PageHeader } from "../../ui/page/page-header";
import { useKeys } from "../../ui/use-keys";
import { AcceptAll } from "./accept-all";
import { BackToQueue, Position } from "./detail-moves";
import { groupsOf, plainRows, type QueueRow } from "./groups";
import { KeyBar } from "./key-bar";
import { QueueList } from "./queue-list";
import { useDecisions } from "./use-decisions";
import { useRowChoice } from "./use-row-choice";

/** What the detail of a row gets: where the row stands, and what to do once it is decided. */
export type DetailSlot = { position: ReactNode; onDecided: (reviewId: string) => void };

type Props = {
  /** The detail of a row; made by the page, which knows every feature. */
  renderDetail: (row: QueueRow, slot: DetailSlot) => ReactNode;
};

/** The coach's first screen: what needs a decision, most pressing first; list left, detail right. */
export function QueueScreen({ renderDetail }: Props) {
  const trpc = useTRPC();
  const { data: queue } = useSuspenseQuery(trpc.queue.list.queryOptions());
  const groups = groupsOf(queue);
  const rows = groups.flatMap((group) => group.rows);
  const choice = useRowChoice(rows);
  const decisions = useDecisions();
  const { chosen, shown } = choice;
  const plain = plainRows(rows);
  useKeys({
    j: choice.next,
    k: choice.previous,
    escape: choice.close,
    u: decisions.undoLast,
    "shift+a": () => decisions.acceptAll(plain),
  });
  const onDecided = (reviewId: string) => {
    if (chosen) decisions.remember([{ athleteId: chosen.athleteId, reviewId }]);
    choice.moveOn();
  };
  const position = chosen && <Position choice={choice} total={rows.length} />;
  return (
    <div className="flex flex-1 flex-col lg:h-dvh lg:flex-none lg:flex-row lg:overflow-hidden">
      <section
        aria-label="Queue"
        className={cx(
          "flex min-w-0 flex-col lg:w-120 lg:shrink-0 lg:border-r lg:border-line xl:w-140",
          shown && "max-lg:hidden",
        )}
      >
        <PageHeader title="Queue" note={rows.length === 0 ? undefined : `${rows.length} open`} />
        {rows.length === 0 && <NothingWaits />}
        <QueueList
          groups={groups}
          chosen={chosen}
          onChoose={choice.choose}
          act={<AcceptAll rows={plain} decisions={decisions} />}
        />
        <KeyBar />
      </section>
      <section
        key={shown?.id}
        aria-label="Detail"
        className={cx(
          "relative flex min-w-0 flex-1 flex-col lg:overflow-y-auto",
          !shown && "max-lg:hidden",
        )}
      >
        {shown && <BackToQueue onBack={choice.close} />}
        {shown && renderDetail(shown, { position, onDecided })}
        {!shown && rows.length > 0 && <EmptyState sentence="Choose a row, or press J." />}
      </section>
    </div>
  );
}

function NothingWaits() {
  return (
    <EmptyState
      sentence="Nothing waits. New tests, safety holds and overdue tests appear here."
      action={<LinkButton href="/athletes">Open the athletes</LinkButton>}
    />
  );
}
