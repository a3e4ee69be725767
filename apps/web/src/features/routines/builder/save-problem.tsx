"use client";

import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";

type Props = {
  problem: string | null;
  conflict: StoredRoutine | null;
  settle: (choice: "mine" | "theirs") => void;
};

/** Why a save did not happen; after somebody else's save the choice between both. */
export function SaveProblem({ problem, conflict, settle }: Props) {
  return (
    <div role="alert" className="empty:hidden">
      {problem !== null && (
        <Notice
          tone="caution"
          title="Not saved."
          action={
            conflict !== null && (
              <>
                <Button onClick={() => settle("mine")}>
                  Keep mine, compare with version {conflict.current.number}
                </Button>
                <Button tone="ghost" onClick={() => settle("theirs")}>
                  Take version {conflict.current.number}
                </Button>
              </>
            )
          }
        >
          {problem}
        </Notice>
      )}
    </div>
  );
}
