"use client";

import { type Protocol, protocolFacts } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import { trendPeriods } from "@talus/domain/trends/team/team-weeks";
import { usePathname, useRouter } from "next/navigation";
import { SelectField } from "../../../ui/form/fields/select-field";
import { readTeamFilter, type TeamFilter, writeTeamFilter } from "./team-filter";

type Props = { filter: TeamFilter; protocols: readonly Protocol[]; shown: Protocol };

const typeNames = { runner: "Runners", lifter: "Lifters" } as const;

/** Period, type and test; the address is the state, so that a view can be sent and gone back from. */
export function TeamFilters({ filter, protocols, shown }: Props) {
  const router = useRouter();
  const path = usePathname();
  const change = (params: Record<string, string>) => {
    const current = Object.fromEntries(new URLSearchParams(writeTeamFilter(filter)));
    router.replace(`${path}${writeTeamFilter(readTeamFilter({ ...current, ...params }))}`, {
      scroll: false,
    });
  };
  return (
    <div data-print="hide" className="flex flex-wrap gap-3">
      <SelectField
        label="Period"
        name="weeks"
        value={String(filter.weeks)}
        onChange={(event) => change({ weeks: event.target.value })}
        options={trendPeriods.map((weeks) => ({ value: String(weeks), label: `${weeks} weeks` }))}
      />
      <SelectField
        label="Type"
        name="type"
        value={filter.athleteType ?? ""}
        onChange={(event) => change({ type: event.target.value })}
        options={[
          { value: "", label: "All types" },
          ...athleteTypes.map((type) => ({ value: type, label: typeNames[type] })),
        ]}
      />
      <SelectField
        label="At the first test"
        name="start"
        value={filter.start}
        onChange={(event) => change({ start: event.target.value })}
        options={[
          { value: "all", label: "Everybody" },
          { value: "limited", label: "Limited only" },
        ]}
      />
      <SelectField
        label="Unit"
        name="unit"
        value={filter.unit}
        onChange={(event) => change({ unit: event.target.value })}
        options={[
          { value: "cm", label: "cm" },
          { value: "in", label: "inches" },
        ]}
      />
      {protocols.length > 1 && (
        <SelectField
          label="Test"
          name="test"
          value={shown}
          onChange={(event) => change({ test: event.target.value })}
          options={protocols.map((value) => ({ value, label: protocolFacts[value].label }))}
        />
      )}
    </div>
  );
}
