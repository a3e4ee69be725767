"use client";

import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type { UnitSuggestion } from "@talus/domain/verdicts/measurement/acceptance";
import { useState } from "react";
import { entryKey } from "../../offline/outbox/entry";
import { useOutbox, useWaiting } from "../../offline/outbox/outbox-provider";
import { useOwner } from "../../offline/owner";
import type { RouterOutputs } from "../../trpc/client";
import { focusNext } from "../../ui/page/focus-next";
import { type Draft, type DraftErrors, typingErrors } from "./draft/draft";
import { inputOf } from "./draft/draft-input";
import { useTestDraft } from "./draft/use-test-draft";
import { blankSteps } from "./guided/step-check";

/** What was stored, with all that the engine said, and what was sent. */
export type Stored = Extract<RouterOutputs["assessments"]["create"], { kind: "stored" }> & {
  input: AssessmentInput;
  /** What was chosen and not measured, by the names of its screens. */
  leftOut: string[];
};

/** What became of sending: stored, refused by field, asked about, kept without an answer, or refused as a whole. */
export type SaveOutcome = "stored" | "refused" | "asked" | "waiting" | "failed";

/** What a test is started with: whose, from what, and which test it corrects. */
export type CaptureStart = { athleteId: string; draft: Draft; amendsId: string | undefined };

/** A test under way: its draft, its errors, and sending it. */
export type Capture = ReturnType<typeof useCapture>;

/** Holds a test while it is typed and sends it; the id is made once, so a retry stores it once. */
export function useCapture({ athleteId, draft: start, amendsId }: CaptureStart) {
  const {
    key: draftKey,
    id,
    step,
    draft,
    keep,
    wasRestored,
    startAgain,
  } = useTestDraft({ athleteId, amendsId }, start);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [suggestion, setSuggestion] = useState<UnitSuggestion | null>(null);
  const [question, setQuestion] = useState<UnitSuggestion | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const sending = useSending({ amendsId, id, draftKey });

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
    if (answer === "waiting") return "waiting";
    if (answer === null) return "failed";
    if (answer.kind === "refused") {
      const messages = answer.refusals.map(({ field, message }) => [field, message]);
      return refuse(Object.fromEntries(messages), answer.suggestion);
    }
    if (answer.kind === "needs_confirmation") {
      setQuestion(answer.suggestion);
      return "asked";
    }
    focusNext("saved test");
    setStored({ ...answer, input, leftOut: blankSteps(next).map(({ title }) => title) });
    return "stored";
  };
  /** Reads what was typed in another unit; the numbers stay as they are. */
  const readIn = (unit: UnitSuggestion["unit"]) => {
    const next = { ...draft, unit };
    setSuggestion(null);
    setErrors({});
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
    /** Shows what keeps the test from going on or being saved, at its fields. */
    refuse,
    suggestion,
    question,
    closeQuestion: () => setQuestion(null),
    readIn,
    save,
    busy: sending.busy,
    isWaiting: sending.isWaiting,
    isSent: sending.isSent,
    isStored: sending.isStored,
    sendNow: sending.sendNow,
    failure: sending.failure,
    stored,
  };
}

type Sent = { amendsId: string | undefined; id: string; draftKey: string };

/**
 * Keeps a new test or a correction in the browser, then sends it: the server's answer, "waiting" where
 * none came, null where it was refused for another reason than its numbers.
 */
function useSending({ amendsId, id, draftKey }: Sent) {
  const outbox = useOutbox();
  const owner = useOwner();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const key = entryKey(owner, id);
  const entry = useWaiting().find((one) => one.key === key);
  const isWaiting = entry !== undefined && entry.refusal === null && !busy;
  const [hasWaited, setHasWaited] = useState(false);
  if (isWaiting && !hasWaited) setHasWaited(true);
  const send = async (input: AssessmentInput) => {
    setBusy(true);
    setFailure(null);
    setHasWaited(false);
    const { outcome } =
      amendsId === undefined
        ? outbox.hand({ procedure: "assessments.create", id, input, draftKey })
        : outbox.hand({
            procedure: "assessments.amend",
            id,
            input: { ...input, amendsId },
            draftKey,
          });
    const result = await outcome;
    setBusy(false);
    if (result.kind === "waiting") return "waiting";
    if (result.kind === "sent") return result.answer;
    // It is read here and now, and the draft is kept by itself until it is saved.
    await outbox.dismiss(key);
    if (result.answer === null) setFailure(result.refusal.message);
    return result.answer;
  };
  return {
    send,
    busy,
    failure: failure ?? entry?.refusal?.message ?? null,
    /** Kept, and not with the server yet. */
    isWaiting,
    /** It waited here, and the server has it now. */
    isSent: hasWaited && entry === undefined,
    isStored: entry?.isStored ?? true,
    sendNow: () => void outbox.flush(),
  };
}
