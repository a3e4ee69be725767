"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";
import { useCreateRoutine } from "./use-routine-writes";

/** Copies a stored routine under a name that says so, and opens the copy. */
export function useCopyRoutine(): (routineId: string) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { createRoutine } = useCreateRoutine();
  return async (routineId) => {
    try {
      const { current } = await queryClient.fetchQuery(
        trpc.routines.get.queryOptions({ routineId }),
      );
      const { name, athleteType, purpose, note, items } = current;
      const copy = { name: `${name}, copy`.slice(0, 80), athleteType, purpose, note, items };
      const created = await createRoutine(copy);
      router.push(`/routines/${created.id}`);
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
}
