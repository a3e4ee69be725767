"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { useCan } from "../../access/access";
import { organisationTrends, type Place, places } from "./places";

/** The pages and teams that ⌘K leads to. */
export function useJumpPlaces(): readonly Place[] {
  const { data: teams } = useQuery(useTRPC().teams.list.queryOptions());
  const teamPlaces = (teams ?? []).flatMap((team) => [
    { href: `/teams/${team.id}`, title: team.name, note: "Team", words: "" },
    { href: `/teams/${team.id}/trends`, title: `${team.name}, trends`, note: "Team", words: "" },
  ]);
  const whole = useCan()("organisation:trends") ? [organisationTrends] : [];
  return [...places, ...whole, ...teamPlaces];
}
