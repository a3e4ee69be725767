"use client";

import { fullName } from "@talus/domain/roster/athlete";
import { searchTextOf } from "@talus/domain/roster/roster-view";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../trpc/client";
import { type Place, places } from "./places";

/** Everything that ⌘K leads to: pages, teams and the athletes in scope (those once something is typed). */
export function useJumpPlaces(): { pages: readonly Place[]; people: readonly Place[] } {
  const trpc = useTRPC();
  const teams = useQuery(trpc.teams.list.queryOptions()).data;
  const roster = useQuery(trpc.roster.list.queryOptions()).data;
  const people = useMemo(
    () =>
      (roster?.rows ?? []).map((row) => ({
        href: `/athletes/${row.id}`,
        title: fullName(row),
        note: row.held ? "Athlete, on safety hold" : "Athlete",
        words: searchTextOf(row),
      })),
    [roster],
  );
  const teamPlaces = (teams ?? []).flatMap((team) => [
    { href: `/teams/${team.id}`, title: team.name, note: "Team", words: "" },
    { href: `/teams/${team.id}/trends`, title: `${team.name}, trends`, note: "Team", words: "" },
  ]);
  return { pages: [...places, ...teamPlaces], people };
}
