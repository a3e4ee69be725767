"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { type ImportStep, reachableStep } from "./import-step";

/** A file that is being imported, with what was decided about it. */
export type KeptFile<F, C> = {
  importId: string;
  text: string;
  /** Which field each column holds; null: as it was found. */
  columns: (F | null)[] | null;
  choices: C;
};

type Kind = "roster" | "tests";

const addresses = { roster: "/athletes/import", tests: "/athletes/import/tests" } as const;

type Asked<Input, Answer> = {
  mutate: (input: Input, options: { onSuccess: (answer: Answer) => void }) => void;
  reset: () => void;
};

type Procedures<F, C, P> = {
  noChoices: C;
  /** Says what the file would do. */
  preview: Asked<Omit<KeptFile<F, C>, "importId">, P>;
  /** Imports it. */
  commit: Asked<KeptFile<F, C>, unknown>;
};

/**
 * One import from the file to its result. The step is in the address, so that Back goes a step back. File and
 * decisions are kept on the server until the import is done, so that a reload or another device goes on with
 * them; every decision checks the whole file again.
 */
export function useKeptFile<F extends string, C extends object, P>(
  kind: Kind,
  { noChoices, preview, commit }: Procedures<F, C, P>,
) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const asked = useSearchParams();
  const { data: kept, refetch } = useSuspenseQuery(
    trpc.roster.draft.queryOptions(
      { kind },
      { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const [file, setFile] = useState(() => kept && fileOf<F, C>(kept));
  const [seen, setSeen] = useState<P | null>(null);
  const keep = useMutation(trpc.roster.keepDraft.mutationOptions());
  type Keeping = Parameters<typeof keep.mutate>[0];
  // Each kind keeps its own columns and choices, which are the caller's types.
  const toKeep = (draft: Record<keyof Keeping, unknown>) => draft as Keeping;
  const forget = useMutation(trpc.roster.forgetDraft.mutationOptions());
  const goTo = (step: ImportStep, how: "pushState" | "replaceState", done = "") => {
    const query = step === "source" ? "" : `?step=${step}${done && `&import=${done}`}`;
    window.history[how](null, "", `${addresses[kind]}${query}`);
  };
  const look = ({ importId: _, ...input }: KeptFile<F, C>) =>
    preview.mutate(input, { onSuccess: setSeen });
  const doneId = asked.get("import");
  const step = reachableStep(asked.get("step"), { hasFile: file !== null, doneId });
  const looked = useRef(false);
  useEffect(() => {
    if (file && step === "check" && !looked.current) look(file);
    looked.current = true;
  });
  const reset = () => {
    setSeen(null);
    preview.reset();
    commit.reset();
  };
  const decide = (change: Partial<Pick<KeptFile<F, C>, "columns" | "choices">>) => {
    if (!file) return;
    const next = { ...file, ...change };
    setFile(next);
    commit.reset();
    keep.mutate(toKeep({ kind, ...next, text: null }));
    look(next);
  };
  return {
    /** The last check's answer; it stays while the rows are checked again. */
    ...{ file, seen, step, doneId, keep },
    /** Checks a file or a paste; the one that is there already keeps what was decided. */
    start: (text: string) => {
      if (file && text === file.text) {
        if (!seen) look(file);
        return goTo("check", "pushState");
      }
      reset();
      const begun = { text, columns: null, choices: noChoices };
      keep.mutate(toKeep({ kind, ...begun }), {
        onSuccess: (importId) => {
          setFile({ ...begun, importId });
          look({ ...begun, importId });
          goTo("check", "pushState");
        },
      });
    },
    setColumns: (columns: (F | null)[]) => decide({ columns }),
    choose: (choice: Partial<C>) => file && decide({ choices: { ...file.choices, ...choice } }),
    write: () =>
      file &&
      commit.mutate(file, {
        onSuccess: () => {
          goTo("done", "replaceState", file.importId);
          setFile(null);
          setSeen(null);
          void refresh(kind === "roster" ? "roster.commitImport" : "roster.commitTests");
        },
      }),
    /** Goes on with the file of an import that was refused. */
    reopen: async () => {
      const { data } = await refetch();
      if (!data) return goTo("source", "replaceState");
      const again = fileOf<F, C>(data);
      setFile(again);
      look(again);
      goTo("check", "replaceState");
    },
    forget: () => {
      forget.mutate({ kind });
      setFile(null);
      reset();
      goTo("source", "replaceState");
    },
  };
}

type Kept = NonNullable<RouterOutputs["roster"]["draft"]>;

function fileOf<F, C>({ id, text, columns, choices }: Kept): KeptFile<F, C> {
  return { importId: id, text, columns: columns as (F | null)[] | null, choices: choices as C };
}
