"use client";

import type { Travel, WeekChange } from "@talus/domain/schedule/week/week-change";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import { absoluteDate } from "../../../ui/time/date-words";

/** Changes of single weeks and journeys, each with its undo. */
export function useWeekChanges(athleteId: string) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const change = useMutation(
    trpc.plans.changeWeek.mutationOptions({ onSettled: () => refresh("plans.changeWeek") }),
  );
  const add = useMutation(
    trpc.plans.addTravel.mutationOptions({ onSettled: () => refresh("plans.addTravel") }),
  );
  const remove = useMutation(
    trpc.plans.removeTravel.mutationOptions({ onSettled: () => refresh("plans.removeTravel") }),
  );
  const quietly = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => toast({ message: messageOf(error) }));
  const changeWeek = async (wanted: WeekChange) => {
    const { before } = await change.mutateAsync({ athleteId, ...wanted });
    const { weekStart } = wanted;
    const former = before ?? { weekStart, week: null, mode: "normal" as const };
    toast({
      message: `The week of ${absoluteDate(weekStart, false)} is placed anew.`,
      action: {
        label: "Undo",
        onPress: () => quietly(change.mutateAsync({ athleteId, ...former })),
      },
    });
  };
  const addTravel = async (travel: Travel & { id: string }) => {
    await add.mutateAsync({ athleteId, ...travel });
    toast({
      message: "The days away are in the plan.",
      action: {
        label: "Undo",
        onPress: () => quietly(remove.mutateAsync({ athleteId, id: travel.id })),
      },
    });
  };
  const removeTravel = async (travel: Travel & { id: string }) => {
    await remove.mutateAsync({ athleteId, id: travel.id });
    toast({
      message: "The days away are taken back.",
      action: { label: "Undo", onPress: () => quietly(add.mutateAsync({ athleteId, ...travel })) },
    });
  };
  return {
    changeWeek,
    addTravel,
    removeTravel: (one: Parameters<typeof removeTravel>[0]) => quietly(removeTravel(one)),
    busy: remove.isPending,
  };
}
