"use client";

import type { UnitSuggestion } from "@talus/domain/assessments/acceptance";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { type Draft, type DraftErrors, typingErrors } from "./draft";
import { inputOf } from "./draft-input";
import { useKeptTest } from "./use-kept-test";

/** What was stored, with all that the engine said, and what was sent. */
export type Stored = Extract<RouterOutputs["assessments"]["create"], { kind: "stored" }> & {
  input: AssessmentInput;
};

/** What became of sending: stored, refused by field, asked about, or not sent (a broken network). */
export type SaveOutcome = "stored" | "refused" | "asked" | "failed";

/** What a test is started with: whose, from what, and which test it corrects. */
export type CaptureStart = { athleteId: string; draft: Draft; amendsId: string | undefined };

/** A test under way: its draft, its errors, and sending it. */
export type Capture = ReturnType<typeof useCapture>;

/** Holds a test while it is typed and sends it; the id is made once, so a retry stores it once. */
export function useCapture({ athleteId, draft: start, amendsId }: CaptureStart) {
  const { id, step, draft, keep, forget, wasRestored, startAgain } = useKeptTest(
    { athleteId, amendsId },
    start,
  );
  const [errors, setErrors] = useState<DraftErrors>({});
  const [suggestion, setSuggestion] = useState<UnitSuggestion | null>(null);
  const [question, setQuestion] = useState<UnitSuggestion | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const sending = useSending(amendsId);

  const change = (part: Partial<Draft>) => {
    setErrors({});
    keep((now) => ({ draft: { ...now.draft, ...part } }));
  };
  const refuse = (found: DraftErrors, unit: UnitSuggestion | null = null): SaveOutcome => {
    setErrors(found);
    setSuggestion(unit);
    return "refused";
  };
  const save = async (next: Draft = draft, confirmed = false): Promise<SaveOutcome> => {
    setQuestion(null);
    const typing = typingErrors(next);
    if (Object.keys(typing).length > 0) return refuse(typing);
    refuse({});
    const input = inputOf(next, { id, athleteId, confirmed });
    const answer = await sending.send(input);
    if (answer === null) return "failed";
    if (answer.kind === "refused") {
      const told = answer.refusals.map(({ field, message }) => [field, message]);
      return refuse(Object.fromEntries(told), answer.suggestion);
    }
    if (answer.kind === "needs_confirmation") {
      setQuestion(answer.suggestion);
      return "asked";
    }
    forget();
    setStored({ ...answer, input });
    await sending.settle();
    return "stored";
  };
  /** Reads what was typed in another unit; the numbers stay as they are. */
  const readIn = (unit: UnitSuggestion["unit"]) => {
    const next = { ...draft, unit };
    setSuggestion(null);
    keep(() => ({ draft: next }));
    return next;
  };
  return {
    draft,
    change,
    step,
    goTo: (to: number) => keep(() => ({ step: to })),
    wasRestored,
    startAgain,
    errors,
    suggestion,
    question,
    closeQuestion: () => setQuestion(null),
    readIn,
    save,
    busy: sending.busy,
    isWaiting: sending.isWaiting,
    failure: sending.failure,
    stored,
  };
}

/** Sends a new test or a correction; null where no answer came. */
function useSending(amendsId: string | undefined) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.assessments.create.mutationOptions());
  const amend = useMutation(trpc.assessments.amend.mutationOptions());
  const used = amendsId === undefined ? create : amend;
  return {
    send: (input: AssessmentInput) =>
      (amendsId === undefined
        ? create.mutateAsync(input)
        : amend.mutateAsync({ ...input, amendsId })
      ).catch(() => null),
    settle: () => queries.invalidateQueries(),
    busy: used.isPending,
    /** Held back until the network is there again. */
    isWaiting: used.isPaused,
    failure: used.error ? messageOf(used.error) : null,
  };
}
