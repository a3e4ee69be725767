"use client";

import {
  type ImportChoices,
  type ImportField,
  noChoices,
} from "@talus/domain/roster/import/import";
import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { useKeptFile } from "./use-kept-file";

/** What the server says about the file with the choices so far. */
export type Preview = RouterOutputs["roster"]["previewImport"];

/** One import of a roster. */
export function useImport() {
  const trpc = useTRPC();
  const preview = useMutation(trpc.roster.previewImport.mutationOptions());
  const commit = useMutation(trpc.roster.commitImport.mutationOptions());
  const kept = useKeptFile<ImportField, ImportChoices, Preview>("roster", {
    ...{ noChoices, preview, commit },
  });
  return { ...kept, preview, commit };
}

/** The import as the screens below the wizard see it. */
export type Import = ReturnType<typeof useImport>;
