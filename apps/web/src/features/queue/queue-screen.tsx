"use client";

import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import type { ReactNode } from "react";
import { LinkButton } from "../../ui/buttons/link-button";
import { cx } from "../../ui/cx";
import { useToast } from "../../ui/overlay/toast";
import { EmptyState } from "../../ui/page/empty-state";
import { PageHeader } from "../../ui/page/page-header";
import { AcceptAll } from "./deciding/accept-all";
import { DoneForCoach } from "./deciding/done-for-coach";
import { useDecisions } from "./deciding/use-decisions";
import { useManyRows } from "./deciding/use-many-rows";
import { BackToQueue, Position } from "./detail/detail-moves";
import { type ByKind, type MissingGroup, ofKind, type QueueRow, type ReviewRow } from "./groups";
import { KeyBar } from "./key-bar";
import { QueueList } from "./queue-list";
import { useFetchAhead } from "./use-fetch-ahead";
import { useQueue } from "./use-queue";
import { useQueueKeys } from "./use-queue-keys";
import { useOpenRow, useRowChoice } from "./use-row-choice";

/** What the detail of a row gets: where the row stands, and what to decide on it. */
export type DetailSlot = {
  position: ReactNode;
  /** Decides on this row and moves on, at once or when it is stored; gives why it was not, or null. */
  onDecide: (choice: ReviewChoice, when: "at once" | "when stored") => Promise<string | null>;
  /** Takes back what stands on this row. */
  onTakeBack: (reviewId: string) => void;
  /** It was taken back here: it waits again, whatever was read of it before. */
  isBack: boolean;
};

type Props = {
  /** The detail of each kind of row; made by the page, which knows every feature. */
  details: ByKind<(slot: DetailSlot) => ReactNode>;
  /** Fetches what the detail of a row shows before it is opened. */
  ahead: (row: QueueRow) => void;
  /** What other features do with everybody who was never tested or has no routine. */
  missingActions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
};

/** The coach's first screen: what needs a decision, most pressing first; list left, detail right. */
export function QueueScreen({ details, ahead, missingActions }: Props) {
  const open = useOpenRow();
  const decisions = useDecisions(open.show);
  const queue = useQueue(decisions.own);
  const { groups, waiting } = queue;
  const rows = groups.flatMap((group) => group.rows);
  const choice = useRowChoice(rows, open);
  const { chosen, shown, at } = choice;
  const toast = useToast();
  const placed = (row: ReviewRow) => {
    const group = groups.find((one) => one.rows.some(({ id }) => id === row.id));
    return { row, signal: group?.key ?? null };
  };
  const many = useManyRows(rows, choice, (chosen) => decisions.acceptAll(chosen.map(placed)));
  useQueueKeys(
    {
      j: () => choice.next() || toast({ message: "This is the last row." }),
      k: () => choice.previous() || toast({ message: "This is the first row." }),
      x: many.tick,
      u: decisions.undoLast,
      "shift+a": many.accept,
    },
    choice,
  );
  useFetchAhead(rows, at, ahead);
  const onDecide: DetailSlot["onDecide"] = async (decision, when) => {
    if (shown?.kind !== "review") return null;
    const failure = decisions.decide(placed(shown), decision, when);
    if (when === "when stored" && (await failure) !== null) return failure;
    choice.moveOn([shown]);
    return failure;
  };
  const onTakeBack = (reviewId: string) => {
    if (shown?.kind === "review") decisions.takeBackStored(placed(shown), reviewId);
  };
  const isBack = shown !== null && decisions.own.get(shown.id)?.isGone === false;
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
          ticked={many.ticked}
          missingActions={missingActions}
          act={<AcceptAll {...many} />}
          after={<DoneForCoach own={decisions.own} onTakeBack={decisions.takeBackStored} />}
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
        {shown && ofKind(details, shown)({ position, onDecide, onTakeBack, isBack })}
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
