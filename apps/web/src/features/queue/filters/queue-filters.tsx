"use client";

import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import type { QueueField, QueueFilters } from "@talus/domain/queue/queue-filters";
import { signals } from "@talus/domain/queue/signals";
import { useQuery } from "@tanstack/react-query";
import { useOwner } from "../../../offline/owner";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { AnyOf, anyOfWords, type Choice } from "../../../ui/filters/any-of";
import { FilterBar } from "../../../ui/filters/filter-bar";
import { groupTitles } from "../groups";

type Props = {
  filters: QueueFilters;
  onNarrow: (change: (now: QueueFilters) => QueueFilters) => void;
};

const words: Record<QueueField, string> = {
  owner: "Owner",
  team: "Team",
  type: "Type",
  signal: "Signal",
};

const fields = Object.keys(words) as QueueField[];

/** What the queue is narrowed to: owners, teams, types and signals. */
export function QueueFilterChips({ filters, onNarrow }: Props) {
  const choices = useChoices();
  const narrow = (field: QueueField, chosen: readonly string[]) =>
    onNarrow((now) => ({ ...now, [field]: chosen }));
  return (
    <>
      {filters.bucket && (
        <Button tone="ghost" onClick={() => onNarrow(({ bucket: _, ...rest }) => rest)}>
          All groups
        </Button>
      )}
      <FilterBar
        words={words}
        hidden={choices.team.length > 0 ? [] : ["team"]}
        used={fields
          .filter((field) => filters[field])
          .map((field) => ({
            field,
            ...anyOfWords(choices[field], filters[field] ?? []),
            panel: (
              <AnyOf
                label={words[field]}
                choices={choices[field]}
                chosen={filters[field] ?? []}
                onChange={(chosen) => narrow(field, chosen)}
              />
            ),
          }))}
        onAdd={(field) =>
          narrow(
            field,
            choices[field].slice(0, 1).map(({ value }) => value),
          )
        }
        onRemove={(field) => onNarrow(({ [field]: _, ...rest }) => rest)}
      />
    </>
  );
}

/** What each field may be one of; teams and own types as the organisation calls them. */
function useChoices(): Record<QueueField, Choice[]> {
  const trpc = useTRPC();
  const { data: teams = [] } = useQuery(trpc.teams.list.queryOptions());
  const { data: ownTypes = [] } = useQuery(trpc.athleteTypes.list.queryOptions());
  const { data: people = [] } = useQuery(trpc.queue.owners.queryOptions());
  const me = useOwner().userId;
  const shipped = Object.entries(typeLabels).map(([value, label]) => ({ value, label }));
  const named = (one: { id: string; name: string }) => ({ value: one.id, label: one.name });
  return {
    owner: [
      { value: "me", label: "Me" },
      { value: "nobody", label: "Nobody" },
      ...people
        .filter(({ userId }) => userId !== me)
        .map(({ userId, name }) => ({ value: userId, label: name })),
    ],
    team: teams.map(named),
    type: [...shipped, ...ownTypes.map(named)],
    signal: signals.map((value) => ({ value, label: groupTitles[value] })),
  };
}
