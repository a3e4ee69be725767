"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Card } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { UndoButton } from "./undo/undo-button";
import type { Done } from "./use-import";

type Props = {
  done: Done;
  importId: string;
  onAgain: () => void;
  nextActions: (athleteIds: readonly string[]) => ReactNode;
};

/** What the import did, and the next step with the people who came in: invite, assign, test. */
export function DoneStep({ done, importId, onAgain, nextActions }: Props) {
  const { data: added = [] } = useQuery(
    useTRPC().roster.importedAthletes.queryOptions({ importId }, { enabled: done.created > 0 }),
  );
  const parts = [
    done.created > 0 && `${done.created.toLocaleString("en")} new`,
    done.updated > 0 && `${done.updated.toLocaleString("en")} updated`,
    done.unchanged > 0 && `${done.unchanged.toLocaleString("en")} unchanged`,
    done.leftOut > 0 && `${done.leftOut.toLocaleString("en")} left out`,
  ].filter(Boolean);
  const [first] = added;
  return (
    <Card>
      <EmptyState
        picture={<CircleCheck aria-hidden />}
        sentence={`Imported: ${parts.join(", ")}. Nobody was invited yet.`}
        action={
          <div className="flex flex-col items-center gap-4">
            {first !== undefined && (
              <fieldset className="flex flex-wrap justify-center gap-2">
                <legend className="mb-2 w-full text-center text-base">
                  Next, with the{" "}
                  {added.length === 1
                    ? "new athlete"
                    : `${added.length.toLocaleString("en")} new athletes`}
                </legend>
                {nextActions(added)}
                <LinkButton href={`/assess/${first}`}>
                  {added.length === 1 ? "Test them" : "Test the first"}
                </LinkButton>
              </fieldset>
            )}
            <div className="flex flex-wrap justify-center gap-2">
              <Button onClick={onAgain}>Import another file</Button>
              {done.created + done.updated > 0 && (
                <UndoButton importId={importId} onUndone={onAgain} />
              )}
              <LinkButton href="/athletes">Show the roster</LinkButton>
            </div>
          </div>
        }
      />
    </Card>
  );
}
