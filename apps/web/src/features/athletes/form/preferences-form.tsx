"use client";

import { dominantSides } from "@talus/domain/athletes/athlete";
import { dominantSideLabels } from "@talus/domain/athletes/athlete-labels";
import { useMutation } from "@tanstack/react-query";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import { useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { useToast } from "../../../ui/overlay/toast";
import { Section } from "../../../ui/page/card";
import { useProfile } from "../use-profile";
import { BeforeStartingFields, beforeStartingFrom } from "./before-starting-fields";
import { EquipmentFields, equipmentFrom } from "./equipment-fields";
import { TimeZoneField } from "./time-zone-field";
import { WeekFields, weekFrom } from "./week-fields";

/** What an athlete sets about themselves: training week, equipment, units, time zone, leg. */
export function PreferencesForm({ athleteId }: { athleteId: string }) {
  const { athlete } = useProfile(athleteId);
  const toast = useToast();
  const refresh = useRefresh();
  const update = useMutation(useTRPC().athletes.updatePreferences.mutationOptions());
  const form = useForm({
    store: useStoredForm("preferences", { athleteId }),
    schema: () =>
      import("@talus/domain/athletes/athlete.schema").then((file) => file.preferencesInput),
    read: (values) => ({
      ...(weekFrom(values) as object),
      equipment: equipmentFrom(values),
      ...beforeStartingFrom(values),
    }),
    onSubmit: async (input) => {
      await update.mutateAsync({ ...input, athleteId, version: athlete.version });
      await refresh("athletes.updatePreferences");
      toast({ message: "Saved. Coming sessions follow the new week." });
    },
  });
  return (
    <Section title="Your training">
      <Form form={form} key={athlete.version}>
        <WeekFields week={athlete.trainingWeek} />
        <EquipmentFields equipment={athlete.equipment} />
        <BeforeStartingFields athlete={athlete} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SegmentedField
            name="units"
            label="Reads lengths in"
            defaultValue={athlete.units}
            segments={[
              { value: "cm", label: "cm" },
              { value: "in", label: "inches" },
            ]}
          />
          <SelectField
            name="dominantSide"
            label="Dominant side"
            defaultValue={athlete.dominantSide}
            options={dominantSides.map((value) => ({ value, label: dominantSideLabels[value] }))}
          />
          <TimeZoneField timeZone={athlete.timeZone} />
        </div>
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Section>
  );
}
