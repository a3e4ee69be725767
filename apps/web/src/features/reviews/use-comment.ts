"use client";

import { useState } from "react";
import { text } from "../../offline/drafts/shape";
import type { DraftKind } from "../../offline/drafts/stored-draft";
import { useStoredDraft } from "../../offline/drafts/use-stored-draft";
import type { RouterOutputs } from "../../trpc/client";

const commentDraft: DraftKind<string> = {
  name: "review-comment",
  version: 1,
  days: 7,
  shape: text(1000),
};

/**
 * The comment on a verdict while it is written; null: none is open. Kept until the decision that carries
 * it is stored, so that a reload, another row or Back loses nothing.
 */
export function useComment({
  athleteId,
  verdict,
}: Pick<RouterOutputs["reviews"]["basis"], "athleteId" | "verdict">) {
  const [comment, show] = useState<string | null>(null);
  const [wasRestored, setRestored] = useState(false);
  const { keep, forget } = useStoredDraft(commentDraft, {
    athleteId,
    about: verdict.id,
    onRestore: (found) => {
      show(found);
      setRestored(true);
    },
  });
  const setComment = (text: string) => {
    show(text);
    if (text.trim() === "") forget();
    else keep(text);
  };
  const discard = () => {
    forget();
    show(null);
    setRestored(false);
  };
  return { comment, setComment, discard, wasRestored, forget };
}
