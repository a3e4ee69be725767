"use client";

import type { Athlete } from "@talus/domain/athletes/athlete";
import type { StatusInput } from "@talus/domain/athletes/athlete.schema";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { DateField } from "../../ui/form/fields/date-field";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import { refusedField } from "./refused-field";

type Props = {
  athlete: Athlete;
  open: boolean;
  onClose: () => void;
  onPause: (change: StatusInput) => Promise<void>;
};

/** Asks why and until when; a pause leaves adherence as it is and plans nothing. */
export function PauseDialog({ athlete, open, onClose, onPause }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Pause ${athlete.givenName}`}
      description="No sessions are planned and no test is due meanwhile. Days of a pause do not count against adherence."
    >
      <PauseForm athleteId={athlete.id} onPause={onPause} onClose={onClose} />
    </Dialog>
  );
}

type FormProps = Pick<Props, "onPause" | "onClose"> & { athleteId: string };

function PauseForm({ athleteId, onPause, onClose }: FormProps) {
  const form = useForm({
    store: useStoredForm("pause", { athleteId }),
    schema: () => import("@talus/domain/athletes/athlete.schema").then((file) => file.statusInput),
    read: (values) => ({ ...values, status: "paused", pauseReason: values.pauseReason ?? "" }),
    onSubmit: (change) => onPause(change).then(onClose, refusedField),
  });
  return (
    <Form form={form}>
      <TextField
        name="pauseReason"
        label="Reason"
        hint="Exams, illness, a break between seasons."
      />
      <DateField
        name="pausedUntil"
        label="Back on"
        optional
        hint="Left empty, the pause lasts until you end it."
      />
      <SubmitButton className="self-end">Pause</SubmitButton>
    </Form>
  );
}
