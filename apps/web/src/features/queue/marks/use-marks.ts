"use client";

import type { Snooze } from "@talus/domain/queue/marks";
import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import type { QueueRow } from "../groups";
import { markedWords, staleWords } from "./mark-words";

/** What is to be agreed on about a row: who looks after it, or until when it rests. */
export type Change = { ownerId: string | null } | { snooze: Snooze | null };

type Act = {
  changes: readonly { row: QueueRow; change: Change }[];
  said: string;
};
type Answer = RouterOutputs["queue"]["mark"];

/** Marks rows, and says in words what was done: "Taken", "Given to Ana". */
export type Mark = (rows: readonly QueueRow[], change: Change, said: string) => void;

/** One notice tells of the last thing that was marked, with its undo. */
const about = "the last mark";

/** Takes a mark back, once, by whichever way it is asked first; gives whether it was not yet. */
export type TakeBack = () => boolean;

/**
 * Marks rows. Those that somebody else marked meanwhile are left as they are, and a notice says who did what
 * and offers to do it anyway. `onBegin` hears how the act is taken back, even before it is stored.
 */
export function useMarks(onBegin: (takeBack: TakeBack) => void): Mark {
  const refresh = useRefresh();
  const toast = useToast();
  const { mutateAsync } = useMutation(useTRPC().queue.mark.mutationOptions());

  /** Sends an act and tells what became of it; gives what takes back what was done of it. */
  const send = async (act: Act, takeBack?: TakeBack): Promise<Act["changes"]> => {
    try {
      const rows = act.changes.map(({ row, change }) => ({
        ...{ athleteId: row.athleteId, signal: row.signal, version: row.markVersion },
        ...change,
      }));
      const answer = await mutateAsync({ rows });
      void refresh("queue.mark");
      return tell(act, answer, takeBack);
    } catch (error) {
      toast({ message: messageOf(error) });
      return [];
    }
  };
  const begin = (act: Act) => {
    let isTaken = false;
    const takeBack = () => {
      if (isTaken) return false;
      isTaken = true;
      void stored.then((changes) => {
        if (changes.length > 0) void send({ changes, said: "Taken back" });
      });
      return true;
    };
    const stored = send(act, takeBack);
    onBegin(takeBack);
  };
  const tell = ({ changes, said }: Act, { marked, stale, gone }: Answer, takeBack?: TakeBack) => {
    const done = onto(changes, marked);
    const message = markedWords(said, done);
    const action = takeBack && { action: { label: "Undo", onPress: takeBack } };
    if (done.length > 0) toast({ about, message, ...action });
    const left = onto(changes, stale);
    if (left.length > 0) {
      const anyway = () => begin({ changes: left, said });
      const told = staleWords(stale, left, new Date());
      toast({ message: told, action: { label: "Do it anyway", onPress: anyway } });
    }
    if (gone > 0) toast({ message: `${gone} left the queue meanwhile.` });
    return done.map(({ row, change }) => ({ row, change: before(row, change) }));
  };
  return (rows, change, said) => begin({ changes: rows.map((row) => ({ row, change })), said });
}

/** The changes of these rows, upon the versions that they have now. */
function onto(changes: Act["changes"], rows: Answer["marked"]) {
  return changes.flatMap(({ row, change }) => {
    const now = rows.find((one) => one.athleteId === row.athleteId && one.signal === row.signal);
    return now ? [{ row: { ...row, markVersion: now.version }, change }] : [];
  });
}

/** What takes a change of a row back. */
function before({ owner, snooze }: QueueRow, change: Change): Change {
  if ("ownerId" in change) return { ownerId: owner?.userId ?? null };
  return { snooze: snooze && { until: snooze.until, event: snooze.event } };
}
