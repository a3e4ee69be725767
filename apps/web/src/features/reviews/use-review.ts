"use client";

import type { ReviewInput } from "@talus/domain/reviews/review.schema";
import { useMutation } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { useToast } from "../../ui/overlay/toast";

type Kind = ReviewInput["kind"];
type WithoutIds<T> = T extends unknown ? Omit<T, "id" | "athleteId" | "verdictId"> : never;

/** What a coach decided, without the ids that the screen knows. */
export type Choice = WithoutIds<ReviewInput>;

/** A decision that was sent: its id is known at once, whether it was stored only later. */
export type Sent = { reviewId: string; stored: Promise<boolean> };

const done: Record<Kind, string> = {
  accepted: "Accepted",
  remeasure: "Asked to measure again",
  changed: "Changed",
};

type ReviewedVerdict = {
  athleteId: string;
  verdictId: string;
  athleteName: string;
  /** Shows this verdict again: it was taken back, or could not be stored. */
  onBack?: (() => void) | undefined;
};

/** Sends a decision on a verdict, offers to take it back, and keeps every list in step. */
export function useReview({ athleteId, verdictId, athleteName, onBack }: ReviewedVerdict) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const undo = useMutation(
    trpc.reviews.undo.mutationOptions({
      onSuccess: (_done, { reviewId }) => {
        toast({ message: `Taken back: ${athleteName} waits for review again.`, about: reviewId });
        onBack?.();
      },
      onError: (error, { reviewId }) => toast({ message: messageOf(error), about: reviewId }),
      onSettled: () => refresh("reviews.undo"),
    }),
  );
  const create = useMutation(
    trpc.reviews.create.mutationOptions({
      onSuccess: (review) =>
        toast({
          message: `${done[review.kind]}: ${athleteName}.`,
          about: review.id,
          action: { label: "Undo", onPress: () => undo.mutate({ athleteId, reviewId: review.id }) },
        }),
      onError: (error) =>
        toast({
          message: `Not stored for ${athleteName}: ${messageOf(error)}`,
          ...(onBack && { action: { label: "Open it again", onPress: onBack } }),
        }),
      onSettled: () => refresh("reviews.create"),
    }),
  );
  const send = (choice: Choice): Sent => {
    const reviewId = uuidv7();
    const stored = create.mutateAsync({ ...choice, id: reviewId, athleteId, verdictId });
    return {
      reviewId,
      stored: stored.then(
        () => true,
        () => false,
      ),
    };
  };
  return {
    busy: create.isPending || undo.isPending,
    failure: create.error ? messageOf(create.error) : null,
    send,
    undo: (reviewId: string) => undo.mutate({ athleteId, reviewId }),
  };
}
