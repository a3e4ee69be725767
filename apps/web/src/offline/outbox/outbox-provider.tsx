"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useTRPCClient } from "../../trpc/client";
import { apiErrorOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { readText, writeText } from "../browser-storage";
import { isPresent, useOwner } from "../owner";
import type { Waiting } from "./entry";
import { makeOutbox, type Outbox } from "./outbox";
import { listEntries, putEntry, settleEntry } from "./outbox-store";
import { type StopReport, sendableOf } from "./sendables";

const OutboxContext = createContext<Outbox | null>(null);

/** A server that does not answer is like none: the write waits. */
const patienceMs = 20_000;
const firstPauseMs = 4_000;
const longestPauseMs = 60_000;
/** So long a page may take to read anew what was sent; without a network it would take for ever. */
const freshMs = 3_000;

/** Sends what waits when the page opens, when the network is back, and again and again until then. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const owner = useOwner();
  const client = useTRPCClient();
  const refresh = useRefresh();
  const [outbox] = useState(() =>
    makeOutbox({
      owner,
      store: { list: listEntries, put: putEntry, settle: settleEntry },
      send: ({ procedure, input }) =>
        sendableOf(procedure).send(
          client,
          input as { athleteId: string },
          AbortSignal.timeout(patienceMs),
        ),
      readError: refusalOf,
      isPresent: () => isPresent(owner),
      onSent: async ({ key, procedure, draftKey }) => {
        if (draftKey !== null && isDraftOf(draftKey, key)) writeText(draftKey, null);
        await Promise.race([refresh(procedure), pause(freshMs)]).catch(() => undefined);
      },
      now: Date.now,
    }),
  );
  useEffect(() => keepSending(outbox), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether the draft is still that of the write, and not of another one begun since. */
function isDraftOf(draftKey: string, key: string): boolean {
  const id = key.slice(key.indexOf("/") + 1);
  return readText(draftKey)?.includes(id) ?? false;
}

function refusalOf(error: unknown) {
  const data = apiErrorOf(error);
  if (data === null || !(error instanceof Error))
    return { message: "No network.", code: null, detail: null };
  return { message: error.message, code: data.code, detail: data.domain?.detail ?? null };
}

function keepSending(outbox: Outbox): () => void {
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const waits = () => outbox.entries().some(({ refusal }) => refusal === null);
  const again = async () => {
    clearTimeout(timer);
    timer = undefined;
    await outbox.flush();
    if (stopped || !waits()) return;
    timer = setTimeout(again, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const atOnce = () => {
    pauseMs = firstPauseMs;
    void again();
  };
  const onShown = () => document.visibilityState === "visible" && atOnce();
  // A browser that refuses to keep anything has nothing waiting either.
  void outbox.load().then(atOnce, () => undefined);
  window.addEventListener("online", atOnce);
  document.addEventListener("visibilitychange", onShown);
  const wake = outbox.subscribe(() => {
    if (timer === undefined && waits()) timer = setTimeout(again, pauseMs);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    wake();
    window.removeEventListener("online", atOnce);
    document.removeEventListener("visibilitychange", onShown);
  };
}

/** The signed-in person's writes that wait in this browser. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (outbox === null) throw new Error("Nobody is signed in on this page: nothing can be sent");
  return outbox;
}

const none: readonly Waiting[] = [];

/** What waits or was refused, oldest first; follows every change. */
export function useWaiting(): readonly Waiting[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.entries, () => none);
}

/** What waits of one athlete that stops training, the newest; null where nothing does. */
export function useWaitingStop(athleteId: string): (StopReport & { entry: Waiting }) | null {
  const entry = useWaiting().findLast((one) => one.athleteId === athleteId && one.stop !== null);
  return entry?.stop ? { ...entry.stop, entry } : null;
}
