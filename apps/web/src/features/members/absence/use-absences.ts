"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";

/** A coach who is out, and who stands in. */
export type Absence = RouterOutputs["members"]["absences"][number];

/** The absences that concern the reader, of an owner all; undefined until they are there. */
export function useAbsences(): readonly Absence[] | undefined {
  return useQuery(useTRPC().members.absences.queryOptions()).data;
}

/** Ends an absence and says so. */
export function useEndAbsence() {
  const refresh = useRefresh();
  const toast = useToast();
  return useMutation(
    useTRPC().members.endAbsence.mutationOptions({
      onSuccess: () => refresh("members.endAbsence"),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
}
