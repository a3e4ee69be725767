"use client";

import type { Hold } from "@talus/domain/safety/hold";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { DateField } from "../../ui/form/fields/date-field";
import { TextField } from "../../ui/form/fields/text-field";
import { TextareaField } from "../../ui/form/fields/textarea-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import { useToast } from "../../ui/overlay/toast";
import { clearedWords, dayOf, reasonWords } from "./hold-words";

type Props = { athleteId: string; hold: Hold; today: string };

/** The only way to end a hold: who cleared it, when, and what was said. */
export function ClearanceDialog(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button tone="primary">Record a clearance</Button>}
      title="Record a clearance"
      description={`Told: ${reasonWords(props.hold)}. A doctor or physiotherapist must have said that training may go on.${resolves(props.hold)}`}
    >
      <ClearanceForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

/** What a clearance changes beside the hold. */
const resolves = ({ flags }: Hold) =>
  flags.includes("stress_fracture")
    ? " The stress fracture is then marked as resolved on that day in the injury history."
    : "";

function ClearanceForm({ athleteId, hold, today, onDone }: Props & { onDone: () => void }) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const clear = useMutation(trpc.holds.clear.mutationOptions());
  const form = useForm({
    store: useStoredForm("clearance", { athleteId, about: hold.id }),
    schema: () =>
      import("@talus/domain/safety/hold.schema").then(({ holdClearInput }) =>
        holdClearInput.omit({ athleteId: true, holdId: true, version: true }),
      ),
    onSubmit: async (clearance) => {
      const cleared = await clear.mutateAsync({
        ...clearance,
        athleteId,
        holdId: hold.id,
        version: hold.version,
      });
      await refresh("holds.clear");
      toast({ message: clearedWords(cleared, today) });
      onDone();
    },
  });
  return (
    <Form form={form}>
      <TextField
        name="clearedByProfessional"
        label="Cleared by"
        hint="Name and profession, such as “Dr. Ito, sports physician”"
        autoComplete="off"
      />
      <DateField
        name="clearedOn"
        label="On"
        defaultValue={today}
        min={dayOf(hold.openedAt)}
        max={today}
      />
      <TextareaField name="note" label="What was said" optional />
      <SubmitButton>Clear the hold</SubmitButton>
    </Form>
  );
}
