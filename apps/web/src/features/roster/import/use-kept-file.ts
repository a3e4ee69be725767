"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
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

type Procedures<F, C, P> = {
  noChoices: C;
  /** Says what the file would do, and says it anew as more of a large one is checked. */
  check: (file: KeptFile<F, C>) => AsyncIterable<P>;
  /** Imports it. */
  commit: {
    mutate: (file: KeptFile<F, C>, options: { onSuccess: () => void }) => void;
    reset: () => void;
  };
};

/**
 * One import from the file to its result. The step is in the address, so that Back goes a step back. File and
 * decisions are kept on the server until the import is done, so that a reload or another device goes on with
 * them; every decision checks the whole file again.
 */
export function useKeptFile<F extends string, C extends object, P>(
  kind: Kind,
  { noChoices, check, commit }: Procedures<F, C, P>,
) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const asked = useSearchParams();
  const queries = useQueryClient();
  const { data: kept } = useSuspenseQuery(
    trpc.roster.draft.queryOptions(
      { kind, refusedImportId: null },
      { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const [file, setFile] = useState(() => kept && fileOf<F, C>(kept));
  const [seen, setSeen] = useState<P | null>(null);
  const keep = useMutation(trpc.roster.keepDraft.mutationOptions());
  const keepDecided = useMutation(trpc.roster.decideDraft.mutationOptions());
  const forget = useMutation(trpc.roster.forgetDraft.mutationOptions());
  const goTo = (step: ImportStep, how: "pushState" | "replaceState", done = "") => {
    const query = step === "source" ? "" : `?step=${step}${done && `&import=${done}`}`;
    window.history[how](null, "", `${addresses[kind]}${query}`);
  };
  const preview = useMutation({ mutationFn: lookThrough<P> });
  const wanted = useRef<KeptFile<F, C> | null>(null);
  const look = (next: KeptFile<F, C>) => {
    wanted.current = next;
    const isWanted = () => wanted.current === next;
    preview.mutate({ found: check(next), isWanted, onFound: (found) => setSeen(() => found) });
  };
  const doneId = asked.get("import");
  const step = reachableStep(asked.get("step"), { hasFile: file !== null, doneId });
  const looked = useRef(false);
  useEffect(() => {
    if (file && step === "check" && !looked.current) look(file);
    looked.current = true;
  });
  useEffect(
    () => () => {
      wanted.current = null;
      looked.current = false;
    },
    [],
  );
  const reset = () => {
    wanted.current = null;
    setSeen(null);
    preview.reset();
    commit.reset();
  };
  const decide = (change: Partial<Pick<KeptFile<F, C>, "columns" | "choices">>) => {
    if (!file) return;
    const next = { ...file, ...change };
    setFile(next);
    commit.reset();
    const { text: _, ...decided } = next;
    keepDecided.mutate(toKeep({ kind, ...decided }));
    look(next);
  };
  return {
    /** The last check's answer; it stays while the rows are checked again. */
    ...{ file, seen, step, doneId, preview },
    isKeeping: keep.isPending,
    problem: preview.error ?? keep.error ?? keepDecided.error,
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
      const asked = trpc.roster.draft.queryOptions({ kind, refusedImportId: doneId });
      const given = await queries.fetchQuery({ ...asked, staleTime: 0 }).catch(() => null);
      if (!given) return goTo("source", "replaceState");
      const again = fileOf<F, C>(given);
      setFile(again);
      look(again);
      goTo("check", "replaceState");
    },
    forget: () => {
      if (file) forget.mutate({ importId: file.importId });
      setFile(null);
      reset();
      goTo("source", "replaceState");
    },
  };
}

/** Each kind keeps its own columns and choices, which are the types of whoever asks. */
const toKeep = <D extends { kind: Kind }>(draft: { kind: Kind }) => draft as D;

type Looking<P> = {
  found: AsyncIterable<P>;
  /** Whether nothing else was decided since. */
  isWanted: () => boolean;
  onFound: (found: P) => void;
};

async function lookThrough<P>({ found, isWanted, onFound }: Looking<P>): Promise<void> {
  for await (const soFar of found) {
    if (!isWanted()) return;
    onFound(soFar);
  }
}

type Kept = NonNullable<RouterOutputs["roster"]["draft"]>;

function fileOf<F, C>({ id, text, columns, choices }: Kept): KeptFile<F, C> {
  return { importId: id, text, columns: columns as (F | null)[] | null, choices: choices as C };
}
