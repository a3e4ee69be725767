"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";

/** A team with its people; the page prefetches it. */
export function useTeam(teamId: string) {
  return useSuspenseQuery(useTRPC().teams.get.queryOptions({ teamId })).data;
}

/** The writes of a team's page; each shows the new state and says what was refused. */
export function useTeamWrites() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const toast = useToast();
  const shared = {
    onSuccess: () => cache.invalidateQueries(),
    onError: (error: unknown) => toast({ message: messageOf(error) }),
  };
  return {
    addAthletes: useMutation(trpc.teams.addAthletes.mutationOptions(shared)),
    removeAthletes: useMutation(trpc.teams.removeAthletes.mutationOptions(shared)),
    addStaff: useMutation(trpc.teams.addStaff.mutationOptions(shared)),
    removeStaff: useMutation(trpc.teams.removeStaff.mutationOptions(shared)),
    rename: useMutation(trpc.teams.rename.mutationOptions({ onSuccess: shared.onSuccess })),
    setArchived: useMutation(trpc.teams.setArchived.mutationOptions(shared)),
  };
}
