"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { DateField } from "../../../ui/form/fields/date-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextField } from "../../../ui/form/fields/text-field";
import type { Act } from "./words";

/** What is filled in so far; each act reads its own part. */
export type ChangeChoice = {
  reason: string;
  until: string;
  teamId: string;
  isLeaving: boolean;
  day: string;
  note: string;
};

type Props = {
  act: Act;
  choice: ChangeChoice;
  onChange: (part: Partial<ChangeChoice>) => void;
};

/** What an act needs to know: why and until when, which team, or which day. */
export function ChangeFields({ act, choice, onChange }: Props) {
  if (act === "move") return <TeamFields choice={choice} onChange={onChange} />;
  if (act === "plan") return <TestFields choice={choice} onChange={onChange} />;
  if (act !== "pause") return null;
  return (
    <>
      <TextField
        label="Reason"
        name="reason"
        hint="Exams, illness, a break between seasons."
        value={choice.reason}
        onChange={({ target }) => onChange({ reason: target.value })}
      />
      <DateField
        label="Back on"
        name="until"
        optional
        hint="Left empty, the pause lasts until somebody ends it."
        value={choice.until}
        onDay={(until) => onChange({ until })}
      />
    </>
  );
}

function TestFields({ choice, onChange }: Omit<Props, "act">) {
  return (
    <>
      <DateField label="Day" name="day" value={choice.day} onDay={(day) => onChange({ day })} />
      <TextField
        label="Note, read by the athletes"
        name="note"
        optional
        maxLength={200}
        value={choice.note}
        onChange={({ target }) => onChange({ note: target.value })}
      />
    </>
  );
}

function TeamFields({ choice, onChange }: Omit<Props, "act">) {
  const { data: teams } = useQuery(useTRPC().teams.list.queryOptions());
  return (
    <>
      <SelectField
        label="Team"
        name="teamId"
        placeholder="Choose a team"
        value={choice.teamId}
        onChange={({ target }) => onChange({ teamId: target.value })}
        options={(teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox
        label="They leave your other teams"
        hint="Teams that you do not coach stay as they are."
        checked={choice.isLeaving}
        onChange={({ target }) => onChange({ isLeaving: target.checked })}
      />
    </>
  );
}
