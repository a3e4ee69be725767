"use client";

import {
  noTestChoices,
  type TestChoices,
  type TestField,
} from "@talus/domain/roster/test-file/test-file";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type RouterOutputs, useTRPC } from "../../../../trpc/client";
import { useRefresh } from "../../../../trpc/use-refresh";

/** What the server says about the file with the choices so far. */
export type TestPreview = RouterOutputs["roster"]["previewTests"];

/** What an import of tests did, or began to do. */
export type TestsDone = RouterOutputs["roster"]["commitTests"];

type File = {
  importId: string;
  text: string;
  columns: (TestField | null)[] | null;
  choices: TestChoices;
};

const kind = "tests" as const;

/**
 * One import of tests. File and decisions are kept on the server until it is done, so that a reload or
 * another device goes on with them; every decision checks the whole file again.
 */
export function useTestImport() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data: kept } = useSuspenseQuery(
    trpc.roster.draft.queryOptions({ kind }, { staleTime: 0, refetchOnWindowFocus: false }),
  );
  const [file, setFile] = useState<File | null>(() => kept && fileOf(kept));
  const [done, setDone] = useState<TestsDone | null>(null);
  const preview = useMutation(trpc.roster.previewTests.mutationOptions());
  const keep = useMutation(trpc.roster.keepDraft.mutationOptions());
  const forget = useMutation(trpc.roster.forgetDraft.mutationOptions());
  const commit = useMutation(
    trpc.roster.commitTests.mutationOptions({
      onSuccess: (answer) => {
        setDone(answer);
        void refresh("roster.commitTests");
      },
    }),
  );
  const look = ({ importId: _, ...input }: File) => preview.mutate(input);
  const looked = useRef(false);
  useEffect(() => {
    if (file && !looked.current) look(file);
    looked.current = true;
  });
  const decide = (change: Partial<Pick<File, "columns" | "choices">>) => {
    if (!file) return;
    const next = { ...file, ...change };
    setFile(next);
    commit.reset();
    keep.mutate({ kind, text: null, columns: next.columns, choices: next.choices });
    look(next);
  };
  return {
    ...{ file, done, preview, keep, commit },
    start: (text: string) => {
      const begun = { text, columns: null, choices: noTestChoices };
      keep.mutate(
        { kind, ...begun },
        {
          onSuccess: (importId) => {
            setFile({ ...begun, importId });
            look({ ...begun, importId });
          },
        },
      );
    },
    setColumns: (columns: (TestField | null)[]) => decide({ columns }),
    choose: (choice: Partial<TestChoices>) =>
      file && decide({ choices: { ...file.choices, ...choice } }),
    write: () => file && commit.mutate(file),
    forget: () => {
      forget.mutate({ kind });
      setFile(null);
      setDone(null);
      preview.reset();
      commit.reset();
    },
  };
}

/** The import as the screens below the wizard see it. */
export type TestImport = ReturnType<typeof useTestImport>;

type Kept = NonNullable<RouterOutputs["roster"]["draft"]>;

function fileOf({ id, text, columns, choices }: Kept): File {
  return {
    ...{ importId: id, text },
    columns: columns && (columns as (TestField | null)[]),
    choices: choices as TestChoices,
  };
}
