"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "../../../../trpc/client";
import { messageOf } from "../../../../trpc/error";
import { Button } from "../../../../ui/buttons/button";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { FormMessage } from "../../../../ui/form/form-message";
import { Card } from "../../../../ui/page/card";
import { EmptyState } from "../../../../ui/page/empty-state";
import { ImportProgress } from "../import-progress";
import { UndoButton } from "../undo/undo-button";

type Props = { importId: string; onAgain: () => void };

/** What the import did or still does, and what comes next: the reviews. */
export function TestsDoneStep({ importId, onAgain }: Props) {
  const { data, error } = useQuery(useTRPC().roster.importResult.queryOptions({ importId }));
  if (error) return <FormMessage message={messageOf(error)} />;
  if (!data?.counts) return null;
  const { jobId, counts } = data;
  const { created, unchanged, leftOut } = counts;
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
            {jobId && (
              <ImportProgress
                jobId={jobId}
                of="roster.commitTests"
                missed="Not imported, import the file again"
              />
            )}
            <div className="flex flex-wrap justify-center gap-2">
              <LinkButton href="/queue" tone="primary">
                Review them
              </LinkButton>
              <Button onClick={onAgain}>Import another file</Button>
              {created > 0 && <UndoButton importId={importId} onUndone={onAgain} />}
              <LinkButton href="/athletes">Show the roster</LinkButton>
            </div>
          </div>
        }
      />
    </Card>
  );
}
