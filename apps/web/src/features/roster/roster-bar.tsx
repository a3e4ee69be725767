"use client";

import { athleteTypes } from "@talus/domain/athletes/athlete";
import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useRef } from "react";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextField } from "../../ui/form/fields/text-field";
import { useKeys } from "../../ui/use-keys";
import { isNarrowed, plainView, type RosterView } from "./roster-filters";

type Props = {
  view: RosterView;
  onView: (change: Partial<RosterView>) => void;
  teams: readonly { id: string; name: string }[];
};

/** What narrows the list: name, type, team. `/` goes to the name. */
export function RosterBar({ view, onView, teams }: Props) {
  const { data: types } = useQuery(useTRPC().athleteTypes.list.queryOptions());
  const box = useRef<HTMLDivElement>(null);
  useKeys({ "/": () => box.current?.querySelector("input")?.focus() });
  return (
    <div
      ref={box}
      className="grid grid-cols-2 items-end gap-3 border-b border-line px-4 py-3 md:flex md:flex-wrap md:px-6"
    >
      <TextField
        className="col-span-2 md:w-72"
        type="search"
        name="q"
        label="Name, e-mail or ID"
        icon={<Search aria-hidden />}
        autoComplete="off"
        defaultValue={view.search}
        key={view.search === "" ? "empty" : "typed"}
        onChange={(event) => onView({ search: event.target.value })}
      />
      <SelectField
        className="md:w-36"
        label="Type"
        value={view.type ?? ""}
        placeholder="All types"
        options={[
          ...athleteTypes.map((value) => ({ value, label: typeLabels[value] })),
          ...(types ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onView({ type: target.value || null })}
      />
      <SelectField
        className="md:w-52"
        label="Team"
        value={view.teamId ?? ""}
        placeholder="All teams"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => onView({ teamId: target.value || null })}
      />
      {isNarrowed(view) && (
        <Button
          tone="ghost"
          className="justify-self-start"
          onClick={() => onView({ ...plainView, show: view.show, sort: view.sort })}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
