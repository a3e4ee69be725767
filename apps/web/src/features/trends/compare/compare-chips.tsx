"use client";

import { type Comparison, mostCompared } from "@talus/domain/trends/team/team-weeks";
import { startTransition, useOptimistic } from "react";
import type { RouterOutputs } from "../../../trpc/client";
import { Chip, ChipValue } from "../../../ui/buttons/chip";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { Popover } from "../../../ui/overlay/popover";
import { useCan } from "../../access/access";
import { ChoiceChip } from "../team/filter/choice-chip";
import { useTrendChange } from "../team/filter/use-trend-change";
import type { CompareFilter } from "./compare-filter";

type Compared = RouterOutputs["trends"]["compare"];
type Props = { filter: CompareFilter; data: Compared };

const byWords: Record<Comparison, string> = { team: "teams", type: "types", season: "seasons" };

/** What stands side by side: teams, or whose types or seasons. */
export function CompareChips({ filter, data: { teams, groups } }: Props) {
  const change = useTrendChange();
  const seesAll = useCan()("organisation:trends");
  const first = seesAll ? "" : (teams[0]?.id ?? "");
  return (
    <>
      <ChoiceChip
        name="Compare"
        value={filter.by}
        options={Object.entries(byWords).map(([value, label]) => ({ value, label }))}
        onChange={(by) => change({ by, teams: "", team: by === "team" ? "" : first })}
      />
      {filter.by === "team" ? (
        <ChosenTeams
          teams={teams}
          chosen={groups.map(({ key }) => key)}
          onChange={(ids) => change({ teams: ids.join(",") })}
        />
      ) : (
        <ChoiceChip
          name="Of"
          value={filter.teamId ?? ""}
          options={[
            ...(seesAll ? [{ value: "", label: "everybody" }] : []),
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(team) => change({ team })}
        />
      )}
    </>
  );
}

type TeamsProps = {
  teams: Compared["teams"];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
};

function ChosenTeams({ teams, chosen, onChange }: TeamsProps) {
  const [marked, mark] = useOptimistic(chosen);
  const value = `${marked.length} of ${teams.length}`;
  const toggle = (id: string, isOn: boolean) => {
    const next = isOn ? [...marked, id] : marked.filter((one) => one !== id);
    if (next.length === 0) return;
    startTransition(() => {
      mark(next);
      onChange(next);
    });
  };
  return (
    <Chip label={`Teams: ${value}`} name="Teams">
      <Popover label="Teams" align="start" trigger={<ChipValue name="Teams" value={value} />}>
        <fieldset className="max-h-80 min-w-48 overflow-y-auto">
          <legend className="text-xs font-medium text-muted">At most {mostCompared} at once</legend>
          {teams.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={marked.includes(id)}
              disabled={!marked.includes(id) && marked.length >= mostCompared}
              onChange={({ target }) => toggle(id, target.checked)}
            />
          ))}
        </fieldset>
      </Popover>
    </Chip>
  );
}
