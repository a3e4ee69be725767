"use client";

import { type ColumnMap, type ImportChoices, noChoices } from "@talus/domain/roster/import";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { type RouterOutputs, useTRPC } from "../../trpc/client";

/** What the server says about the file with the choices so far. */
export type Preview = RouterOutputs["roster"]["previewImport"];

/** The file and everything decided about it. */
type Draft = { text: string; columns: ColumnMap | null; choices: ImportChoices };

const emptyDraft: Draft = { text: "", columns: null, choices: noChoices };

/**
 * One import from the file to its result. Every decision checks the whole file again on the server;
 * the import's id is made with the file, so that a retry after a lost connection imports once.
 */
export function useImport() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(emptyDraft);
  const [importId, setImportId] = useState(() => uuidv7());
  const preview = useMutation(trpc.roster.previewImport.mutationOptions());
  const commit = useMutation(
    trpc.roster.commitImport.mutationOptions({ onSuccess: () => cache.invalidateQueries() }),
  );
  const check = (next: Draft) => {
    setDraft(next);
    setImportId(uuidv7());
    commit.reset();
    preview.mutate(toInput(next));
  };
  return {
    draft,
    preview,
    commit,
    /** Starts over with another file. */
    start: (text: string) => check({ ...emptyDraft, text }),
    forget: () => {
      setDraft(emptyDraft);
      preview.reset();
      commit.reset();
    },
    setColumns: (columns: ColumnMap) => check({ ...draft, columns }),
    choose: (choice: Partial<ImportChoices>) =>
      check({ ...draft, choices: { ...draft.choices, ...choice } }),
    write: () => commit.mutate({ ...toInput(draft), importId }),
  };
}

/** The import as the screens below the wizard see it. */
export type Import = ReturnType<typeof useImport>;

/** A draft as the procedures take it. */
export function toInput({ text, columns, choices }: Draft) {
  return { text, columns: columns && [...columns], choices };
}
