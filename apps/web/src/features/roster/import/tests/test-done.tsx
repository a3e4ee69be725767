"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "../../../../trpc/client";
import { Button } from "../../../../ui/buttons/button";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { Card } from "../../../../ui/page/card";
import { EmptyState } from "../../../../ui/page/empty-state";
import type { TestsDone } from "./use-test-import";

const lookEveryMs = 1000;

type Props = { done: TestsDone; onAgain: () => void };

/** What the import did or still does, and what comes next: the reviews. */
export function TestsDoneStep({ done, onAgain }: Props) {
  const { jobId, created, unchanged, leftOut } = done;
  const parts = [
    `${created.toLocaleString("en")} new`,
    unchanged > 0 && `${unchanged.toLocaleString("en")} unchanged`,
    leftOut > 0 && `${leftOut.toLocaleString("en")} ${leftOut === 1 ? "row" : "rows"} left out`,
  ].filter(Boolean);
  return (
    <Card>
      <EmptyState
        picture={<CircleCheck aria-hidden />}
        sentence={`${jobId ? "Importing tests" : "Imported tests"}: ${parts.join(", ")}. The newest of each athlete waits for your review.`}
        action={
          <div className="flex flex-col items-center gap-4">
            {jobId && <Progress jobId={jobId} />}
            <div className="flex flex-wrap justify-center gap-2">
              <LinkButton href="/queue" tone="primary">
                Review them
              </LinkButton>
              <Button onClick={onAgain}>Import another file</Button>
              <LinkButton href="/athletes">Show the roster</LinkButton>
            </div>
          </div>
        }
      />
    </Card>
  );
}

/** How far the job is, and whose tests it could not import; it goes on when the page closes. */
function Progress({ jobId }: { jobId: string }) {
  const { data } = useQuery(
    useTRPC().roster.testsProgress.queryOptions(
      { jobId },
      { refetchInterval: ({ state }) => (state.data?.isFinished ? false : lookEveryMs) },
    ),
  );
  if (!data) return null;
  const { done, total, isFinished, missed } = data;
  const athletes = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} athletes`;
  return (
    <div className="flex flex-col gap-2">
      <p aria-live="polite">
        {athletes}. {isFinished ? "All done." : "You can leave: it goes on."}
      </p>
      <progress aria-label={athletes} value={done} max={Math.max(total, 1)} className="w-full" />
      {missed.length > 0 && (
        <p>Not imported: {missed.map(({ name }) => name).join(", ")}. Import the file again.</p>
      )}
    </div>
  );
}
