"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";

/** Saves athletes as a CSV file that an import reads back; null: everybody in sight of the actor. */
export function useExport() {
  const toast = useToast();
  return useMutation(
    useTRPC().roster.exportCsv.mutationOptions({
      onSuccess: (csv) => saveFile("athletes.csv", csv),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
}

/** The byte order mark makes spreadsheets read the file as UTF-8. */
function saveFile(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
