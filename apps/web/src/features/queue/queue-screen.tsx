"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import type { ComponentType, ReactNode } from "react";
import { cx } from "../../ui/cx";
import { useAddress } from "../../ui/filters/use-address";
import { useToast } from "../../ui/overlay/toast";
import { EmptyState } from "../../ui/page/empty-state";
import { PageHeader } from "../../ui/page/page-header";
import { AcceptAll } from "./deciding/accept-all";
import { DoneForCoach } from "./deciding/done-for-coach";
import { useDecisions } from "./deciding/use-decisions";
import { BackToQueue, Position } from "./detail/detail-moves";
import { QueueFilterChips } from "./filters/queue-filters";
import { QueueTabs, SaveQueue } from "./filters/queue-tabs";
import { addressOf, readFilters } from "./filters/queue-view";
import {
  type ByKind,
  groupTitles,
  type MissingGroup,
  ofKind,
  placeOf,
  type QueueRow,
  type ReviewRow,
  reviewRows,
  rowsWithinRules,
} from "./groups";
import { KeyBar } from "./key-bar";
import { QueueList } from "./list/queue-list";
import type { RowActionProps } from "./list/queue-row";
import { BulkBar } from "./many/bulk-bar";
import type { ManyKind } from "./many/dry-run";
import { useTicks } from "./many/use-ticks";
import { useMarking } from "./marks/use-marking";
import { WorkControls } from "./marks/work-controls";
import { NoRows } from "./nothing-waits";
import { useFetchAhead } from "./use-fetch-ahead";
import { useMoreAhead, useQueue } from "./use-queue";
import { useQueueKeys } from "./use-queue-keys";
import { useOpenRow, useRowChoice } from "./use-row-choice";

const choiceOf: Record<ManyKind, ReviewChoice> = {
  accepted: { kind: "accepted", comment: "", startsOn: null },
  remeasure: { kind: "remeasure", comment: "" },
};

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
  /** The one thing to do about a row, as a small button on it. */
  RowAction: ComponentType<RowActionProps>;
  /** Fetches what the detail of a row shows before it is opened. */
  ahead: (row: QueueRow) => void;
  /** Who stands in for whom. */
  notice: ReactNode;
  /** What other features do with everybody who was never tested or has no routine. */
  missingActions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
};

/** The coach's first screen: what needs a decision, most pressing first; list left, detail right. */
export function QueueScreen({ details, RowAction, ahead, notice, missingActions }: Props) {
  const open = useOpenRow();
  const decisions = useDecisions(open.show);
  const [filters, narrow] = useAddress(readFilters, addressOf);
  const queue = useQueue(filters, decisions.own);
  const { groups, open: waiting } = queue;
  const rows = groups.flatMap((group) => group.rows);
  const choice = useRowChoice(rows, open);
  const { chosen, shown, at } = choice;
  const marking = useMarking(choice);
  const toast = useToast();
  const placed = (row: ReviewRow) => {
    const group = groups.find((one) => one.rows.some(({ id }) => id === row.id));
    return { row, bucket: group?.key ?? null };
  };
  const decideAll = (decided: readonly ReviewRow[], kind: ManyKind) => {
    marking.keep();
    decisions.decideAll(decided.map(placed), choiceOf[kind]);
    if (decided.some((row) => row === chosen)) choice.moveOn(decided);
  };
  const ticks = useTicks(rows);
  const withinRules = rowsWithinRules(rows);
  const acceptAll = () =>
    withinRules.length > 0
      ? decideAll(withinRules, "accepted")
      : toast({ message: "Each of these asks for a look. Open them one by one, or X chooses." });
  const tick = (row: QueueRow | null, isRange: boolean) => {
    if (row === null) return toast({ message: "No row is open. J opens the first." });
    if (isRange) ticks.extendTo(row);
    else ticks.toggle(row);
  };
  useQueueKeys(
    {
      j: () => choice.next() || toast({ message: "This is the last row." }),
      k: () => choice.previous() || toast({ message: "This is the first row." }),
      x: () => tick(chosen, false),
      "shift+x": () => tick(chosen, true),
      u: () => marking.undoLast() || decisions.undoLast(),
      "shift+a": acceptAll,
    },
    choice,
  );
  useFetchAhead(rows, at, ahead);
  useMoreAhead(queue, filters, chosen);
  const onDecide: DetailSlot["onDecide"] = async (decision, when) => {
    if (shown?.kind !== "review") return null;
    marking.keep();
    const failure = decisions.decide(placed(shown), decision, when);
    if (when === "when stored" && (await failure) !== null) return failure;
    choice.moveOn([shown]);
    return failure;
  };
  const onTakeBack = (reviewId: string) => {
    marking.keep();
    if (shown?.kind === "review") decisions.takeBackStored(placed(shown), reviewId);
  };
  const isBack = shown !== null && decisions.own.get(shown.id)?.isGone === false;
  const place = chosen && placeOf(groups, chosen);
  const position = chosen && place && (
    <>
      {ticks.ticked.length === 0 && <WorkControls rows={[chosen]} mark={marking.mark} />}
      <Position choice={choice} place={place} />
    </>
  );
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
          note={waiting === 0 ? undefined : `${waiting.toLocaleString("en")} ${wordOf(filters)}`}
          actions={
            <>
              <QueueFilterChips filters={filters} onNarrow={narrow} />
              <SaveQueue filters={filters} />
            </>
          }
        />
        <QueueTabs filters={filters} />
        {notice}
        {rows.length === 0 && (
          <NoRows isNarrowed={Object.keys(filters).length > 0} onClear={() => narrow(() => ({}))} />
        )}
        <QueueList
          groups={groups}
          chosen={chosen}
          onChoose={choice.choose}
          onMore={queue.showMore}
          isLoadingMore={queue.isLoadingMore}
          ticks={ticks}
          onTick={tick}
          filters={filters}
          addressOf={(bucket) => addressOf({ ...filters, bucket })}
          RowAction={RowAction}
          onAccept={(row) => decideAll(reviewRows([row]), "accepted")}
          missingActions={missingActions}
          act={<AcceptAll count={withinRules.length} accept={acceptAll} />}
          after={<DoneForCoach own={decisions.own} onTakeBack={decisions.takeBackStored} />}
        />
        <BulkBar ticks={ticks} mark={marking.mark} onDecide={decideAll} />
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

/** What the number beside the title is of. */
function wordOf({ bucket }: QueueFilters): string {
  return bucket ? groupTitles[bucket].toLowerCase() : "open";
}
