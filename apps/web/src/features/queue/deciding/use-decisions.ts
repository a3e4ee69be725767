"use client";

import type { Bucket } from "@talus/domain/queue/signals";
import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import { formatCount } from "@talus/domain/text/count";
import { useRef } from "react";
import { useToast } from "../../../ui/overlay/toast";
import { useCan } from "../../access/access";
import type { QueueRow, ReviewRow } from "../groups";
import { useOwnActs } from "./use-own-acts";
import { useRefreshSoon } from "./use-refresh-soon";
import { type SentReview, useReviewWrites } from "./use-review-writes";

/** A row and the group that it stood in; null: in none, an address named it. */
export type Placed = { row: ReviewRow; bucket: Bucket | null };

/** What was done in one go: what one undo takes back. */
type Act = readonly (Placed & { sent: SentReview })[];

const done: Record<ReviewChoice["kind"], string> = {
  accepted: "Accepted",
  remeasure: "Asked to measure again",
  changed: "Changed",
};

/** One notice tells of the last thing that was done, with its undo. */
const about = "the last decision";

/**
 * Decides on rows at once and sends it behind: a row goes with the key, comes back where the write is
 * refused, and what was done last can be taken back, again and again. `show` opens a row.
 */
export function useDecisions(show: (row: QueueRow) => void) {
  const toast = useToast();
  const may = useCan();
  const { own, now, note, forget } = useOwnActs();
  const refreshSoon = useRefreshSoon(now, forget);
  const writes = useReviewWrites(refreshSoon);
  const acts = useRef<Act[]>([]);

  const mark = (placed: readonly Placed[], isGone: boolean) =>
    note(placed.flatMap(({ row, bucket }) => (bucket ? [{ row, bucket, isGone }] : [])));
  const notStored = (placed: Placed, why: string) => {
    mark([placed], false);
    toast({
      message: `Not stored for ${nameOf(placed)}: ${why}`,
      action: { label: "Open it again", onPress: () => show(placed.row) },
    });
  };
  const undoable = (act: Act) => {
    acts.current = [...acts.current, act];
    return { label: "Undo", onPress: () => takeBack(act) };
  };

  /** Decides on a row; gives why it was not stored, or null. "At once": the row goes before that is known. */
  const decide = async (placed: Placed, choice: ReviewChoice, when: "at once" | "when stored") => {
    const sent = writes.send(placed.row, choice);
    const act = [{ ...placed, sent }];
    if (when === "at once") mark([placed], true);
    const action = when === "at once" ? undoable(act) : null;
    const why = await sent.failure;
    if (why === null) {
      if (when === "when stored") mark([placed], true);
      const message = `${done[choice.kind]}: ${nameOf(placed)}.`;
      // Taken back meanwhile, or not the last thing any more: the notice is of that.
      if (!action || acts.current.at(-1) === act)
        toast({ about, message, action: action ?? undoable(act) });
    } else if (action) {
      acts.current = acts.current.filter((one) => one !== act);
      notStored(placed, why);
    }
    return why;
  };

  /** Decides on many alike, one after the other; they go at once and come back where one is refused. */
  const decideAll = async (all: readonly Placed[], choice: ReviewChoice) => {
    let before: Promise<unknown> = Promise.resolve();
    const act = all.map((placed) => {
      const sent = writes.send(placed.row, choice, before);
      before = sent.failure;
      return { ...placed, sent };
    });
    mark(all, true);
    const action = undoable(act);
    const failures = await Promise.all(act.map(({ sent }) => sent.failure));
    const refused = act.filter((_, at) => failures[at] !== null);
    mark(refused, false);
    const [stored, left] = [act.length - refused.length, refused.length];
    if (stored === 0)
      return toast({ message: `None was stored; ${formatCount(left)} still wait.` });
    if (acts.current.at(-1) !== act) return;
    toast({
      about,
      action,
      message: `${done[choice.kind]}: ${formatCount(stored)}${left > 0 ? `, ${formatCount(left)} still wait` : ""}.`,
    });
  };

  const takeBack = async (act: Act) => {
    if (!may("assessment:review")) return toast({ message: "Coaches decide on these." });
    const [first] = act;
    if (!first || !acts.current.includes(act)) return;
    acts.current = acts.current.filter((one) => one !== act);
    mark(act, false);
    show(first.row);
    const failures = await Promise.all(act.map(({ row, sent }) => writes.takeBack(row, sent)));
    const standing = act.filter((_, at) => failures[at] !== null);
    mark(standing, true);
    const why = failures.find((failure) => failure !== null);
    const message =
      act.length > 1
        ? `${formatCount(act.length - standing.length)} of ${formatCount(act.length)} taken back.`
        : why
          ? `Not taken back for ${nameOf(first)}: ${why}`
          : `Taken back: ${nameOf(first)} waits for review again.`;
    toast({ about, message });
  };

  return {
    own,
    decide,
    decideAll: (all: readonly Placed[], choice: ReviewChoice) =>
      may("assessment:review")
        ? decideAll(all, choice)
        : toast({ message: "Coaches decide on these." }),
    undoLast: () => {
      const act = acts.current.at(-1);
      if (act) return takeBack(act);
      toast({ message: "There is nothing to take back." });
    },
    /** Takes back what stands on a row, whoever decided it. */
    takeBackStored: (placed: Placed, reviewId: string) => {
      const sent = { reviewId, failure: Promise.resolve(null) };
      const act = [{ ...placed, sent }];
      acts.current = [...acts.current, act];
      return takeBack(act);
    },
  };
}

function nameOf({ row }: Placed): string {
  return row.name || "this one";
}
