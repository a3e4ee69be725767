"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { AssignmentRequest } from "@talus/domain/roster/assignment-request.schema";
import { useMutation } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useDryRun } from "../../../trpc/use-dry-run";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";

/** The dry run of a whole choice; nothing is asked while a part is missing. */
export function usePreview(input: AssignmentRequest | null) {
  const preview = useMutation(useTRPC().plans.preview.mutationOptions());
  return useDryRun("plans.preview", input, preview.mutateAsync);
}

/** What goes on after the answer: assigning to very many, or taking it back. */
export type StartedJob = {
  jobId: string;
  batchId: string;
  routineName: string;
  athletes: number;
  isUndo: boolean;
};

/** Assigns, says to how many, and offers the one undo; gives the job where it goes on by itself. */
export function useAssign() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const assign = useMutation(trpc.plans.assign.mutationOptions());
  const takeBack = useTakeBack();
  return async (input: AssignmentRequest, routineName: string): Promise<StartedJob | null> => {
    const {
      batchId,
      athleteCount: athletes,
      jobId,
    } = await assign.mutateAsync({ id: uuidv7(), ...input });
    if (jobId) return { jobId, batchId, routineName, athletes, isUndo: false };
    toast({
      message: `${routineName} assigned to ${athletesText(athletes)}.`,
      action: {
        label: "Undo",
        onPress: () => void takeBack({ batchId, routineName }),
      },
    });
    await refresh("plans.assign");
    return null;
  };
}

/** Takes an assignment back and says for how many; gives the job where it goes on by itself. */
export function useTakeBack() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const undo = useMutation(trpc.plans.undo.mutationOptions());
  const takeBack = async (act: {
    batchId: string;
    routineName: string;
  }): Promise<StartedJob | null> => {
    try {
      const { athleteCount: athletes, jobId } = await undo.mutateAsync({ batchId: act.batchId });
      if (jobId) return { ...act, jobId, athletes, isUndo: true };
      toast({ message: `Taken back for ${athletesText(athletes)}.` });
    } catch (error) {
      toast({
        message: messageOf(error),
        action: { label: "Try again", onPress: () => void takeBack(act) },
      });
    }
    await refresh("plans.undo");
    return null;
  };
  return takeBack;
}
