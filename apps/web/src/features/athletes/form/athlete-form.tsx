"use client";

import {
  type Athlete,
  athleteTypes,
  defaultTrainingWeek,
  dominantSides,
  sexes,
} from "@talus/domain/athletes/athlete";
import type { AthleteInput } from "@talus/domain/athletes/athlete.schema";
import { dominantSideLabels, sexLabels, typeLabels } from "@talus/domain/athletes/athlete-labels";
import { formatScore } from "@talus/domain/units";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { DateField } from "../../../ui/form/fields/date-field";
import { FieldSet } from "../../../ui/form/fields/field-set";
import { NumberField } from "../../../ui/form/fields/number-field";
import { RadioCards } from "../../../ui/form/fields/radio-cards";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextField } from "../../../ui/form/fields/text-field";
import { Form } from "../../../ui/form/form";
import type { FieldStore } from "../../../ui/form/form-draft";
import { useForm } from "../../../ui/form/use-form";
import { Section } from "../../../ui/page/card";
import { useRules } from "../../rules/in-force/use-rules";
import { BeforeStartingFields, beforeStartingFrom } from "./before-starting-fields";
import { EquipmentFields, equipmentFrom } from "./equipment-fields";
import { TimeZoneField } from "./time-zone-field";
import { WeekFields, weekFrom } from "./week-fields";

type Props = {
  /** Who is edited; null for a new athlete. */
  athlete: (Athlete & { teams: { id: string }[] }) | null;
  teams: readonly { id: string; name: string }[];
  /** Chosen for a new athlete. */
  timeZone: string;
  today: string;
  onSave: (athlete: AthleteInput) => Promise<unknown>;
  /** Where half-typed fields are kept. */
  store: FieldStore;
  /** Buttons at the end, the submit button last. */
  children: ReactNode;
};

const typeNotes = {
  runner: "Sessions on easy and rest days",
  lifter: "Sessions before lower body",
} as const;

/** Every field of an athlete, for adding and editing. */
export function AthleteForm({ athlete, teams, timeZone, today, onSave, store, children }: Props) {
  const { data: ownTypes } = useSuspenseQuery(useTRPC().athleteTypes.list.queryOptions());
  const { goalCm } = useRules();
  const [chosen, setChosen] = useState<string>(
    athlete?.athleteTypeId ?? athlete?.athleteType ?? "runner",
  );
  const own = ownTypes.find(({ id }) => id === chosen);
  const type = own?.base ?? (chosen === "lifter" ? "lifter" : "runner");
  const form = useForm({
    store,
    schema: () => import("@talus/domain/athletes/athlete.schema").then((file) => file.athleteInput),
    onSubmit: onSave,
    read: (values) => ({
      ...(weekFrom(values) as object),
      athleteType: type,
      athleteTypeId: own?.id ?? null,
      equipment: equipmentFrom(values),
      ...beforeStartingFrom(values),
    }),
  });
  const week = athlete?.athleteType === type ? athlete.trainingWeek : defaultTrainingWeek[type];
  const isOn = (teamId: string) =>
    athlete ? athlete.teams.some(({ id }) => id === teamId) : teams.length === 1;
  return (
    <Form form={form} autoComplete="off">
      <Section title="Who">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="givenName" label="First name" defaultValue={athlete?.givenName} />
          <TextField
            name="familyName"
            label="Last name"
            optional
            defaultValue={athlete?.familyName}
          />
          <DateField
            name="birthDate"
            label="Date of birth"
            optional
            max={today}
            defaultValue={athlete?.birthDate ?? ""}
          />
          <SelectField
            name="sex"
            label="Sex"
            defaultValue={athlete?.sex ?? "unspecified"}
            options={sexes.map((value) => ({ value, label: sexLabels[value] }))}
          />
          <TextField
            name="email"
            type="email"
            label="E-mail"
            optional
            hint="For the invitation; nothing is sent now."
            defaultValue={athlete?.email ?? ""}
          />
          <TextField
            name="phone"
            type="tel"
            label="Phone"
            optional
            defaultValue={athlete?.phone ?? ""}
          />
          <TextField
            name="externalId"
            label="External ID"
            optional
            hint="Your own number; an import finds athletes by it."
            defaultValue={athlete?.externalId ?? ""}
          />
        </div>
      </Section>
      <Section title="Training">
        <div className="flex flex-col gap-4">
          <RadioCards
            name="athleteType"
            label="Athlete type"
            value={chosen}
            onChange={setChosen}
            cards={[
              ...athleteTypes.map((value) => ({
                value,
                title: typeLabels[value],
                note: typeNotes[value],
              })),
              ...ownTypes
                .filter(({ id, isArchived }) => !isArchived || id === athlete?.athleteTypeId)
                .map(({ id, name, base }) => ({
                  value: id,
                  title: name,
                  note: `Built on ${typeLabels[base].toLowerCase()}`,
                })),
            ]}
          />
          <WeekFields key={type} week={week} />
          <EquipmentFields equipment={athlete?.equipment ?? null} />
          <BeforeStartingFields athlete={athlete} />
          <SelectField
            name="dominantSide"
            label="Dominant side"
            defaultValue={athlete?.dominantSide ?? "unknown"}
            options={dominantSides.map((value) => ({ value, label: dominantSideLabels[value] }))}
          />
        </div>
      </Section>
      <Section title="Measuring">
        <div className="grid gap-4 sm:grid-cols-2">
          <SegmentedField
            name="units"
            label="Reads lengths in"
            defaultValue={athlete?.units ?? "cm"}
            segments={[
              { value: "cm", label: "cm" },
              { value: "in", label: "inches" },
            ]}
          />
          <TimeZoneField timeZone={athlete?.timeZone ?? timeZone} />
          <NumberField
            name="targetCmLeft"
            label="Target left"
            optional
            unit="cm"
            hint={`Empty: the usual ${formatScore(own?.targetCm ?? goalCm, "cm")} cm.`}
            defaultValue={athlete?.targetCmLeft ?? ""}
          />
          <NumberField
            name="targetCmRight"
            label="Target right"
            optional
            unit="cm"
            defaultValue={athlete?.targetCmRight ?? ""}
          />
        </div>
      </Section>
      <Section title="Teams">
        <FieldSet
          label="On these teams"
          name="teamIds"
          hint={teams.length === 0 ? "You have no team yet. Make one under Teams." : undefined}
        >
          <div className="grid gap-x-4 sm:grid-cols-2">
            {teams.map((team) => (
              <Checkbox
                key={team.id}
                name="teamIds[]"
                value={team.id}
                label={team.name}
                defaultChecked={isOn(team.id)}
              />
            ))}
          </div>
        </FieldSet>
      </Section>
      {children}
    </Form>
  );
}
