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
import { UndoButton } from "./undo/undo-button";

type Result = RouterOutputs["roster"]["importResult"];

type Props = {
  importId: string;
  /** What the import did or still does. */
  sentence: (result: Result) => string;
  /** How far it is, and what is next with whom it brought. */
  next: (result: Result) => ReactNode;
  /** What comes before another import. */
  first?: ReactNode;
  onAgain: () => void;
};

/** What an import did or still does, what comes next, and the way back. */
export function ImportDone({ importId, sentence, next, first, onAgain }: Props) {
  const { data, error } = useQuery(useTRPC().roster.importResult.queryOptions({ importId }));
  if (error) return <FormMessage message={messageOf(error)} />;
  if (!data) return null;
  const isChanged = data.counts !== null && data.counts.created + data.counts.updated > 0;
  return (
    <Card>
      <EmptyState
        picture={<CircleCheck aria-hidden />}
        sentence={sentence(data)}
        action={
          <div className="flex flex-col items-center gap-4">
            {next(data)}
            <div className="flex flex-wrap justify-center gap-2">
              {first}
              <Button onClick={onAgain}>Import another file</Button>
              {isChanged && <UndoButton importId={importId} onUndone={onAgain} />}
              <LinkButton href="/athletes">Show the roster</LinkButton>
            </div>
          </div>
        }
      />
    </Card>
  );
}

/** Counts in words, those of nothing left out: "3 new, 1 row left out". */
export function countsInWords(
  counts: readonly (readonly [count: number, words: string])[],
): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count.toLocaleString("en")} ${words}`)
    .join(", ");
}
