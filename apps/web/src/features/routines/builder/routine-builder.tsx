"use client";

import { exerciseById } from "@talus/domain/routines/exercises";
import type { Phase } from "@talus/domain/routines/routine";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useCan } from "../../../access/access";
import { useTRPC } from "../../../trpc/client";
import { Sheet } from "../../../ui/overlay/sheet";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { BuilderHead } from "./builder-head";
import { ChangesCard } from "./changes-card";
import { ChecksCard } from "./checks-card";
import { SaveProblem } from "./conflict-notice";
import { DurationCard } from "./duration-card";
import { ExercisePicker } from "./exercise-picker";
import { ItemPanel } from "./item-panel";
import { ItemTable } from "./item-table";
import { RoutineSettings } from "./routine-settings";
import { SaveBar } from "./save-bar";
import { useBuilder } from "./use-builder";
import { useBuilderKeys } from "./use-builder-keys";
import { useSave } from "./use-save";

type Props = {
  routineId: string;
  /** The button that assigns the stored version; from another feature. */
  assign?: ReactNode;
};

/** One routine: its exercises, doses, durations, checks and versions. */
export function RoutineBuilder({ routineId, assign }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.routines.get.queryOptions({ routineId }));
  return <Workbench stored={data} assign={assign} />;
}

type Picking =
  | { verb: "Add"; phase: Phase | null }
  | { verb: "Use"; phase: Phase | null; id: string };

const wide = "(min-width: 64rem)";

function Workbench({ stored, assign }: { stored: StoredRoutine; assign: ReactNode }) {
  const mayEdit = useCan()("routine:write") && stored.archivedAt === null;
  const builder = useBuilder(stored);
  const saving = useSave(builder);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const { draft, selected, act } = builder;
  const open = (id: string) => {
    act({ kind: "select", id });
    if (!window.matchMedia(wide).matches) setSheetOpen(true);
  };
  const pick = (exerciseId: (typeof draft.items)[number]["exerciseId"]) => {
    if (picking?.verb === "Use") {
      act({ kind: "swap", id: picking.id, exerciseId });
      setPicking(null);
    } else act({ kind: "add", exerciseId });
  };
  useBuilderKeys(mayEdit, {
    onAdd: () => setPicking({ verb: "Add", phase: null }),
    onSave: () => void saving.save(),
  });
  const panel = selected !== null && (
    <ItemPanel
      key={selected.id}
      {...{ builder, mayEdit }}
      item={selected}
      onSwap={() => {
        setSheetOpen(false);
        setPicking({ verb: "Use", phase: selected.phase, id: selected.id });
      }}
    />
  );
  const selectedName = selected === null ? "" : exerciseById(selected.exerciseId).name;
  return (
    <>
      <BuilderHead
        {...{ builder, mayEdit, assign, stored }}
        onAdd={() => setPicking({ verb: "Add", phase: null })}
      />
      <p aria-live="assertive" className="sr-only">
        {builder.announcement}
      </p>
      <PageBody className="w-full flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <SaveProblem {...saving} />
          <DurationCard items={draft.items} before={builder.base.current} />
          {draft.items.length === 0 && !mayEdit ? (
            <EmptyState sentence="This routine holds no exercise." />
          ) : (
            <ItemTable
              {...{ builder, mayEdit }}
              onOpen={open}
              onAdd={(phase) => setPicking({ verb: "Add", phase })}
            />
          )}
          <RoutineSettings {...{ builder, mayEdit }} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {selected !== null && (
            <Section title={selectedName} className="max-lg:hidden">
              {panel}
            </Section>
          )}
          {builder.changed && (
            <ChangesCard base={builder.base} draft={draft} changes={builder.changes} />
          )}
          <ChecksCard draft={draft} findings={builder.findings} onOpen={open} />
        </div>
      </PageBody>
      {mayEdit && <SaveBar builder={builder} saving={saving} />}
      <Sheet open={sheetOpen && selected !== null} onOpenChange={setSheetOpen} title={selectedName}>
        {panel}
      </Sheet>
      <ExercisePicker
        open={picking !== null}
        onOpenChange={(next) => !next && setPicking(null)}
        phase={picking?.phase ?? null}
        verb={picking?.verb ?? "Add"}
        taken={new Set(draft.items.map((item) => item.exerciseId))}
        onPick={pick}
      />
    </>
  );
}
