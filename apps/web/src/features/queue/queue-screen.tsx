"use client";

import { type ReactNode, useState } from "react";
import { LinkButton } from "../../ui/buttons/link-button";
import { cx } from "../../ui/cx";
import { useToast } from "../../ui/overlay/toast";
import { EmptyState } from "../../ui/page/empty-state";
import { PageHeader } from "../../ui/page/page-header";
import { AcceptAll } from "./accept-all";
import { BackToQueue, Position } from "./detail/detail-moves";
import { type ByKind, type MissingGroup, ofKind, plainRows, reviewRows } from "./groups";
import { KeyBar } from "./key-bar";
import { QueueList } from "./queue-list";
import { type Sent, useDecisions } from "./use-decisions";
import { useQueue } from "./use-queue";
import { useQueueKeys } from "./use-queue-keys";
import { useRowChoice } from "./use-row-choice";

/** What the detail of a row gets: where the row stands, and what to do once it is decided. */
export type DetailSlot = {
  position: ReactNode;
  onDecided: (sent: Omit<Sent, "athleteId">) => void;
  /** Shows this row again. */
  onBack: () => void;
};

type Props = {
  /** The detail of each kind of row; made by the page, which knows every feature. */
  details: ByKind<(slot: DetailSlot) => ReactNode>;
  /** What other features do with everybody who was never tested or has no routine. */
  missingActions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
};

/** The coach's first screen: what needs a decision, most pressing first; list left, detail right. */
export function QueueScreen({ details, missingActions }: Props) {
  const queue = useQueue();
  const { groups, waiting } = queue;
  const rows = groups.flatMap((group) => group.rows);
  const choice = useRowChoice(rows);
  const decisions = useDecisions();
  const { chosen, shown } = choice;
  const toast = useToast();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const own = reviewRows(rows).filter(({ id }) => ticked.has(id));
  const many = own.length > 0 ? own : plainRows(rows);
  const back = () => shown && choice.choose(shown);
  const acceptMany = () => {
    if (many.length === 0) {
      return toast({
        message: "None of these only goes on as it is. Open them one by one, or X chooses.",
      });
    }
    setTicked(new Set());
    decisions.acceptAll(many, back);
  };
  const tick = () => {
    if (chosen?.kind !== "review")
      return toast({ message: "X chooses a test that waits for review." });
    setTicked(
      (ids) =>
        new Set(
          [...ids].filter((id) => id !== chosen.id).concat(ids.has(chosen.id) ? [] : chosen.id),
        ),
    );
  };
  useQueueKeys(
    {
      j: () => choice.next() || toast({ message: "This is the last row." }),
      k: () => choice.previous() || toast({ message: "This is the first row." }),
      x: tick,
      u: decisions.undoLast,
      "shift+a": acceptMany,
    },
    choice,
  );
  const onDecided = (sent: Omit<Sent, "athleteId">) => {
    if (!shown) return;
    decisions.remember({ ...sent, athleteId: shown.athleteId }, back);
    queue.takeOff(shown.id);
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
        <PageHeader
          title="Queue"
          note={waiting === 0 ? undefined : `${waiting.toLocaleString("en")} open`}
        />
        {rows.length === 0 && <NothingWaits />}
        <QueueList
          groups={groups}
          chosen={chosen}
          onChoose={choice.choose}
          onMore={queue.showMore}
          isLoadingMore={queue.isLoadingMore}
          ticked={ticked}
          missingActions={missingActions}
          act={
            <AcceptAll
              count={many.length}
              isTicked={own.length > 0}
              busy={decisions.busy}
              onAccept={acceptMany}
            />
          }
        />
        <KeyBar />
      </section>
      <section
        key={shown && `${shown.kind} ${shown.id}`}
        aria-label="Detail"
        className={cx(
          "relative flex min-w-0 flex-1 flex-col lg:overflow-y-auto",
          !shown && "max-lg:hidden",
        )}
      >
        {shown && <BackToQueue onBack={choice.close} />}
        {shown && ofKind(details, shown)({ position, onDecided, onBack: back })}
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
