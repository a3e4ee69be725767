"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { cx } from "../../ui/cx";
import { IconButton } from "../../ui/icon-button";
import { LinkButton } from "../../ui/link-button";
import { EmptyState } from "../../ui/page/empty-state";
import { PageHeader } from "../../ui/page/page-header";
import { useKeys } from "../../ui/use-keys";
import { groupsOf, isChosen, type QueueRow, searchOf } from "./groups";
import { KeyBar } from "./key-bar";
import { QueueList } from "./queue-list";

/** What the detail of a row gets: where the row stands, and what to do once it is decided. */
export type DetailSlot = { position: ReactNode; onDecided: () => void };

type Props = {
  /** The detail of a row; made by the page, which knows every feature. */
  renderDetail: (row: QueueRow, slot: DetailSlot) => ReactNode;
};

/** The coach's first screen: what needs a decision, most pressing first; list left, detail right. */
export function QueueScreen({ renderDetail }: Props) {
  const trpc = useTRPC();
  const { data: queue } = useSuspenseQuery(trpc.queue.list.queryOptions());
  const search = useSearchParams();
  const path = usePathname();
  const detail = useRef<HTMLElement>(null);
  const groups = groupsOf(queue);
  const rows = groups.flatMap((group) => group.rows);
  const chosen = rows.find((row) => isChosen(row, search)) ?? null;
  const at = chosen ? rows.indexOf(chosen) : -1;
  const choose = (row: QueueRow | undefined) => {
    if (!row) return;
    window.history.replaceState(null, "", `${path}?${searchOf(row)}`);
    detail.current?.scrollTo({ top: 0 });
  };
  const next = () => choose(rows[at + 1] ?? rows[at]);
  const previous = () => choose(rows[Math.max(0, at - 1)]);
  const close = () => window.history.replaceState(null, "", path);
  useKeys({ j: next, k: previous, escape: close });
  const onDecided = () => {
    const following = rows[at + 1] ?? rows[at - 1];
    if (following && window.matchMedia("(width >= 64rem)").matches) choose(following);
    else close();
  };
  const outside = outsideRow(chosen, search);
  const shown = chosen ?? outside;
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
        {rows.length === 0 ? (
          <EmptyState
            sentence="Nothing waits. New tests, safety holds and overdue tests appear here."
            action={<LinkButton href="/athletes">Open the athletes</LinkButton>}
          />
        ) : (
          <QueueList groups={groups} chosen={chosen} onChoose={choose} />
        )}
        <KeyBar />
      </section>
      <section
        ref={detail}
        aria-label="Detail"
        className={cx("flex min-w-0 flex-1 flex-col lg:overflow-y-auto", !shown && "max-lg:hidden")}
      >
        {shown ? (
          <>
            <div className="flex items-center border-b border-line px-2 py-1 lg:hidden">
              <IconButton
                label="Back to the queue"
                icon={<ArrowLeft />}
                tone="ghost"
                onClick={close}
              />
              <span className="text-muted">Queue</span>
            </div>
            {renderDetail(shown, {
              position: chosen && (
                <Position at={at} total={rows.length} onNext={next} onPrevious={previous} />
              ),
              onDecided,
            })}
          </>
        ) : (
          rows.length > 0 && <EmptyState sentence="Choose a row, or press J." />
        )}
      </section>
    </div>
  );
}

type PositionProps = { at: number; total: number; onNext: () => void; onPrevious: () => void };

function Position({ at, total, onNext, onPrevious }: PositionProps) {
  return (
    <span className="flex items-center gap-2 max-sm:hidden">
      <span className="text-muted">
        {at + 1} of {total}
      </span>
      <IconButton label="Previous row" icon={<ChevronUp />} onClick={onPrevious} />
      <IconButton label="Next row" icon={<ChevronDown />} onClick={onNext} />
    </span>
  );
}

/** A verdict that the address names though it waits no longer: a link, or one just decided on. */
function outsideRow(chosen: QueueRow | null, search: URLSearchParams): QueueRow | null {
  const [id, athleteId] = [search.get("id"), search.get("athlete")];
  if (chosen || search.get("kind") !== "review" || !id || !athleteId) return null;
  const row: Pick<RouterOutputs["queue"]["list"]["toReview"][number], "athleteId" | "id"> = {
    athleteId,
    id,
  };
  return {
    ...row,
    kind: "review",
    verdictId: id,
    assessmentId: "",
    decision: "continue",
    name: "",
    athleteType: "runner",
    teamNames: [],
    reason: "",
    results: [],
    ageDays: 0,
    today: "1970-01-01",
  };
}
