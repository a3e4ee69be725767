"use client";

import type { UnitSuggestion } from "@talus/domain/assessments/acceptance";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { type Draft, type DraftErrors, inputOf, typingErrors } from "./draft";

/** What was stored, with all that the engine said. */
export type Stored = Extract<RouterOutputs["assessments"]["create"], { kind: "stored" }>;

/** What became of sending: stored, refused by field, asked about, or not sent (a broken network). */
export type SaveOutcome = "stored" | "refused" | "asked" | "failed";

/** A test under way: its draft, its errors, and sending it. */
export type Capture = ReturnType<typeof useCapture>;

/** Holds a test while it is typed and sends it; the id is made once, so a retry stores it once. */
export function useCapture(athleteId: string, start: Draft) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const id = useRef<string>(undefined);
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [suggestion, setSuggestion] = useState<UnitSuggestion | null>(null);
  const [question, setQuestion] = useState<UnitSuggestion | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const create = useMutation(trpc.assessments.create.mutationOptions());

  const change = (part: Partial<Draft>) => {
    setErrors({});
    setDraft((now) => ({ ...now, ...part }));
  };
  const save = async (next: Draft = draft, confirmed = false): Promise<SaveOutcome> => {
    const typing = typingErrors(next);
    setErrors(typing);
    setQuestion(null);
    setSuggestion(null);
    if (Object.keys(typing).length > 0) return "refused";
    id.current ??= uuidv7();
    const input = inputOf(next, { id: id.current, athleteId, confirmed });
    const answer = await create.mutateAsync(input).catch(() => null);
    if (answer === null) return "failed";
    if (answer.kind === "refused") {
      setErrors(Object.fromEntries(answer.refusals.map(({ field, message }) => [field, message])));
      setSuggestion(answer.suggestion);
      return "refused";
    }
    if (answer.kind === "needs_confirmation") {
      setQuestion(answer.suggestion);
      return "asked";
    }
    setStored(answer);
    await queries.invalidateQueries();
    return "stored";
  };
  /** Reads what was typed in another unit; the numbers stay as they are. */
  const readIn = (unit: UnitSuggestion["unit"]) => {
    const next = { ...draft, unit };
    setSuggestion(null);
    setDraft(next);
    return next;
  };
  return {
    draft,
    change,
    errors,
    suggestion,
    question,
    closeQuestion: () => setQuestion(null),
    readIn,
    save,
    busy: create.isPending,
    failure: create.error ? messageOf(create.error) : null,
    stored,
  };
}
