"use client";

import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { latePart } from "../../../ui/late-part";
import { Notice } from "../../../ui/marks/notice";
import { Sheet } from "../../../ui/overlay/sheet";
import { Section } from "../../../ui/page/card";
import { PageBody } from "../../../ui/page/page-body";
import { useCan } from "../../access/access";
import { BuilderHead } from "./builder-head";
import { ChecksCard } from "./checks/checks-card";
import { DurationCard } from "./checks/duration-card";
import { StretchCard } from "./checks/stretch-card";
import { SwapsCard } from "./checks/swaps-card";
import { ItemPanel } from "./items/item-panel";
import { ItemTable } from "./items/item-table";
import { ExercisePicker } from "./picker/exercise-picker";
import { usePicking } from "./picker/use-picking";
import { RoutineSettings } from "./routine-settings";
import { SaveBar } from "./save-bar";
import { SaveProblem } from "./save-problem";
import { useBuilder } from "./use-builder";
import { useBuilderKeys } from "./use-builder-keys";
import { useSave } from "./use-save";

const LateChanges = latePart(() =>
  import("./checks/changes-card").then((file) => file.ChangesCard),
);

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

function Workbench({ stored, assign }: { stored: StoredRoutine; assign: ReactNode }) {
  const mayEdit = useCan()("routine:write") && stored.archivedAt === null;
  const builder = useBuilder(stored);
  const saving = useSave(builder);
  const picker = usePicking(builder);
  const { draft } = builder;
  useBuilderKeys(mayEdit, {
    onAdd: () => picker.add(null),
    onSave: () => void saving.save(),
  });
  return (
    <>
      <BuilderHead {...{ builder, mayEdit, assign, stored }} onAdd={() => picker.add(null)} />
      <p aria-live="assertive" className="sr-only">
        {builder.announcement}
      </p>
      <Columns {...{ builder, saving, mayEdit, picker }} />
      {mayEdit && <SaveBar builder={builder} saving={saving} />}
      <ExercisePicker
        open={picker.picking !== null}
        onOpenChange={(open) => !open && picker.close()}
        phase={picker.picking?.phase ?? null}
        verb={picker.picking?.instead ? "Use" : "Add"}
        taken={new Set(draft.items.map((item) => item.exerciseId))}
        onPick={picker.pick}
      />
    </>
  );
}

type ColumnsProps = {
  builder: ReturnType<typeof useBuilder>;
  saving: ReturnType<typeof useSave>;
  picker: ReturnType<typeof usePicking>;
  mayEdit: boolean;
};

const wide = "(min-width: 64rem)";

/** The list at the left, the open exercise with changes and checks at the right; a sheet on phones. */
function Columns({ builder, saving, picker, mayEdit }: ColumnsProps) {
  const [sheetOpen, setSheetOpen] = useState(false);
  const { base, draft, selected, act } = builder;
  const name = selected === null ? "" : exerciseById(selected[0].exerciseId).name;
  const open = (id: string) => {
    act({ kind: "select", id });
    if (!window.matchMedia(wide).matches) setSheetOpen(true);
  };
  const swap = () => {
    setSheetOpen(false);
    if (selected !== null) picker.swap(selected[0]);
  };
  const panel = selected !== null && (
    <ItemPanel
      key={`${builder.round} ${selected[0].id}`}
      {...{ builder, mayEdit }}
      row={selected}
      onSwap={swap}
    />
  );
  return (
    <PageBody className="w-full flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
      <div className="flex min-w-0 flex-col gap-4">
        {base.archivedAt !== null && (
          <Notice title="Archived.">
            Plans that use this routine go on. Restore it from the menu to change or assign it.
          </Notice>
        )}
        <SaveProblem {...saving} />
        <DurationCard items={draft.items} before={base.current} />
        <ItemTable {...{ builder, mayEdit }} onOpen={open} onAdd={picker.add} />
        <RoutineSettings {...{ builder, mayEdit }} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {panel && (
          <Section title={name} className="max-lg:hidden">
            {panel}
          </Section>
        )}
        {builder.changed && <LateChanges base={base} draft={draft} changes={builder.changes} />}
        <ChecksCard draft={draft} findings={builder.findings} onOpen={open} />
        <StretchCard draft={draft} />
        <SwapsCard items={draft.items} />
      </div>
      <Sheet open={sheetOpen && selected !== null} onOpenChange={setSheetOpen} title={name}>
        {panel}
      </Sheet>
    </PageBody>
  );
}
