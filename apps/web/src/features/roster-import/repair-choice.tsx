"use client";

import { athleteTypes } from "@talus/domain/roster/athlete";
import { typeLabels } from "@talus/domain/roster/athlete-labels";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/form/select-field";
import type { RepairProps } from "./repair-item";

/** The decision that mends a whole group of rows, where one can; else the sheet must be corrected. */
export function RepairChoice(props: RepairProps) {
  switch (props.repair.code) {
    case "date_order":
      return <DateOrderChoice {...props} />;
    case "type_unknown":
      return <TypeWords {...props} />;
    case "type_missing":
      return <DefaultType {...props} />;
    case "target_unit":
      return <TargetUnit {...props} />;
    case "team_needed":
      return <DefaultTeam {...props} />;
    default:
      return null;
  }
}

function DateOrderChoice({ evidence, onChoose }: RepairProps) {
  const { day_first, month_first } = evidence;
  return (
    <div className="flex flex-col items-end gap-1">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChoose({ dateOrder: "day_first" })}>Day first</Button>
        <Button onClick={() => onChoose({ dateOrder: "month_first" })}>Month first</Button>
      </div>
      {day_first + month_first > 0 && (
        <p className="text-sm text-muted">
          Dates that read one way only: {day_first} day first, {month_first} month first.
        </p>
      )}
    </div>
  );
}

function TypeWords({ repair, choices, onChoose }: RepairProps) {
  return (
    <div className="flex flex-wrap gap-3">
      {repair.values.map(({ value }) => (
        <TypeSelect
          key={value}
          label={`“${value}” is a`}
          onType={(type) => onChoose({ types: { ...choices.types, [value.toLowerCase()]: type } })}
        />
      ))}
    </div>
  );
}

function DefaultType({ onChoose }: RepairProps) {
  return (
    <TypeSelect
      label="New athletes without a type"
      onType={(defaultType) => onChoose({ defaultType })}
    />
  );
}

type TypeSelectProps = { label: string; onType: (type: (typeof athleteTypes)[number]) => void };

function TypeSelect({ label, onType }: TypeSelectProps) {
  return (
    <SelectField
      label={label}
      placeholder="Choose"
      value=""
      options={athleteTypes.map((value) => ({ value, label: typeLabels[value] }))}
      onChange={({ target }) => {
        const type = athleteTypes.find((each) => each === target.value);
        if (type) onType(type);
      }}
    />
  );
}

function TargetUnit({ onChoose }: RepairProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => onChoose({ suspiciousTargets: "in" })}>They are inches</Button>
      <Button onClick={() => onChoose({ suspiciousTargets: "cm" })}>They are cm</Button>
    </div>
  );
}

function DefaultTeam({ onChoose }: RepairProps) {
  const { data: teams } = useSuspenseQuery(useTRPC().teams.list.queryOptions());
  return (
    <SelectField
      label="Put them on"
      placeholder="Choose a team"
      value=""
      options={teams.map(({ name }) => ({ value: name, label: name }))}
      onChange={({ target }) => target.value && onChoose({ defaultTeam: target.value })}
    />
  );
}
