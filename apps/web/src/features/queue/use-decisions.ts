"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";
import { useCan } from "../access/access";
import type { ReviewRow } from "./groups";

/** A review that this screen sent, for taking it back. */
export type Sent = { athleteId: string; reviewId: string; stored: Promise<boolean> };

/** What was done last, as one thing: what to take back, and which row to show then. */
type Act = { sent: readonly Sent[]; onBack: () => void };

/** Accepts many verdicts one by one, and takes the last act back, be it one or many, in the order asked. */
export function useDecisions() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const may = useCan();
  const last = useRef<Act | null>(null);
  const [busy, setBusy] = useState(false);
  const line = useRef(Promise.resolve());
  const create = useMutation(trpc.reviews.create.mutationOptions());
  const undo = useMutation(trpc.reviews.undo.mutationOptions());

  const run = (work: () => Promise<void>) => {
    if (!may("assessment:review")) return toast({ message: "Coaches decide on these." });
    line.current = line.current.then(async () => {
      setBusy(true);
      await work();
      await refresh("reviews.create", "reviews.undo");
      setBusy(false);
    });
  };
  const undoLast = () =>
    run(async () => {
      const act = last.current;
      last.current = null;
      if (act === null) return toast({ message: "There is nothing to take back." });
      const stored = await Promise.all(act.sent.map((one) => one.stored));
      const storedActs = act.sent.filter((_sent, at) => stored[at]);
      const taken = await oneByOne(storedActs, ({ athleteId, reviewId }) =>
        undo.mutateAsync({ athleteId, reviewId }),
      );
      const about = act.sent[0]?.reviewId;
      toast({
        message: `${taken.length} of ${act.sent.length} taken back.`,
        ...(about && { about }),
      });
      act.onBack();
    });
  const acceptAll = (rows: readonly ReviewRow[], onBack: () => void) =>
    run(async () => {
      const accepted = await oneByOne(rows, async ({ athleteId, verdictId }): Promise<Sent> => {
        const choice = { kind: "accepted", comment: "", startsOn: null } as const;
        const review = await create.mutateAsync({ ...choice, id: uuidv7(), athleteId, verdictId });
        return { athleteId, reviewId: review.id, stored: Promise.resolve(true) };
      });
      const about = accepted[0]?.reviewId;
      const left = rows.length - accepted.length;
      if (about === undefined) return toast({ message: `None was accepted; ${left} still wait.` });
      last.current = { sent: accepted, onBack };
      toast({
        message: `${accepted.length} accepted${left > 0 ? `, ${left} still wait` : ""}.`,
        about,
        action: { label: "Undo", onPress: undoLast },
      });
    });
  const remember = (sent: Sent, onBack: () => void) => {
    last.current = { sent: [sent], onBack };
  };
  return { busy, acceptAll, undoLast, remember };
}

/** Each in turn; what fails is left out, the others go on. */
async function oneByOne<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) {
    const result = await work(item).then(
      (value) => ({ value }),
      () => null,
    );
    if (result) done.push(result.value);
  }
  return done;
}
