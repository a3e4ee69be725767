"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { useQuery } from "@tanstack/react-query";
import { CornerUpRight } from "lucide-react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { useCan } from "../../access/access";
import { AssignDialog } from "./assign-dialog";

/** Brings whoever follows an earlier version of a routine to its newest; nothing where nobody does. */
export function MoveButton({ routineId }: { routineId: string }) {
  const may = useCan();
  const trpc = useTRPC();
  const { data: routine } = useQuery(trpc.routines.get.queryOptions({ routineId }));
  if (!may("plan:assign") || !routine) return null;
  const { current, versions } = routine;
  const behind = versions
    .filter(({ id }) => id !== current.id)
    .reduce((sum, { athleteCount }) => sum + athleteCount, 0);
  if (behind === 0) return null;
  const title = `Move to version ${current.number}`;
  return (
    <AssignDialog
      routineId={routineId}
      fixed={{
        target: { kind: "followers", routineId },
        name: athletesText(behind),
        title,
        act: "Move",
      }}
      trigger={
        <Button>
          <CornerUpRight aria-hidden className="max-sm:hidden" />
          Move {athletesText(behind)}
        </Button>
      }
    />
  );
}
