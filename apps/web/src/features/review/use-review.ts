"use client";

import type { ReviewInput } from "@talus/domain/review/review.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useToast } from "../../ui/overlay/toast";

type Kind = ReviewInput["kind"];
type WithoutIds<T> = T extends unknown ? Omit<T, "id" | "athleteId" | "verdictId"> : never;

/** What a coach decided, without the ids that the screen knows. */
export type Choice = WithoutIds<ReviewInput>;

const done: Record<Kind, string> = {
  accepted: "Accepted",
  remeasure: "Asked to measure again",
  changed: "Changed",
};

/** Sends a decision on a verdict, offers to take it back, and keeps every list in step. */
export function useReview(whom: { athleteId: string; verdictId: string; athleteName: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const toast = useToast();
  const { athleteId, verdictId, athleteName } = whom;
  const refresh = () => queries.invalidateQueries();
  const undo = useMutation(
    trpc.reviews.undo.mutationOptions({
      onSuccess: () => toast({ message: `Taken back: ${athleteName} waits for review again.` }),
      onError: (error) => toast({ message: messageOf(error) }),
      onSettled: refresh,
    }),
  );
  const create = useMutation(
    trpc.reviews.create.mutationOptions({
      onSuccess: (review) =>
        toast({
          message: `${done[review.kind]}: ${athleteName}.`,
          action: { label: "Undo", onPress: () => undo.mutate({ athleteId, reviewId: review.id }) },
        }),
      onSettled: refresh,
    }),
  );
  return {
    busy: create.isPending || undo.isPending,
    failure: create.error ? messageOf(create.error) : null,
    /** Gives the stored review's id, or null where it was refused. */
    decide: (choice: Choice) =>
      create
        .mutateAsync({ ...choice, id: uuidv7(), athleteId, verdictId })
        .then((review) => review.id)
        .catch(() => null),
    undo: (reviewId: string) => undo.mutate({ athleteId, reviewId }),
  };
}
