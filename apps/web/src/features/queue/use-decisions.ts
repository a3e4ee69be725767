"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCan } from "../../access/access";
import { useTRPC } from "../../trpc/client";
import { useToast } from "../../ui/overlay/toast";
import type { ReviewRow } from "./groups";

/** A review that this screen stored, for taking it back. */
type Stored = { athleteId: string; reviewId: string };

/** What the queue does beyond one row. */
export type Decisions = ReturnType<typeof useDecisions>;

/** Accepts many verdicts one by one, and takes the last act back, be it one or many. */
export function useDecisions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const toast = useToast();
  const may = useCan();
  const last = useRef<readonly Stored[]>([]);
  const [busy, setBusy] = useState(false);
  const create = useMutation(trpc.reviews.create.mutationOptions());
  const undo = useMutation(trpc.reviews.undo.mutationOptions());

  const run = async (work: () => Promise<void>) => {
    if (busy || !may("assessment:review")) return;
    setBusy(true);
    await work();
    await queries.invalidateQueries();
    setBusy(false);
  };
  const undoLast = () =>
    run(async () => {
      const taken = last.current;
      last.current = [];
      const done = await oneByOne(taken, (stored) => undo.mutateAsync(stored));
      if (taken.length > 0) toast({ message: `${done.length} of ${taken.length} taken back.` });
    });
  const acceptAll = (rows: readonly ReviewRow[]) =>
    run(async () => {
      const accepted = await oneByOne(rows, async ({ athleteId, verdictId }) => {
        const choice = { kind: "accepted", comment: "", startsOn: null } as const;
        const review = await create.mutateAsync({ ...choice, id: uuidv7(), athleteId, verdictId });
        return { athleteId, reviewId: review.id };
      });
      last.current = accepted;
      if (rows.length === 0) return;
      const left = rows.length - accepted.length;
      toast({
        message: `${accepted.length} accepted${left > 0 ? `, ${left} still wait` : ""}.`,
        action: { label: "Undo", onPress: undoLast },
      });
    });
  const remember = (stored: readonly Stored[]) => {
    last.current = stored;
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
