"use client";

import { outcomeOfLog } from "@talus/domain/sessions/log/outcome";
import type { SessionLogInput } from "@talus/domain/sessions/log/session-log.schema";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Entry, entryKey } from "../../../offline/outbox/entry";
import type { Outcome } from "../../../offline/outbox/outbox";
import { useOutbox, useWaiting } from "../../../offline/outbox/outbox-provider";
import { useOwner } from "../../../offline/owner";
import { useToast } from "../../../ui/overlay/toast";
import { focusNext } from "../../../ui/page/focus-next";
import { useRules } from "../../rules/in-force/use-rules";
import { type Draft, type SessionDetails, toSend } from "./draft/draft";
import { takenBy } from "./logged-elsewhere";

/**
 * How a save stands: `saving` and `waiting` once it lies in the browser, `unkept` where the browser
 * keeps nothing; `refused` says why, and by `logId` which log stands in its place.
 */
export type SaveState =
  | { kind: "idle" | "waiting" | "unkept" | "saved" }
  | { kind: "saving"; isStored: boolean }
  | { kind: "refused"; message: string; logId: string | null };

/**
 * Saves a draft (or a correction) and goes back to today. It lies in the browser before it is sent,
 * waits there without a network, and carries the same id every time, so nothing is ever logged twice.
 */
export function useSave(details: SessionDetails, draft: Draft, draftKey: string) {
  const rules = useRules();
  const owner = useOwner();
  const outbox = useOutbox();
  const router = useRouter();
  const toast = useToast();
  const waiting = useWaiting();
  const [phase, setPhase] = useState<"idle" | "saving" | "saved">("idle");
  const entry = waiting.find((one) => isOfSession(one, details, entryKey(owner, draft.id)));
  const finish = (outcome: "completed" | "stopped") => {
    setPhase("saved");
    if (outcome === "completed") toast({ message: details.log ? "Correction saved." : "Saved." });
    focusNext("saved");
    router.push("/today");
  };
  useGone(
    entry !== undefined && entry.refusal === null && phase === "idle",
    entry === undefined,
    () => finish(outcomeOfLog(draft).outcome),
  );
  const settle = (outcome: Outcome<"sessions.log" | "sessions.amend">) => {
    if (outcome.kind === "sent") return finish(outcome.answer.outcome);
    setPhase("idle");
    const taken = outcome.kind === "refused" ? takenBy(outcome) : null;
    if (taken !== null && !details.log) router.push(`/log/${taken}`);
  };
  const save = async (next: Draft) => {
    if (phase !== "idle") return;
    setPhase("saving");
    const { athleteId, plannedSessionId, log } = details;
    const content = { ...toSend(next, rules), athleteId };
    const { outcome } = log
      ? outbox.hand({
          procedure: "sessions.amend",
          id: next.id,
          input: { ...content, sessionLogId: log.id, reason: "" },
          draftKey,
        })
      : outbox.hand({
          procedure: "sessions.log",
          id: next.id,
          input: { ...content, plannedSessionId },
          draftKey,
        });
    settle(await outcome);
  };
  const isStored = entry?.isStored ?? true;
  return {
    save,
    state: stateOf(phase, entry, isStored),
    entry,
    sendNow: () => outbox.flush(),
    discard: () => (entry ? outbox.dismiss(entry.key) : Promise.resolve()),
  };
}

/** Runs once when a write that waited went because the server has it. */
function useGone(waits: boolean, isGone: boolean, run: () => void) {
  const waited = useRef(false);
  useEffect(() => {
    const hasGone = isGone && waited.current;
    waited.current = waits;
    if (hasGone) run();
  });
}

/** The write of this very draft, or of the same planned session from an earlier visit. */
function isOfSession(entry: Entry, details: SessionDetails, key: string): boolean {
  if (entry.key === key) return true;
  if (entry.procedure !== "sessions.log" || details.plannedSessionId === null) return false;
  return (entry.input as SessionLogInput).plannedSessionId === details.plannedSessionId;
}

function stateOf(
  phase: "idle" | "saving" | "saved",
  entry: Entry | undefined,
  isStored: boolean,
): SaveState {
  if (phase === "saving") return { kind: phase, isStored: entry !== undefined && isStored };
  if (phase === "saved") return { kind: phase };
  if (!entry) return { kind: "idle" };
  if (entry.refusal === null) return { kind: isStored ? "waiting" : "unkept" };
  return { kind: "refused", message: entry.refusal.message, logId: takenBy(entry) };
}
