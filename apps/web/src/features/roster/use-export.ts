"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";
import { saveCsv } from "../../ui/save-file";

/** Saves athletes as a CSV file that an import reads back; null: everybody in sight of the actor. */
export function useExport() {
  const toast = useToast();
  return useMutation(
    useTRPC().roster.exportCsv.mutationOptions({
      onSuccess: (csv) => saveCsv("athletes.csv", csv),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
}
