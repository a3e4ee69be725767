"use client";

import type { RoutineDraft } from "@talus/domain/routines/routine";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import type { Mutation } from "../../trpc/changed-keys";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";

/** Keeps list and page in step with what the server answered to one write. */
export function useStoredRoutine(mutation: Mutation): (routine: StoredRoutine) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return (routine) => {
    queryClient.setQueryData(trpc.routines.get.queryKey({ routineId: routine.id }), routine);
    void refresh(mutation);
  };
}

/** Makes a routine of one's own out of a draft; its id is made here, so that a retry makes one. */
export function useCreateRoutine() {
  const trpc = useTRPC();
  const store = useStoredRoutine("routines.create");
  const create = useMutation(trpc.routines.create.mutationOptions({ onSuccess: store }));
  return {
    busy: create.isPending,
    createRoutine: (routine: RoutineDraft) =>
      create.mutateAsync({ id: uuidv7(), versionId: uuidv7(), routine }),
  };
}

/** Archives or restores with an undo; says so in a notice. */
export function useArchiveRoutine() {
  const trpc = useTRPC();
  const toast = useToast();
  const store = useStoredRoutine("routines.archive");
  const archive = useMutation(trpc.routines.archive.mutationOptions({ onSuccess: store }));
  const set = async (routine: { id: string; version: number; name: string }, archived: boolean) => {
    try {
      const after = await archive.mutateAsync({
        routineId: routine.id,
        version: routine.version,
        archived,
      });
      toast({
        message: archived
          ? `${routine.name} is archived. Plans that use it go on.`
          : `${routine.name} is back in the list.`,
        action: {
          label: "Undo",
          onPress: () => void set({ ...routine, version: after.version }, !archived),
        },
      });
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
  return { busy: archive.isPending, setArchived: set };
}
