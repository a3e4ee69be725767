"use client";

import type { AssignmentInput } from "@talus/domain/schedule/assignment/assignment.schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import { athletesText } from "../words";

/** The dry run of a whole choice; nothing is asked while a part is missing. */
export function usePreview(input: AssignmentInput | null) {
  const trpc = useTRPC();
  const preview = useMutation(trpc.plans.preview.mutationOptions());
  return useQuery({
    queryKey: ["plans.preview", input],
    queryFn: () => preview.mutateAsync(input as AssignmentInput),
    enabled: input !== null,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
}

/** Assigns, says to how many, and offers the one undo. */
export function useAssign() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const assign = useMutation(trpc.plans.assign.mutationOptions());
  const undo = useMutation(trpc.plans.undo.mutationOptions());

  const takeBack = async (batchId: string) => {
    try {
      const { athleteCount } = await undo.mutateAsync({ batchId });
      toast({ message: `Taken back for ${athletesText(athleteCount)}.` });
    } catch (error) {
      toast({
        message: messageOf(error),
        action: { label: "Try again", onPress: () => void takeBack(batchId) },
      });
    }
    await refresh("plans.undo");
  };
  return async (input: AssignmentInput, routineName: string) => {
    const { batchId, athleteCount } = await assign.mutateAsync({ id: uuidv7(), ...input });
    toast({
      message: `${routineName} assigned to ${athletesText(athleteCount)}.`,
      action: { label: "Undo", onPress: () => void takeBack(batchId) },
    });
    await refresh("plans.assign");
  };
}
