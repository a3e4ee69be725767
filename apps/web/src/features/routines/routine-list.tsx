"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "../../trpc/client";
import { EmptyState } from "../../ui/page/empty-state";
import { LinkTabs } from "../../ui/page/link-tabs";
import { PageBody } from "../../ui/page/page-body";
import { PageHeader } from "../../ui/page/page-header";
import { useCan } from "../access/access";
import { NewRoutine } from "./new-routine";
import { RoutineCards } from "./routine-cards";
import { RoutineTable } from "./routine-table";
import { isInView, type RoutineView, routineViews, viewFrom, viewWords } from "./views";

const emptyWords: Record<RoutineView, string> = {
  all: "No routine yet. Make one, or copy a ready one.",
  runner: "No routine for runners here.",
  lifter: "No routine for lifters here.",
  own: "You have made no routine yet. Copy a ready one and change what you like.",
  archived: "Nothing is archived.",
};

/** The organisation's routines, by type; a row opens the builder. */
export function RoutineList() {
  const trpc = useTRPC();
  const may = useCan();
  const { data: routines } = useSuspenseQuery(trpc.routines.list.queryOptions());
  const view = viewFrom(useSearchParams().get("view"));
  const shown = routines.filter((routine) => isInView(routine, view));
  const inUse = shown.filter((routine) => routine.athleteCount > 0).length;
  return (
    <>
      <PageHeader
        title="Routines"
        note={`${shown.length} shown, ${inUse} in use`}
        actions={may("routine:write") && <NewRoutine />}
      />
      <LinkTabs
        label="Routines by type"
        tabs={routineViews.map((each) => ({
          href: each === "all" ? "/routines" : `/routines?view=${each}`,
          label: viewWords[each],
          count: routines.filter((routine) => isInView(routine, each)).length,
          current: each === view,
        }))}
      />
      <PageBody>
        {shown.length === 0 ? (
          <EmptyState sentence={emptyWords[view]} />
        ) : (
          <>
            <RoutineTable routines={shown} />
            <RoutineCards routines={shown} />
          </>
        )}
      </PageBody>
    </>
  );
}
