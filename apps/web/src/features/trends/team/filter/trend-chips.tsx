"use client";

import { type Protocol, protocolFacts } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { minimalGroup, teamStarts, trendPeriods } from "@talus/domain/trends/team/team-weeks";
import { usePathname, useRouter } from "next/navigation";
import { Chip, chipPart } from "../../../../ui/buttons/chip";
import { Menu, MenuChoice } from "../../../../ui/overlay/menu";
import { periodWords, startWords, typeNames } from "./filter-words";
import { readTeamFilter, type TeamFilter, writeTeamFilter } from "./team-filter";

type Props = {
  filter: TeamFilter;
  protocols: readonly Protocol[];
  shown: Protocol;
  today: LocalDate;
};

/** Period, type, cohort, test and unit in one line; the address is the state, so that a view can be sent. */
export function TrendChips({ filter, protocols, shown, today }: Props) {
  const router = useRouter();
  const path = usePathname();
  const change = (param: string) => (value: string) => {
    const current = Object.fromEntries(new URLSearchParams(writeTeamFilter(filter)));
    const next = readTeamFilter({ ...current, [param]: value });
    router.replace(`${path}${writeTeamFilter(next)}`, { scroll: false });
  };
  const period = `${periodWords(filter.weeks)} to ${dayLabel(today, today)}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TrendChip
        name="Period"
        value={String(filter.weeks)}
        shown={period}
        onChange={change("weeks")}
        options={trendPeriods.map((weeks) => ({ value: String(weeks), label: periodWords(weeks) }))}
      />
      <TrendChip
        name="Type"
        value={filter.athleteType ?? ""}
        onChange={change("type")}
        options={[
          { value: "", label: "All types" },
          ...athleteTypes.map((type) => ({ value: type, label: typeNames[type] })),
        ]}
      />
      <TrendChip
        name="Who"
        value={filter.start}
        onChange={change("start")}
        options={teamStarts.map((value) => ({ value, label: startWords[value] }))}
      />
      {protocols.length > 1 && (
        <TrendChip
          name="Test"
          value={shown}
          onChange={change("test")}
          options={protocols.map((value) => ({ value, label: protocolFacts[value].label }))}
        />
      )}
      <TrendChip
        name="Unit"
        value={filter.unit}
        onChange={change("unit")}
        options={[
          { value: "cm", label: "cm" },
          { value: "in", label: "inches" },
        ]}
      />
      <p className="ml-auto text-sm text-muted">
        {protocols.length > 1 ? "" : `${protocolFacts[shown].label}. `}Figures below n ={" "}
        {minimalGroup} are hidden
      </p>
    </div>
  );
}

type ChipProps = {
  name: string;
  value: string;
  /** In place of the chosen option's own words. */
  shown?: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

function TrendChip({ name, value, options, onChange, shown }: ChipProps) {
  const words = shown ?? options.find((option) => option.value === value)?.label ?? "";
  return (
    <Chip label={`${name}: ${words}`} name={name}>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`Change ${name}, ${words}`}
            className={`${chipPart} font-semibold hover:bg-sunken`}
          >
            {words}
          </button>
        }
      >
        <MenuChoice label={name} {...{ value, options, onChange }} />
      </Menu>
    </Chip>
  );
}
