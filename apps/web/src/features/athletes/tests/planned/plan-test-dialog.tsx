"use client";

import { plannedDayCaveat } from "@talus/domain/assessments/planned-test";
import type { LocalDate } from "@talus/domain/calendar";
import { addDays } from "@talus/domain/calendar";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DateField } from "../../../../ui/form/fields/date-field";
import { TextField } from "../../../../ui/form/fields/text-field";
import { Form } from "../../../../ui/form/form";
import { SubmitButton } from "../../../../ui/form/submit-button";
import { useForm } from "../../../../ui/form/use-form";
import { Notice } from "../../../../ui/marks/notice";
import { Dialog } from "../../../../ui/overlay/dialog";
import { useRules } from "../../../rules/in-force/use-rules";
import { WhyButton } from "../../../science/sources/why-button";
import { refusedField } from "../../refused-field";
import { useProfile } from "../../use-profile";
import { usePlannedTest } from "./use-planned-test";

type Props = { athleteId: string; open: boolean; onClose: () => void };

/** Asks for the day of the next test, and says what the rules think of it. */
export function PlanTestDialog({ athleteId, open, onClose }: Props) {
  const { athlete, standing } = useProfile(athleteId);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`${standing.plannedTest ? "Move the test of" : "Plan a test for"} ${athlete.givenName}`}
      description="It is due on that day and overdue after it. The athlete sees it under Today."
    >
      <PlanTestForm athleteId={athleteId} onClose={onClose} />
    </Dialog>
  );
}

function PlanTestForm({ athleteId, onClose }: Omit<Props, "open">) {
  const { standing, today } = useProfile(athleteId);
  const rules = useRules();
  const { plan } = usePlannedTest(athleteId);
  const { testedOn: lastTakenOn, plannedTest } = standing;
  const [id] = useState(() => uuidv7());
  const [day, setDay] = useState<string>(() => {
    const soonest = lastTakenOn ? addDays(lastTakenOn, rules.reassess.minDays) : today;
    return plannedTest?.day ?? (soonest < today ? today : soonest);
  });
  const caveat = day && plannedDayCaveat(day as LocalDate, { lastTakenOn, today }, rules);
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/assessments/planned-test.schema").then((file) => file.plannedDay),
    onSubmit: (planned) => plan(planned, id).then(onClose, refusedField),
  });
  return (
    <Form form={form}>
      <DateField name="day" label="Day" value={day} onDay={setDay} min={today} />
      {caveat && (
        <Notice tone="caution">
          {caveat.text} <WhyButton about="this day" reasons={[caveat]} />
        </Notice>
      )}
      <TextField
        name="note"
        label="Note, read by the athlete"
        optional
        defaultValue={plannedTest?.note ?? ""}
        autoComplete="off"
      />
      <SubmitButton>{plannedTest ? "Move" : "Plan"}</SubmitButton>
    </Form>
  );
}
