"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useDryRun } from "../../../trpc/use-dry-run";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import { type Act, actWords } from "./words";

/** The dry run of a change. */
export function useChangePreview(input: RosterChangeInput | null) {
  const preview = useMutation(useTRPC().roster.previewChange.mutationOptions());
  return useDryRun("roster.previewChange", input, preview.mutateAsync);
}

/** What goes on after the answer: a change of very many, or taking it back. */
export type StartedChange = {
  jobId: string;
  changeId: string;
  act: Act;
  athletes: number;
  isUndo: boolean;
};

/** Changes, says how many, and offers the one undo; hands over the job where it goes on by itself. */
export function useChange(act: Act, onStarted: (job: StartedChange | null) => void) {
  const refresh = useRefresh();
  const toast = useToast();
  const change = useMutation(useTRPC().roster.change.mutationOptions());
  const takeBack = useTakeBack();
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (input: RosterChangeInput) => {
    const changeId = uuidv7();
    setProblem(null);
    try {
      const { athletes, jobId } = await change.mutateAsync({ id: changeId, ...input });
      if (!jobId) {
        toast({
          message: `${actWords[act].done}: ${athletesText(athletes)}.`,
          action: { label: "Undo", onPress: () => void takeBack({ changeId, act }) },
        });
      }
      // The sheet closes before the list is asked for anew: under it, the rows are hidden.
      onStarted(jobId ? { jobId, changeId, act, athletes, isUndo: false } : null);
      if (!jobId) await refresh("roster.change");
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return { run, busy: change.isPending, problem };
}

/** Takes a change back and says for how many; gives the job where it goes on by itself. */
export function useTakeBack() {
  const refresh = useRefresh();
  const toast = useToast();
  const undo = useMutation(useTRPC().roster.undoChange.mutationOptions());
  const takeBack = async (done: { changeId: string; act: Act }): Promise<StartedChange | null> => {
    try {
      const { athletes, jobId } = await undo.mutateAsync({ changeId: done.changeId });
      if (jobId) return { ...done, jobId, athletes, isUndo: true };
      toast({ message: `Taken back for ${athletesText(athletes)}.` });
    } catch (error) {
      toast({
        message: messageOf(error),
        action: { label: "Try again", onPress: () => void takeBack(done) },
      });
    }
    await refresh("roster.undoChange");
    return null;
  };
  return takeBack;
}
