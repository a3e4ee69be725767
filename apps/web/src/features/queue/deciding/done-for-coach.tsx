"use client";

import { formatCount } from "@talus/domain/text/count";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { VerdictGlyph } from "../../../ui/marks/verdict-mark";
import { RowLink } from "../../../ui/row-link";
import { momentWords } from "../../../ui/time/moment-words";
import { useCan } from "../../access/access";
import { namedRow } from "../groups";
import type { OwnActs } from "./own-acts";
import type { Placed } from "./use-decisions";

type Done = RouterOutputs["reviews"]["doneForCoach"][number];
type Props = {
  own: OwnActs;
  /** Takes a review back; its verdict waits again. */
  onTakeBack: (placed: Placed, reviewId: string) => void;
};

/** What was accepted within the rules in a coach's name, why it could be, and the way back; nothing where nothing was. */
export function DoneForCoach({ own, onTakeBack }: Props) {
  const { data } = useQuery(useTRPC().reviews.doneForCoach.queryOptions());
  const done = (data ?? []).filter(({ verdictId }) => own.get(verdictId)?.isGone !== false);
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="queue-done">
      <div className="flex min-h-7 items-center border-b border-line bg-sunken px-4">
        <h2 id="queue-done" className="flex items-center gap-2 text-sm font-medium">
          Done for you <span className="font-normal text-muted">{formatCount(done.length)}</span>
        </h2>
      </div>
      <ul className="divide-y divide-line border-b border-line">
        {done.map((one) => (
          <DoneRow key={one.id} done={one} onTakeBack={onTakeBack} />
        ))}
      </ul>
    </section>
  );
}

function DoneRow({ done, onTakeBack }: { done: Done } & Pick<Props, "onTakeBack">) {
  const may = useCan();
  const { id, athleteId, verdictId, decision, name, reason } = done;
  const takeBack = () => {
    const row = namedRow({ kind: "review", id: verdictId, athleteId });
    if (row?.kind !== "review") return;
    onTakeBack({ row: { ...row, name, reason, decision }, bucket: "toReview" }, id);
  };
  return (
    <li className="flex items-start gap-3 px-4 py-2">
      <span className="shrink-0 pt-1 text-muted">
        <VerdictGlyph verdict={decision} className="size-4" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <RowLink href={`/athletes/${athleteId}`} className="font-semibold">
            {name}
          </RowLink>
          <span className="text-sm text-muted">
            {momentWords(done.reviewedAt, new Date())}, for {done.forName}, {done.teamName}
          </span>
        </p>
        <p>
          {decisionLabels[decision]}. {reason}
        </p>
        <details className="text-sm">
          <summary className="min-h-control cursor-pointer py-2.5 text-muted md:min-h-6 md:py-1">
            Why it was within the rules
          </summary>
          <ul className="list-disc pl-5">
            {done.why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </div>
      {may("assessment:review") && (
        <Button size="sm" onClick={takeBack}>
          Take back<span className="sr-only"> the review of {name}</span>
        </Button>
      )}
    </li>
  );
}
