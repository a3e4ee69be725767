"use client";

import {
  noTestChoices,
  type TestChoices,
  type TestField,
} from "@talus/domain/roster/test-file/test-file";
import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../../trpc/client";
import { useKeptFile } from "../use-kept-file";

/** What the server says about the file with the choices so far. */
export type TestPreview = RouterOutputs["roster"]["previewTests"];

/** One import of tests. */
export function useTestImport() {
  const trpc = useTRPC();
  const preview = useMutation(trpc.roster.previewTests.mutationOptions());
  const commit = useMutation(trpc.roster.commitTests.mutationOptions());
  const kept = useKeptFile<TestField, TestChoices, TestPreview>("tests", {
    ...{ noChoices: noTestChoices, preview, commit },
  });
  return { ...kept, preview, commit };
}

/** The import as the screens below the wizard see it. */
export type TestImport = ReturnType<typeof useTestImport>;
