"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { DateField } from "../../../ui/form/fields/date-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextField } from "../../../ui/form/fields/text-field";
import type { Act } from "./words";

/** What is filled in so far; each act reads its own part. */
export type ChangeChoice = { reason: string; until: string; teamId: string; isLeaving: boolean };

type Props = {
  act: Act;
  choice: ChangeChoice;
  onChange: (part: Partial<ChangeChoice>) => void;
};

/** What an act needs to know: why and until when, or which team. */
export function ChangeFields({ act, choice, onChange }: Props) {
  if (act === "move") return <TeamFields choice={choice} onChange={onChange} />;
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
