"use client";

import { athleteTypes } from "@talus/domain/athletes/athlete";
import { type RoutineDraft, routinePurposes } from "@talus/domain/routines/routine";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextField } from "../../../ui/form/fields/text-field";
import { TextareaField } from "../../../ui/form/fields/textarea-field";
import { Section } from "../../../ui/page/card";
import { purposeWords, typeWord, typeWords } from "../words";
import type { Builder } from "./use-builder";

type Props = { builder: Builder; mayEdit: boolean };

/** What the routine is called, whom and what it is for. */
export function RoutineSettings({ builder, mayEdit }: Props) {
  const { draft, act } = builder;
  const change: Change = (part) => act({ kind: "head", change: part });
  if (!mayEdit) {
    return (
      <Section
        title="About"
        note={`${typeWord(draft.athleteType)} · ${purposeWords[draft.purpose]}`}
      >
        <p className="max-w-prose">{draft.note || "No note."}</p>
      </Section>
    );
  }
  return (
    <Section title="About">
      <div className="grid gap-3 md:grid-cols-3">
        <TextField
          label="Name"
          autoComplete="off"
          maxLength={80}
          value={draft.name}
          error={draft.name.trim() === "" ? "Give the routine a name" : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Whom draft={draft} change={change} />
        <TextareaField
          label="Note"
          optional
          rows={2}
          maxLength={2000}
          className="md:col-span-3"
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
    </Section>
  );
}

type Change = (part: Partial<Omit<RoutineDraft, "items">>) => void;

/** For which athletes, and what it answers. */
function Whom({ draft, change }: { draft: RoutineDraft; change: Change }) {
  return (
    <>
      <SelectField
        label="For"
        value={draft.athleteType ?? "any"}
        onChange={(event) => {
          const athleteType = athleteTypes.find((type) => type === event.target.value) ?? null;
          change({ athleteType });
        }}
        options={[
          ...athleteTypes.map((value) => ({ value, label: typeWords[value] })),
          { value: "any", label: "Any type" },
        ]}
      />
      <SelectField
        label="Answers"
        value={draft.purpose}
        onChange={(event) => {
          const purpose = routinePurposes.find((each) => each === event.target.value) ?? "own";
          change({ purpose });
        }}
        options={routinePurposes.map((value) => ({ value, label: purposeWords[value] }))}
      />
    </>
  );
}
