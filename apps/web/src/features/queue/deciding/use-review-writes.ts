"use client";

import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { retryUnlessRefused } from "../../../trpc/query-client";

/** A verdict that somebody decides on. */
export type ReviewedVerdict = { athleteId: string; verdictId: string };

/** A decision that is on its way. */
export type SentReview = {
  reviewId: string;
  /** Why it was not stored, or null: it was. */
  failure: Promise<string | null>;
};

/**
 * Sends decisions and takes them back. What concerns one verdict goes out in the order in which it was
 * asked; a broken connection is tried again, since the same id is stored once. While something is on its
 * way the browser asks before it closes the page. `onSettled` hears of each end.
 */
export function useReviewWrites(onSettled: (athleteId: string) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const lines = useRef(new Map<string, Promise<unknown>>());
  const underWay = useRef(0);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => underWay.current > 0 && event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

  const inTurn = (
    { athleteId, verdictId }: ReviewedVerdict,
    after: Promise<unknown>,
    work: () => Promise<unknown>,
  ): Promise<string | null> => {
    underWay.current += 1;
    const failure = Promise.all([lines.current.get(verdictId), after])
      .then(work)
      .then(() => null, messageOf);
    lines.current.set(verdictId, failure);
    return failure.finally(() => {
      underWay.current -= 1;
      onSettled(athleteId);
    });
  };
  // Without an observer: nothing on the screen changes with the state of a write.
  const options = { retry: retryUnlessRefused };
  const mutations = cache.getMutationCache();
  return {
    /** Decides on a verdict, once `after` is over. */
    send(
      verdict: ReviewedVerdict,
      choice: ReviewChoice,
      after: Promise<unknown> = Promise.resolve(),
    ): SentReview {
      const reviewId = uuidv7();
      const { athleteId, verdictId } = verdict;
      const failure = inTurn(verdict, after, () =>
        mutations
          .build(cache, trpc.reviews.create.mutationOptions(options))
          .execute({ ...choice, id: reviewId, athleteId, verdictId }),
      );
      return { reviewId, failure };
    },
    /** Takes a decision back, if it was stored; gives why it still stands, or null. */
    takeBack(verdict: ReviewedVerdict, { reviewId, failure }: SentReview): Promise<string | null> {
      const { athleteId } = verdict;
      return inTurn(verdict, failure, async () => {
        if ((await failure) !== null) return;
        await mutations
          .build(cache, trpc.reviews.undo.mutationOptions(options))
          .execute({ athleteId, reviewId });
      });
    },
  };
}
