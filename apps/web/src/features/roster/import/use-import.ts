"use client";

import { athleteStatuses, athleteTypes } from "@talus/domain/athletes/athlete";
import {
  type ColumnMap,
  type ImportChoices,
  type ImportField,
  importFields,
  nameSplits,
  noChoices,
  sameOrOther,
} from "@talus/domain/roster/import/import";
import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import {
  fields,
  flag,
  id,
  listOf,
  number,
  oneOf,
  orNull,
  text,
} from "../../../offline/drafts/shape";
import type { DraftKind } from "../../../offline/drafts/stored-draft";
import { useStoredDraft } from "../../../offline/drafts/use-stored-draft";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { type ImportStep, reachableStep } from "./import-step";

/** What the server says about the file with the choices so far. */
export type Preview = RouterOutputs["roster"]["previewImport"];

/** What an import did. */
export type Done = RouterOutputs["roster"]["commitImport"];

/** The file, everything decided about it, the id that its commit will have, and in the end what it did. */
type Draft = {
  text: string;
  columns: ColumnMap | null;
  choices: ImportChoices;
  importId: string;
  done: Done | null;
};

const words = <const T extends string>(meanings: readonly T[]) =>
  listOf(fields<{ word: string; means: T }>({ word: text(200), means: oneOf(meanings) }), 200);

const choices = fields<ImportChoices>({
  dateOrder: orNull(oneOf(["day_first", "month_first"])),
  types: words(athleteTypes),
  statuses: words(athleteStatuses),
  nameSplit: orNull(oneOf(nameSplits)),
  shortIds: orNull(oneOf(sameOrOther)),
  namesakes: orNull(oneOf(sameOrOther)),
  defaultType: orNull(oneOf(athleteTypes)),
  suspiciousTargets: orNull(oneOf(["cm", "in"])),
  defaultTeam: orNull(text()),
  createTeams: flag,
  leaveOutFaulty: flag,
});

const importDraft: DraftKind<Draft> = {
  name: "roster-import",
  version: 1,
  days: 7,
  shape: fields<Draft>({
    text: text(),
    columns: orNull(listOf(orNull(oneOf(importFields)), 200)),
    choices,
    importId: id,
    done: orNull(
      fields<Done>({ created: number, updated: number, unchanged: number, leftOut: number }),
    ),
  }),
};

function emptyDraft(): Draft {
  return { text: "", columns: null, choices: noChoices, importId: uuidv7(), done: null };
}

/**
 * One import from the file to its result. The step is in the address, so that Back goes a step back;
 * file and decisions are kept in this browser until the import is done. Every decision checks the
 * whole file again on the server; the import's id is made with the file, so that a retry after a lost
 * connection imports once.
 */
export function useImport() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const asked = useSearchParams().get("step");
  const [draft, setDraft] = useState(emptyDraft);
  const [isStored, setIsStored] = useState(true);
  const [seen, setSeen] = useState<Preview | null>(null);
  const preview = useMutation(trpc.roster.previewImport.mutationOptions());
  const look = (at: Draft) => preview.mutate(toInput(at), { onSuccess: setSeen });
  const { keep } = useStoredDraft(importDraft, {
    onRestore: (found) => {
      setDraft(found);
      if (reachableStep(asked, found) === "check") look(found);
    },
  });
  const change = (next: Draft) => {
    setDraft(next);
    setIsStored(keep(next));
  };
  const commit = useMutation(
    trpc.roster.commitImport.mutationOptions({
      onSuccess: (done, { importId }) => {
        change({ ...emptyDraft(), importId, done });
        goTo("done", "replaceState");
        void refresh("roster.commitImport");
      },
    }),
  );
  const check = (next: Draft) => {
    commit.reset();
    change({ ...next, importId: uuidv7(), done: null });
    look(next);
  };
  return {
    draft,
    preview,
    /** The last check's answer; it stays while the rows are checked again. */
    seen,
    commit,
    /** Whether the browser keeps the import; where it refuses, a reload starts over. */
    isStored,
    step: reachableStep(asked, draft),
    /** Keeps what stands in the field without checking it. */
    type: (text: string) => {
      preview.reset();
      setSeen(null);
      change({ ...emptyDraft(), text });
      if (asked !== null) goTo("source", "replaceState");
    },
    /** Checks a file or a paste; the one that is there already keeps what was decided. */
    start: (text: string) => {
      const isSame = text === draft.text;
      if (!isSame) setSeen(null);
      if (!isSame || !seen) check(isSame ? draft : { ...emptyDraft(), text });
      goTo("check", "pushState");
    },
    forget: () => {
      change(emptyDraft());
      setSeen(null);
      preview.reset();
      commit.reset();
      goTo("source", "replaceState");
    },
    setColumns: (columns: ColumnMap) => check({ ...draft, columns }),
    choose: (choice: Partial<ImportChoices>) =>
      check({ ...draft, choices: { ...draft.choices, ...choice } }),
    write: () => commit.mutate({ ...toInput(draft), importId: draft.importId }),
  };
}

/** The import as the screens below the wizard see it. */
export type Import = ReturnType<typeof useImport>;

function goTo(step: ImportStep, how: "pushState" | "replaceState"): void {
  const address = step === "source" ? "/athletes/import" : `/athletes/import?step=${step}`;
  window.history[how](null, "", address);
}

/** A draft as the procedures take it. */
export function toInput({ text, columns, choices }: Draft): {
  text: string;
  columns: (ImportField | null)[] | null;
  choices: ImportChoices;
} {
  return { text, columns: columns && [...columns], choices };
}
