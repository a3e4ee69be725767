"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import type { Mutation } from "../../trpc/changed-keys";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";

/** A team with its people; the page prefetches it. */
export function useTeam(teamId: string) {
  return useSuspenseQuery(useTRPC().teams.get.queryOptions({ teamId })).data;
}

/** The writes of a team's page; each shows the new state and says what was refused. */
export function useTeamWrites() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const onError = (error: unknown) => toast({ message: messageOf(error) });
  const shared = (mutation: Mutation) => ({ onSuccess: () => refresh(mutation), onError });
  return {
    addAthletes: useMutation(trpc.teams.addAthletes.mutationOptions(shared("teams.addAthletes"))),
    removeAthletes: useMutation(
      trpc.teams.removeAthletes.mutationOptions(shared("teams.removeAthletes")),
    ),
    addStaff: useMutation(trpc.teams.addStaff.mutationOptions(shared("teams.addStaff"))),
    removeStaff: useMutation(trpc.teams.removeStaff.mutationOptions(shared("teams.removeStaff"))),
    rename: useMutation(
      trpc.teams.rename.mutationOptions({ onSuccess: () => refresh("teams.rename") }),
    ),
    setArchived: useMutation(trpc.teams.setArchived.mutationOptions(shared("teams.setArchived"))),
  };
}
