"use client";

import { athleteTypes } from "@talus/domain/athletes/athlete";
import { startingItems } from "@talus/domain/routines/ready/ready";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { SegmentedField } from "../../ui/form/fields/segmented-field";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import type { OpenerButton } from "../../ui/overlay/opener";
import { RoutineFromFile } from "./file/routine-from-file";
import { useCreateRoutine } from "./use-routine-writes";
import { typeWords } from "./words";

const basics = "basics";

/** Makes an own routine, from the basics or from one that exists, and opens it. */
export function NewRoutine() {
  const [open, setOpen] = useState(false);
  return (
    <NewRoutineDialog
      open={open}
      onOpen={setOpen}
      trigger={
        <Button tone="primary">
          <Plus aria-hidden />
          New routine
        </Button>
      }
    />
  );
}

type Props = { open: boolean; onOpen: (open: boolean) => void; trigger?: OpenerButton };

/** The same, held open by who shows it. */
export function NewRoutineDialog({ open, onOpen, trigger }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpen}
      title="New routine"
      description="It starts as version 1; you can change everything on its page."
      trigger={trigger}
    >
      <div className="flex flex-col gap-6">
        <NewRoutineForm onDone={() => onOpen(false)} />
        <RoutineFromFile onDone={() => onOpen(false)} />
      </div>
    </Dialog>
  );
}

function NewRoutineForm({ onDone }: { onDone: () => void }) {
  const { data: routines = [] } = useQuery(useTRPC().routines.list.queryOptions());
  const router = useRouter();
  const contentOf = useStart();
  const { createRoutine } = useCreateRoutine();
  const form = useForm({
    store: useStoredForm("routine"),
    schema: () => import("./new-routine.schema").then((file) => file.newRoutine),
    onSubmit: async ({ name, athleteType, startFrom }) => {
      const start = await contentOf(startFrom);
      const type = athleteType === "any" ? null : athleteType;
      const created = await createRoutine({ ...start, name, athleteType: type });
      onDone();
      router.push(`/routines/${created.id}`);
    },
  });
  return (
    <Form form={form}>
      <TextField name="name" label="Name" autoComplete="off" maxLength={80} />
      <SegmentedField
        name="athleteType"
        label="For"
        defaultValue="runner"
        segments={[
          ...athleteTypes.map((value) => ({ value, label: typeWords[value] })),
          { value: "any" as const, label: "Any type" },
        ]}
      />
      <SelectField
        name="startFrom"
        label="Start from"
        hint="A copy: what you start from stays as it is."
        options={[
          { value: basics, label: "Warm-up, strength and balance" },
          ...routines
            .filter((routine) => routine.archivedAt === null)
            .map((routine) => ({ value: routine.id, label: routine.name })),
        ]}
      />
      <div className="flex justify-end">
        <SubmitButton>Make routine</SubmitButton>
      </div>
    </Form>
  );
}

/** The content that a new routine starts from: the basics, or a copy of a stored one. */
function useStart() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (startFrom: string): Promise<Omit<RoutineDraft, "name">> => {
    if (startFrom === basics) {
      return { athleteType: null, purpose: "own", note: "", items: startingItems };
    }
    const options = trpc.routines.get.queryOptions({ routineId: startFrom });
    const { athleteType, purpose, note, items } = (await queryClient.fetchQuery(options)).current;
    return { athleteType, purpose, note, items };
  };
}
