"use client";

import {
  noTestChoices,
  type TestChoices,
  type TestField,
} from "@talus/domain/roster/test-file/test-file";
import { joinFindings } from "@talus/domain/roster/test-file/test-findings";
import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC, useTRPCClient } from "../../../../trpc/client";
import { type KeptFile, useKeptFile } from "../use-kept-file";

/** What the server says about the file with the choices so far, as far as it is checked. */
export type TestPreview = Omit<RouterOutputs["roster"]["previewTests"], "next">;

/** One import of tests. */
export function useTestImport() {
  const client = useTRPCClient();
  const commit = useMutation(useTRPC().roster.commitTests.mutationOptions());
  const kept = useKeptFile<TestField, TestChoices, TestPreview>("tests", {
    ...{ noChoices: noTestChoices, commit },
    check: (file) => checkedParts(client, file),
  });
  return { ...kept, commit };
}

/** The import as the screens below the wizard see it. */
export type TestImport = ReturnType<typeof useTestImport>;

/** What was found so far, each time that another part of the file is checked. */
async function* checkedParts(
  { roster }: ReturnType<typeof useTRPCClient>,
  { text: _, ...file }: KeptFile<TestField, TestChoices>,
): AsyncGenerator<TestPreview> {
  let seen: TestPreview | null = null;
  for (let from: number | null = 0; from !== null; ) {
    const { next, ...part } = await roster.previewTests.mutate({ ...file, from });
    seen = seen ? { ...part, ...joinFindings(seen, part) } : part;
    yield seen;
    from = next;
  }
}
