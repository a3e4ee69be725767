"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import { dayInSentence, type PlannedSession } from "../words";

/** Moves a session to another day and offers to move it back. */
export function useMove(athleteId: string, today: LocalDate) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const move = useMutation(
    trpc.sessions.move.mutationOptions({ onSettled: () => refresh("sessions.move") }),
  );
  const run = async (
    { id, version }: Pick<PlannedSession, "id" | "version">,
    days: { from: LocalDate; to: LocalDate; evenSo: boolean },
    isUndo = false,
  ) => {
    try {
      const { to: date, evenSo } = days;
      await move.mutateAsync({ athleteId, id, version, date, evenSo });
      const back = { from: days.to, to: days.from, evenSo: true };
      toast({
        message: `Moved to ${dayInSentence(days.to, today)}.`,
        ...(isUndo || days.from < today
          ? {}
          : {
              action: {
                label: "Undo",
                onPress: () => void run({ id, version: version + 1 }, back, true),
              },
            }),
      });
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
  return { run, isPending: move.isPending };
}
