"use client";

import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { athleteTypes, fullName } from "@talus/domain/athletes/athlete";
import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import { useQuery } from "@tanstack/react-query";
import { Check, Search } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { TextField } from "../../../ui/form/fields/text-field";
import { SearchWords } from "../../athletes/search/search-words";
import { useAthleteSearch } from "../../athletes/search/use-athlete-search";
import type { Choice } from "./choice";

type Props = { choice: Choice; onChange: (change: Partial<Choice>) => void };

/** Who gets it: everybody of a type, a team, or one athlete found by name. */
export function TargetField({ choice, onChange }: Props) {
  const trpc = useTRPC();
  const { data: teams } = useQuery(trpc.teams.list.queryOptions());
  return (
    <>
      <SegmentedField
        label="To"
        name="who"
        value={choice.who}
        onChange={(who) => onChange({ who })}
        segments={[
          { value: "type", label: "A type" },
          { value: "team", label: "A team" },
          { value: "athletes", label: "An athlete" },
        ]}
      />
      {choice.who === "type" && <TypeField choice={choice} onChange={onChange} />}
      {choice.who === "team" && (
        <SelectField
          label="Team"
          name="teamId"
          value={choice.teamId}
          placeholder="Choose a team"
          onChange={(event) => onChange({ teamId: event.target.value })}
          options={(teams ?? []).map((team) => ({ value: team.id, label: team.name }))}
        />
      )}
      {choice.who === "athletes" && (
        <AthletePicker
          athleteId={choice.athleteId}
          onPick={(athleteId) => onChange({ athleteId })}
        />
      )}
    </>
  );
}

/** Runners or lifters with all types built on them, or one own type alone. */
function TypeField({ choice, onChange }: Props) {
  const { data: types } = useQuery(useTRPC().athleteTypes.list.queryOptions());
  const own = (types ?? []).filter(({ isArchived }) => !isArchived);
  if (own.length === 0) {
    return (
      <SegmentedField
        label="Type"
        name="athleteType"
        value={choice.athleteType}
        onChange={(athleteType) => onChange({ athleteType, athleteTypeId: null })}
        segments={athleteTypes.map((value) => ({ value, label: `${typeLabels[value]}s` }))}
      />
    );
  }
  return (
    <SelectField
      label="Type"
      name="athleteType"
      value={choice.athleteTypeId ?? choice.athleteType}
      onChange={({ target }) => {
        const type = own.find(({ id }) => id === target.value);
        const shipped = athleteTypes.find((each) => each === target.value) ?? "runner";
        onChange({ athleteType: type?.base ?? shipped, athleteTypeId: type?.id ?? null });
      }}
      options={[
        ...athleteTypes.map((value) => ({
          value,
          label: `All ${typeLabels[value].toLowerCase()}s, own types too`,
        })),
        ...own.map(({ id, name }) => ({ value: id, label: `Only ${name}` })),
      ]}
    />
  );
}

const shownMatches = 6;

function AthletePicker(props: { athleteId: string; onPick: (athleteId: string) => void }) {
  const [typed, setTyped] = useState("");
  const search = useAthleteSearch(typed, { limit: shownMatches });
  const matches = search.error ? [] : (search.found ?? []);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label="Athlete"
        name="athlete"
        type="search"
        icon={<Search />}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul
        aria-label="Athletes found"
        className="divide-y divide-line rounded-button border border-line empty:hidden"
      >
        {matches.map((row) => {
          const chosen = row.id === props.athleteId;
          return (
            <li key={row.id}>
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => props.onPick(row.id)}
                className="flex min-h-control w-full items-center gap-2 px-3 text-start hover:bg-sunken aria-pressed:bg-accent-tint"
              >
                <span className="flex-1">{fullName(row)}</span>
                <span className="text-sm text-muted">{typeNameOf(row)}</span>
                {chosen && <Check aria-hidden className="size-4 text-accent" />}
              </button>
            </li>
          );
        })}
      </ul>
      <SearchWords
        className="px-3"
        search={search}
        count={search.found?.length}
        nobody="Nobody by that name."
      />
    </div>
  );
}
