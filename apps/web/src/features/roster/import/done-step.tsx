"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { FormMessage } from "../../../ui/form/form-message";
import { Card } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { useCan } from "../../access/access";
import { PlanTestsButton } from "../change/plan-tests-button";
import { ImportProgress } from "./import-progress";
import { UndoButton } from "./undo/undo-button";

type Props = {
  importId: string;
  roster: { forget: () => void; reopen: () => Promise<void> };
  nextActions: (athleteIds: readonly string[]) => ReactNode;
};

/** What the import did or still does, and the next step with the people who came in: invite, assign, plan a test, test. */
export function DoneStep({ importId, roster, nextActions }: Props) {
  const { data, error } = useQuery(useTRPC().roster.importResult.queryOptions({ importId }));
  if (error) return <FormMessage message={messageOf(error)} />;
  if (!data) return null;
  const { counts, jobId } = data;
  return (
    <Card>
      <EmptyState
        picture={<CircleCheck aria-hidden />}
        sentence={counts ? sentenceOf(counts) : "Importing the roster, all or nothing."}
        action={
          <div className="flex flex-col items-center gap-4">
            {!counts && jobId && (
              <ImportProgress
                jobId={jobId}
                of="roster.commitImport"
                refused={
                  <>
                    Nothing was imported: the roster was changed after the file was checked.{" "}
                    <Button onClick={() => void roster.reopen()}>Check it again</Button>
                  </>
                }
              />
            )}
            {counts && counts.created > 0 && (
              <NextSteps importId={importId} nextActions={nextActions} />
            )}
            <div className="flex flex-wrap justify-center gap-2">
              <Button onClick={roster.forget}>Import another file</Button>
              {counts && counts.created + counts.updated > 0 && (
                <UndoButton importId={importId} onUndone={roster.forget} />
              )}
              <LinkButton href="/athletes">Show the roster</LinkButton>
            </div>
          </div>
        }
      />
    </Card>
  );
}

function sentenceOf({
  created,
  updated,
  unchanged,
  leftOut,
}: NonNullable<RouterOutputs["roster"]["importResult"]["counts"]>): string {
  const parts = [
    created > 0 && `${created.toLocaleString("en")} new`,
    updated > 0 && `${updated.toLocaleString("en")} updated`,
    unchanged > 0 && `${unchanged.toLocaleString("en")} unchanged`,
    leftOut > 0 && `${leftOut.toLocaleString("en")} left out`,
  ].filter(Boolean);
  return `Imported: ${parts.join(", ")}. Nobody was invited yet.`;
}

function NextSteps({ importId, nextActions }: Pick<Props, "importId" | "nextActions">) {
  const { data: added = [] } = useQuery(
    useTRPC().roster.importedAthletes.queryOptions({ importId }),
  );
  const may = useCan();
  const [first] = added;
  if (first === undefined) return null;
  const isOne = added.length === 1;
  return (
    <fieldset className="flex flex-wrap justify-center gap-2">
      <legend className="mb-2 w-full text-center text-base">
        Next, with the {isOne ? "new athlete" : `${added.length.toLocaleString("en")} new athletes`}
      </legend>
      {nextActions(added)}
      {may("roster:write") && <PlanTestsButton athleteIds={added} />}
      <LinkButton href={`/assess/${first}`}>{isOne ? "Test them" : "Test the first"}</LinkButton>
    </fieldset>
  );
}
