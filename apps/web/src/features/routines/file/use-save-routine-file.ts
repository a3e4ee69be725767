"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useToast } from "../../../ui/overlay/toast";
import { saveFile } from "../../../ui/save-file";

/** Saves the newest version of a stored routine as a file, for another organisation or for safekeeping. */
export function useSaveRoutineFile(): (routineId: string) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return async (routineId) => {
    try {
      const [{ current }, { routineFileText }] = await Promise.all([
        queryClient.fetchQuery(trpc.routines.get.queryOptions({ routineId })),
        import("@talus/domain/routines/routine-file"),
      ]);
      const name = current.name.replace(/[^\p{L}\p{N}]+/gu, "-");
      saveFile(`${name}.routine.json`, [routineFileText(current)], "application/json");
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
}
