"use client";

import { type Protocol, protocolFacts } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { minimalGroup, teamStarts, trendPeriods } from "@talus/domain/trends/team/team-weeks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "../../../../trpc/client";
import { ChoiceChip } from "./choice-chip";
import { periodWords, startWords, typeNames } from "./filter-words";
import type { TeamFilter } from "./team-filter";
import { useTrendChange } from "./use-trend-change";

type Props = {
  filter: TeamFilter;
  protocols: readonly Protocol[];
  shown: Protocol;
  today: LocalDate;
  /** Chips before these. */
  lead?: ReactNode;
  /** Types stand beside each other already. */
  withoutType?: boolean;
};

/** Period, type, cohort, test and unit in one line; the address is the state, so that a view can be sent. */
export function TrendChips({ filter, protocols, shown, today, lead, withoutType }: Props) {
  const changeAddress = useTrendChange();
  const { data: ownTypes = [] } = useQuery(useTRPC().athleteTypes.list.queryOptions());
  const change = (param: string) => (value: string) => changeAddress({ [param]: value });
  const period = `${periodWords(filter.weeks)} to ${dayLabel(today, today)}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {lead}
      <ChoiceChip
        name="Period"
        value={String(filter.weeks)}
        shown={period}
        onChange={change("weeks")}
        options={trendPeriods.map((weeks) => ({ value: String(weeks), label: periodWords(weeks) }))}
      />
      {!withoutType && (
        <ChoiceChip
          name="Type"
          value={filter.athleteType ?? ""}
          onChange={change("type")}
          options={[
            { value: "", label: "All types" },
            ...athleteTypes.map((type) => ({ value: type, label: typeNames[type] })),
            ...ownTypes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <ChoiceChip
        name="Who"
        value={filter.start}
        onChange={change("start")}
        options={teamStarts.map((value) => ({ value, label: startWords[value] }))}
      />
      {protocols.length > 1 && (
        <ChoiceChip
          name="Test"
          value={shown}
          onChange={change("test")}
          options={protocols.map((value) => ({ value, label: protocolFacts[value].label }))}
        />
      )}
      <ChoiceChip
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
