"use client";

import {
  type ImportChoices,
  type ImportField,
  noChoices,
} from "@talus/domain/roster/import/import";
import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC, useTRPCClient } from "../../../trpc/client";
import { type KeptFile, useKeptFile } from "./use-kept-file";

/** What the server says about the file with the choices so far. */
export type Preview = RouterOutputs["roster"]["previewImport"];

/** One import of a roster. */
export function useImport() {
  const client = useTRPCClient();
  const commit = useMutation(useTRPC().roster.commitImport.mutationOptions());
  const kept = useKeptFile<ImportField, ImportChoices, Preview>("roster", {
    ...{ noChoices, commit },
    check: (file) => checked(client, file),
  });
  return { ...kept, commit };
}

/** The import as the screens below the wizard see it. */
export type Import = ReturnType<typeof useImport>;

async function* checked(
  { roster }: ReturnType<typeof useTRPCClient>,
  { importId: _, ...input }: KeptFile<ImportField, ImportChoices>,
): AsyncGenerator<Preview> {
  yield await roster.previewImport.mutate(input);
}
