"use client";

import { type Injury, injuryKinds } from "@talus/domain/athletes/athlete";
import { injuryLabels } from "@talus/domain/athletes/athlete-labels";
import { useMutation } from "@tanstack/react-query";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { Button } from "../../../ui/buttons/button";
import { DateField } from "../../../ui/form/fields/date-field";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextareaField } from "../../../ui/form/fields/textarea-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { Dialog } from "../../../ui/overlay/dialog";
import { useToast } from "../../../ui/overlay/toast";
import { refusedField } from "../refused-field";

type Props = { athleteId: string; edited: Injury | "new" | null; onClose: () => void };

/** Adds or corrects one entry of the injury history. */
export function InjuryDialog({ athleteId, edited, onClose }: Props) {
  return (
    <Dialog
      open={edited !== null}
      onOpenChange={(open) => !open && onClose()}
      title={edited === "new" ? "Add an injury" : "Edit this entry"}
    >
      {edited && (
        <InjuryForm
          athleteId={athleteId}
          injury={edited === "new" ? null : edited}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = { athleteId: string; injury: Injury | null; onClose: () => void };

function InjuryForm({ athleteId, injury, onClose }: FormProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const store = useStoredForm("injury", { athleteId, about: injury?.id ?? "new" });
  const id = injury?.id ?? store.id;
  const create = useMutation(trpc.athletes.createInjury.mutationOptions());
  const update = useMutation(trpc.athletes.updateInjury.mutationOptions());
  const form = useForm({
    store,
    schema: () => import("@talus/domain/athletes/injury.schema").then((file) => file.injuryInput),
    onSubmit: async (input) => {
      const save = injury ? update : create;
      const refusal = await save
        .mutateAsync({ ...input, athleteId, id })
        .then(() => null, refusedField);
      if (refusal) return refusal;
      await refresh("athletes.createInjury", "athletes.updateInjury");
      onClose();
    },
  });
  return (
    <Form form={form}>
      <SelectField
        name="kind"
        label="Injury"
        placeholder="Choose"
        defaultValue={injury?.kind ?? ""}
        hint="A stress fracture that lasts puts the athlete on safety hold: no training until a coach has recorded a clearance."
        options={injuryKinds.map((value) => ({ value, label: injuryLabels[value] }))}
      />
      <SegmentedField
        name="side"
        label="Side"
        {...(injury ? { defaultValue: injury.side } : {})}
        segments={[
          { value: "left", label: "Left" },
          { value: "right", label: "Right" },
          { value: "both", label: "Both" },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="since" label="Since" optional defaultValue={injury?.since ?? ""} />
        <DateField
          name="resolvedOn"
          label="Resolved on"
          optional
          hint="Empty while it lasts."
          defaultValue={injury?.resolvedOn ?? ""}
        />
      </div>
      <TextareaField name="note" label="Note" optional defaultValue={injury?.note} />
      <div className="flex justify-between gap-2">
        {injury ? (
          <DeleteButton athleteId={athleteId} injury={injury} onDone={onClose} />
        ) : (
          <span />
        )}
        <SubmitButton>{injury ? "Save" : "Add"}</SubmitButton>
      </div>
    </Form>
  );
}

function DeleteButton(props: { athleteId: string; injury: Injury; onDone: () => void }) {
  const { athleteId, injury, onDone } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const restore = useMutation(
    trpc.athletes.createInjury.mutationOptions({
      onSuccess: () => refresh("athletes.createInjury"),
    }),
  );
  const remove = useMutation(
    trpc.athletes.deleteInjury.mutationOptions({
      onError: (error) => toast({ message: messageOf(error) }),
      onSuccess: async () => {
        await refresh("athletes.deleteInjury");
        toast({
          message: "Entry taken away.",
          action: { label: "Undo", onPress: () => restore.mutate({ ...injury, athleteId }) },
        });
        onDone();
      },
    }),
  );
  return (
    <Button busy={remove.isPending} onClick={() => remove.mutate({ athleteId, id: injury.id })}>
      Delete
    </Button>
  );
}
