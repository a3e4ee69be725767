"use client";

import { type Divergence, divergences } from "@talus/domain/routines/divergence";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { LinkTabs } from "../../../ui/page/link-tabs";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { useCan } from "../../access/access";
import { AssignDialog } from "../assign/assign-dialog";
import { DivergedTable } from "./diverged-table";
import { divergenceWords } from "./words";

type Props = { routineId: string; how: Divergence };

/** Whose plan differs from the newest version of a routine, in what, and the way back for one or for all. */
export function DivergedScreen({ routineId, how }: Props) {
  const trpc = useTRPC();
  const may = useCan()("plan:assign");
  const { data: routine } = useSuspenseQuery(trpc.routines.get.queryOptions({ routineId }));
  const { data: counts } = useSuspenseQuery(trpc.plans.divergedCounts.queryOptions({ routineId }));
  const { current } = routine;
  const mayAssign = may && routine.archivedAt === null;
  return (
    <>
      <PageHeader
        parent={{ href: `/routines/${routineId}`, label: current.name }}
        title="Who differs"
        note={`from version ${current.number}, the newest`}
        actions={
          mayAssign &&
          counts[how] > 0 && (
            <AssignDialog
              key={how}
              routineId={routineId}
              fixed={{
                target: { kind: "diverged", routineId, how },
                name: current.name,
                title: `Back to version ${current.number}`,
                act: "Bring back",
              }}
              trigger={
                <Button>
                  <Undo2 aria-hidden />
                  Bring all {counts[how].toLocaleString("en")} back
                </Button>
              }
            />
          )
        }
      />
      <LinkTabs
        label="How they differ"
        tabs={divergences.map((one) => ({
          href: `/routines/${routineId}/differing?how=${one}`,
          label: divergenceWords[one],
          count: counts[one],
          current: one === how,
        }))}
      />
      <PageBody>
        <DivergedTable key={how} current={current} how={how} mayAssign={mayAssign} />
      </PageBody>
    </>
  );
}
