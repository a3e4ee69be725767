"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { type Entry, pageOf, type Thing } from "./entries";

/** The teams and routines that ⌘K knows, and the lines that lead to them. */
export function useThings(): { things: Thing[]; pages: Entry[] } {
  const trpc = useTRPC();
  const { data: teams = [] } = useQuery(trpc.teams.list.queryOptions());
  const { data: routines = [] } = useQuery(trpc.routines.list.queryOptions());
  const ofTeams = teams.map(({ id, name }): Thing => ({ kind: "team", id, name }));
  const ofRoutines = routines
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name }): Thing => ({ kind: "routine", id, name }));
  return {
    things: [...ofTeams, ...ofRoutines],
    pages: [
      ...ofTeams.flatMap((team) => [
        pageOf(team, "Team"),
        {
          href: `/teams/${team.id}/trends`,
          title: `${team.name}, trends`,
          note: "Team",
          words: "",
        },
      ]),
      ...ofRoutines.map((routine) => pageOf(routine, "Routine")),
    ],
  };
}
