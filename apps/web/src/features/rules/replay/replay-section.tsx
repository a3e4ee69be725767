import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { changeInWords } from "@talus/domain/rules/rule-set-difference";
import { counted } from "@talus/domain/text/count";
import { History } from "lucide-react";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../trpc/client";
import { Notice } from "../../../ui/marks/notice";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { Skeleton, SkeletonRows } from "../../../ui/page/skeleton";
import { ReplayChanges } from "./replay-changes";
import { ReplayTable } from "./replay-table";

/** What a draft would have done. */
export type Replay = RouterOutputs["rules"]["replay"];

type Props = {
  replay: Replay;
  onPage: (page: number) => void;
  busy: boolean;
  /** What may be done with it, right under the summary. */
  children: ReactNode;
};

/** A replay: the sentence, the table before and after, and who changes. */
export function ReplaySection({ replay, onPage, busy, children }: Props) {
  return (
    <>
      <Section
        id="replay"
        title={`The last ${replay.weeks} weeks`}
        note={`by ${replay.basedOn} and by your draft`}
      >
        <div className="flex flex-col gap-3">
          <p className="text-xl font-semibold text-balance">{replay.sentence}</p>
          <p className="text-muted">{whoChanges(replay)}</p>
          <ul className="list-disc pl-5 text-muted">
            {replay.differences.map((change) => (
              <li key={change.id}>{changeInWords(change)}</li>
            ))}
          </ul>
          {replay.unreadable > 0 && (
            <Notice>
              {counted(replay.unreadable, "older test")} could not be judged again and{" "}
              {replay.unreadable === 1 ? "is" : "are"} left out.
            </Notice>
          )}
        </div>
      </Section>
      {children}
      {replay.tests === 0 ? (
        <Section title="Nothing to replay">
          <EmptyState
            picture={<History />}
            sentence="No test was judged in the last 8 weeks. You can apply the rules all the same; they count from today."
          />
        </Section>
      ) : (
        <>
          <ReplayTable rows={replay.rows} />
          <ReplayChanges replay={replay} onPage={onPage} busy={busy} />
        </>
      )}
    </>
  );
}

function whoChanges({ changedTests, changedAthletes, tests }: Replay): string {
  if (tests === 0) return "There is nothing to compare yet.";
  if (changedTests === 0) return "No verdict would have been another one.";
  const verdicts = counted(changedTests, "verdict");
  return `${verdicts} of ${athletesText(changedAthletes)} would have been another one. Nothing is stored by trying.`;
}

/** A replay on its way, of its final size. */
export function ReplaySkeleton() {
  return (
    <>
      <Section title="The last 8 weeks" note="judging every test again">
        <div className="flex min-h-24 flex-col gap-3">
          <Skeleton className="h-7 w-72 max-w-full" />
          <Skeleton className="h-5 w-96 max-w-full" />
          <Skeleton className="h-5 w-56" />
        </div>
      </Section>
      <Section title="Before and after" padded={false}>
        <SkeletonRows count={8} />
      </Section>
      <Section title="Who changes" padded={false}>
        <SkeletonRows count={6} rowClassName="h-16" />
      </Section>
    </>
  );
}
