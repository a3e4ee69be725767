"use client";

import type { RuleSetEdit } from "@talus/domain/rules/rule-set-edit.schema";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { apiErrorOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";

/** A draft under trial: what was tried, what it would have done, and turning its pages. */
export type ReplayTrial = ReturnType<typeof useReplay>;

/** Tries a draft on the last weeks; what is shown stays until the draft is tried again or discarded. */
export function useReplay() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const ref = useRef<HTMLDivElement>(null);
  const run = useMutation(trpc.rules.replay.mutationOptions());
  const [tried, setTried] = useState<RuleSetEdit | null>(null);
  const [result, setResult] = useState<Awaited<ReturnType<typeof run.mutateAsync>> | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => {
    if (result?.page !== 0) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "start" });
  }, [result]);

  const ask = async (edit: RuleSetEdit, page: number) => {
    try {
      setResult(await run.mutateAsync({ edit, page }));
      setTried(edit);
      setOutdated(false);
    } catch (error) {
      // Somebody else's rules are in force now: the page must show them beside the message.
      if (apiErrorOf(error)?.domain?.code === "CONFLICT") {
        await refresh("rules.replay");
      }
      throw error;
    }
  };
  return {
    ref,
    tried,
    result,
    busy: run.isPending,
    /** The draft was changed after it was tried. */
    isOutdated,
    outdate: () => setOutdated(true),
    clear: () => setResult(null),
    tryOut: (edit: RuleSetEdit) => ask(edit, 0),
    turn: (page: number) => {
      if (tried) ask(tried, page).catch(() => setOutdated(true));
    },
  };
}
