"use client";

import { CircleCheck } from "lucide-react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/button";
import { LinkButton } from "../../ui/link-button";
import { Card } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";

type Props = { done: RouterOutputs["roster"]["commitImport"]; onAgain: () => void };

/** What the import did, and where to go on. */
export function DoneStep({ done, onAgain }: Props) {
  const parts = [
    done.created > 0 && `${done.created.toLocaleString("en")} new`,
    done.updated > 0 && `${done.updated.toLocaleString("en")} updated`,
    done.unchanged > 0 && `${done.unchanged.toLocaleString("en")} unchanged`,
    done.leftOut > 0 && `${done.leftOut.toLocaleString("en")} left out`,
  ].filter(Boolean);
  return (
    <Card>
      <EmptyState
        picture={<CircleCheck aria-hidden />}
        sentence={`Imported: ${parts.join(", ")}. Nobody was invited; do that from the roster when you are ready.`}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={onAgain}>Import another file</Button>
            <LinkButton href="/athletes" tone="primary">
              Show the roster
            </LinkButton>
          </div>
        }
      />
    </Card>
  );
}
