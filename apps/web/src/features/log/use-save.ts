"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRules } from "../../rules/use-rules";
import { useTRPC } from "../../trpc/client";
import { apiErrorOf, messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";
import { type Draft, type Sheet, toSend } from "./draft";

/** How a save stands; `refused` and `unsent` keep the draft and its id. */
export type SaveState =
  | { kind: "idle" | "saving" | "waiting" }
  | { kind: "refused" | "unsent"; message: string };

/**
 * Saves a draft (or a correction) and goes back to today. Without a network it waits and goes on by
 * itself; a retry carries the same id, so nothing is ever logged twice.
 */
export function useSave(sheet: Sheet, forget: () => void) {
  const trpc = useTRPC();
  const rules = useRules();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const saved = async ({ outcome }: { outcome: "completed" | "stopped" }) => {
    forget();
    if (outcome === "completed") toast({ message: sheet.log ? "Correction saved." : "Saved." });
    await queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.sessions.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.holds.pathKey() });
    router.push("/today");
  };
  const log = useMutation(trpc.sessions.log.mutationOptions({ onSuccess: saved }));
  const amend = useMutation(trpc.sessions.amend.mutationOptions({ onSuccess: saved }));
  const { isPending, isPaused, error, isSuccess } = sheet.log ? amend : log;
  const save = (draft: Draft) => {
    if (isPending || isSuccess) return;
    const { athleteId, plannedSessionId } = sheet;
    const content = toSend(draft, rules);
    if (sheet.log) amend.mutate({ ...content, athleteId, sessionLogId: sheet.log.id, reason: "" });
    else log.mutate({ ...content, athleteId, plannedSessionId });
  };
  return { save, state: stateOf({ isPending: isPending || isSuccess, isPaused, error }) };
}

function stateOf(mutation: { isPending: boolean; isPaused: boolean; error: unknown }): SaveState {
  if (mutation.isPaused) return { kind: "waiting" };
  if (mutation.isPending) return { kind: "saving" };
  if (!mutation.error) return { kind: "idle" };
  const kind = apiErrorOf(mutation.error) ? "refused" : "unsent";
  return { kind, message: messageOf(mutation.error) };
}
