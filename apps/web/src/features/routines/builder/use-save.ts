"use client";

import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { apiErrorOf, messageOf } from "../../../trpc/error";
import { lostConnection } from "../../../ui/form/lost-connection";
import { useToast } from "../../../ui/overlay/toast";
import { useStoredRoutine } from "../use-routine-writes";
import type { Builder } from "./use-builder";

/** Saving the next version: one at a time, a retry saves once, a conflict keeps the draft. */
export function useSave(builder: Builder) {
  const trpc = useTRPC();
  const toast = useToast();
  const store = useStoredRoutine("routines.update");
  const update = useMutation(trpc.routines.update.mutationOptions());
  const versionId = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<StoredRoutine | null>(null);
  const { base, draft } = builder;

  const send = async (routine: Builder["draft"]) => {
    versionId.current ??= uuidv7();
    try {
      const sent = { id: base.id, versionId: versionId.current, version: base.version, routine };
      const saved = await update.mutateAsync(sent);
      versionId.current = null;
      store(saved);
      builder.setBase(saved);
      const { name, note } = saved.current;
      builder.act({ kind: "head", change: { name, note } });
      toast({ message: `Version ${saved.current.number} is saved.` });
    } catch (error) {
      // Without an answer the save may have arrived: the same id makes a retry harmless.
      if (apiErrorOf(error) !== null) versionId.current = null;
      setConflict(currentOf(error));
      setProblem(messageOf(error));
    }
  };
  const save = async () => {
    if (update.isPending || !builder.changed) return;
    setProblem(null);
    setConflict(null);
    const schema = await import("@talus/domain/routines/routine.schema").catch(() => null);
    if (!schema) return setProblem(lostConnection);
    const parsed = schema.routineInput.safeParse(draft);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Check the routine.");
    await send(parsed.data);
  };
  const settle = (choice: "mine" | "theirs") => {
    if (conflict === null) return;
    store(conflict);
    if (choice === "theirs") builder.restart(conflict);
    else builder.setBase(conflict);
    setConflict(null);
    setProblem(null);
  };
  return { save, busy: update.isPending, problem, conflict, settle };
}

/** What a stale write's answer carries: the routine as it is stored now. */
function currentOf(error: unknown): StoredRoutine | null {
  const domain = apiErrorOf(error)?.domain;
  if (domain?.code !== "CONFLICT" || typeof domain.detail !== "object") return null;
  return (domain.detail as { current?: StoredRoutine } | null)?.current ?? null;
}
