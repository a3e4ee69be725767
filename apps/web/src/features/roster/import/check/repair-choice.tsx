"use client";

import { athleteStatuses, athleteTypes } from "@talus/domain/athletes/athlete";
import { statusLabels, typeLabels } from "@talus/domain/athletes/athlete-labels";
import { type SameOrOther as Answer, nameSplits } from "@talus/domain/roster/import/import";
import { partsOf } from "@talus/domain/roster/import/rows/name-parts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import { Button } from "../../../../ui/buttons/button";
import { SelectField } from "../../../../ui/form/fields/select-field";
import type { RepairProps } from "./repair-item";

/** The decision that mends a whole group of rows, where one can; else the sheet must be corrected. */
export function RepairChoice(props: RepairProps) {
  switch (props.repair.code) {
    case "date_order":
      return <DateOrderChoice {...props} />;
    case "type_unknown":
    case "type_archived":
      return <TypeWords {...props} />;
    case "value_unknown":
      return props.repair.field === "status" ? <StatusWords {...props} /> : null;
    case "name_split":
      return <NameSplit {...props} />;
    case "short_id":
      return (
        <SameOrOther
          same="They are the same"
          other="They are other IDs"
          onAnswer={(shortIds) => props.onChoose({ shortIds })}
        />
      );
    case "namesake":
      return (
        <SameOrOther
          same="They are the same people"
          other="They are other people"
          onAnswer={(namesakes) => props.onChoose({ namesakes })}
        />
      );
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
    <WordSelects
      repair={repair}
      says="is a"
      options={athleteTypes.map((value) => ({ value, label: typeLabels[value] }))}
      onMeaning={(word, means) => onChoose({ types: [...choices.types, { word, means }] })}
    />
  );
}

function StatusWords({ repair, choices, onChoose }: RepairProps) {
  return (
    <WordSelects
      repair={repair}
      says="means"
      options={athleteStatuses.map((value) => ({ value, label: statusLabels[value] }))}
      onMeaning={(word, means) => onChoose({ statuses: [...choices.statuses, { word, means }] })}
    />
  );
}

type WordSelectsProps<T extends string> = Pick<RepairProps, "repair"> & {
  says: string;
  options: { value: T; label: string }[];
  onMeaning: (word: string, means: T) => void;
};

/** One choice for each word of the file. */
function WordSelects<T extends string>({ repair, says, options, onMeaning }: WordSelectsProps<T>) {
  return (
    <div className="flex flex-wrap gap-3">
      {repair.values.map(({ value: word }) => (
        <SelectField
          key={word}
          label={`“${word}” ${says}`}
          placeholder="Choose"
          value=""
          options={options}
          onChange={({ target }) => {
            const chosen = options.find(({ value }) => value === target.value);
            if (chosen) onMeaning(word, chosen.value);
          }}
        />
      ))}
    </div>
  );
}

const splitWords = {
  last_word: "Last word",
  last_two: "Last two words",
  after_first: "All but the first word",
} as const satisfies Record<(typeof nameSplits)[number], string>;

function NameSplit({ repair, onChoose }: RepairProps) {
  const example = repair.values[0]?.value ?? "";
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm text-muted">The last name is</legend>
      {nameSplits.map((nameSplit) => (
        <Button key={nameSplit} onClick={() => onChoose({ nameSplit })}>
          {splitWords[nameSplit]}: {partsOf(example, nameSplit).family}
        </Button>
      ))}
      <p className="text-sm text-muted">Where none fits, write “Last, First” in the sheet.</p>
    </fieldset>
  );
}

type SameOrOtherProps = { same: string; other: string; onAnswer: (answer: Answer) => void };

function SameOrOther({ same, other, onAnswer }: SameOrOtherProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => onAnswer("same")}>{same}</Button>
      <Button onClick={() => onAnswer("other")}>{other}</Button>
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
