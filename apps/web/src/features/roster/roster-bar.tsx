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
import type { RosterView } from "./roster-view";

type Props = {
  view: RosterView;
  onView: (change: Partial<RosterView>) => void;
  teams: readonly { id: string; name: string }[];
};

/** What narrows the list: name, type, team. `/` goes to the name. */
export function RosterBar({ view, onView, teams }: Props) {
  const { data: types } = useQuery(useTRPC().athleteTypes.list.queryOptions());
  const box = useRef<HTMLDivElement>(null);
  const { type, team, ...rest } = view.filters;
  const narrow = (field: "type" | "team", value: string) => {
    const { [field]: _, ...others } = view.filters;
    onView({ filters: value ? { ...others, [field]: [value] } : others });
  };
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
        defaultValue={view.typed}
        key={view.typed === "" ? "empty" : "typed"}
        onChange={(event) => onView({ typed: event.target.value })}
      />
      <SelectField
        className="md:w-36"
        label="Type"
        value={view.filters.type?.[0] ?? ""}
        placeholder="All types"
        options={[
          ...athleteTypes.map((value) => ({ value, label: typeLabels[value] })),
          ...(types ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => narrow("type", target.value)}
      />
      <SelectField
        className="md:w-52"
        label="Team"
        value={view.filters.team?.[0] ?? ""}
        placeholder="All teams"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => narrow("team", target.value)}
      />
      {(type || team || view.typed !== "") && (
        <Button
          tone="ghost"
          className="justify-self-start"
          onClick={() => onView({ filters: rest, typed: "" })}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
