"use client";

import { dueOf } from "@talus/domain/assessments/due";
import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { TextareaField } from "../../ui/form/fields/textarea-field";
import { FormMessage } from "../../ui/form/form-message";
import { RestoredNotice } from "../../ui/form/restored-notice";
import { latePart } from "../../ui/late-part";
import { Kbd } from "../../ui/marks/kbd";
import { useToast } from "../../ui/overlay/toast";
import { ActionBar } from "../../ui/page/action-bar";
import { spanWords } from "../../ui/time/date-words";
import { useAhead } from "../../ui/use-ahead";
import { useKeys } from "../../ui/use-keys";
import { useCan } from "../access/access";
import { useRules } from "../rules/in-force/use-rules";
import type { TakenLines } from "./routine/use-taken-lines";
import { useComment } from "./use-comment";

const ChangeDialog = latePart(() => import("./change-dialog").then((file) => file.ChangeDialog), {
  failure: "toast",
});

type ReviewBasis = RouterOutputs["reviews"]["basis"];

/** What a detail can do about a verdict; whoever shows it says what follows. */
export type Deciding = {
  /** Decides, and moves on at once or when it is stored; gives why it was not stored, or null. */
  onDecide: (choice: ReviewChoice, when: "at once" | "when stored") => Promise<string | null>;
  /** Takes back the review that stands. */
  onTakeBack: (reviewId: string) => void;
};

type Props = Deciding & { basis: ReviewBasis; taken: TakenLines };

/** Accept, remeasure, change, comment; or who decided, with the way back. */
export function ReviewActions({ basis, taken, onDecide, onTakeBack }: Props) {
  const may = useCan();
  const { review } = basis;
  if (review) return <Decided review={review} onUndo={() => onTakeBack(review.id)} />;
  if (!may("assessment:review")) {
    return <ActionBar note="Coaches decide on this one.">{null}</ActionBar>;
  }
  return <Undecided {...{ basis, taken, onDecide }} />;
}

function Undecided({ basis, taken, onDecide }: Omit<Props, "onTakeBack">) {
  const rules = useRules();
  const { comment, setComment, discard, wasRestored, forget } = useComment(basis);
  const [isChanging, setChanging] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useAhead(ChangeDialog);
  // What was written is kept until the decision that carries it is stored.
  const decide = async (...decision: Parameters<typeof onDecide>) => {
    const failure = await onDecide(...decision);
    if (failure === null) forget();
    return failure;
  };
  const said = { comment: comment ?? "" };
  const accept = () => {
    setRefused(taken.problem !== null);
    if (taken.problem !== null) return;
    void decide({ kind: "accepted", startsOn: null, lines: taken.chosen, ...said }, "at once");
  };
  const remeasure = () => void decide({ kind: "remeasure", ...said }, "at once");
  const open = () => setChanging(true);
  const write = () => setComment(comment ?? "");
  useKeys({ a: accept, r: remeasure, e: open, c: write });
  return (
    <>
      <div className="flex flex-col gap-3 px-4 pb-4 empty:hidden md:px-6">
        {isRefused && taken.problem && <FormMessage message={taken.problem} />}
        {wasRestored && <RestoredNotice onDiscard={discard} />}
        {comment !== null && (
          <TextareaField
            label="Comment, read by the athlete"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            maxLength={1000}
            autoFocus={!wasRestored}
          />
        )}
      </div>
      <ActionBar note={<span className="max-sm:hidden">{nextTest(basis, rules)}</span>}>
        <span className="flex flex-wrap justify-end gap-2 max-sm:w-full max-sm:*:flex-1">
          <Button onClick={write}>
            Comment <Kbd>C</Kbd>
          </Button>
          <Button onClick={open}>
            Change <Kbd>E</Kbd>
          </Button>
          <Button onClick={remeasure}>
            Remeasure <Kbd>R</Kbd>
          </Button>
        </span>
        <Button tone="primary" onClick={accept} className="max-sm:w-full">
          {acceptWords(taken)} <Kbd>A</Kbd>
        </Button>
      </ActionBar>
      {isChanging && (
        <ChangeDialog
          basis={basis}
          comment={comment ?? ""}
          onComment={setComment}
          onClose={() => setChanging(false)}
          onDecide={(choice) => decide(choice, "when stored")}
        />
      )}
    </>
  );
}

/** What the main button would do with these ticks. */
function acceptWords({ lines, taken }: TakenLines): string {
  if (taken.size === lines.length) return "Accept";
  return taken.size === 0 ? "Accept, routine stays" : `Accept ${taken.size} of ${lines.length}`;
}

type StandingReview = NonNullable<ReviewBasis["review"]>;

const kinds = { accepted: "Accepted", remeasure: "Asked to measure again", changed: "Changed" };

function Decided({ review, onUndo }: { review: StandingReview; onUndo: () => void }) {
  const may = useCan();
  const toast = useToast();
  const tell = () =>
    toast({ message: `${review.reviewedByName} has decided on this already. Undo takes it back.` });
  useKeys({ a: tell, r: tell, e: tell, c: tell });
  const said =
    review.kind === "changed" && review.decision
      ? `Changed to ${decisionLabels[review.decision].toLowerCase()}`
      : kinds[review.kind];
  return (
    <ActionBar
      note={
        <>
          {review.forTeamId
            ? `Accepted within the rules, without a look, for ${review.reviewedByName}`
            : `${said} by ${review.reviewedByName}`}
          {review.comment && `: “${review.comment}”`}
        </>
      }
    >
      {may("assessment:review") && <Button onClick={onUndo}>Undo</Button>}
    </ActionBar>
  );
}

function nextTest({ assessment, plannedOn, today }: ReviewBasis, rules: RuleSet): string {
  const known = { lastTakenOn: assessment.takenOn, askedOn: null, plannedOn };
  return `Next test ${spanWords(dueOf(known, today, rules))}`;
}
