"use client";

import { dueOf } from "@talus/domain/assessments/due";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { useRef, useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { TextareaField } from "../../ui/form/fields/textarea-field";
import { FormMessage } from "../../ui/form/form-message";
import { RestoredNotice } from "../../ui/form/restored-notice";
import { latePart } from "../../ui/late-part";
import { Kbd } from "../../ui/marks/kbd";
import { ActionBar } from "../../ui/page/action-bar";
import { shortDate } from "../../ui/time/date-words";
import { useKeys } from "../../ui/use-keys";
import { useCan } from "../access/access";
import { useRules } from "../rules/in-force/use-rules";
import type { TakenLines } from "./routine/use-taken-lines";
import { useComment } from "./use-comment";
import { type Choice, type Sent, useReview } from "./use-review";

const ChangeDialog = latePart(() => import("./change-dialog").then((file) => file.ChangeDialog), {
  failure: "toast",
});

type ReviewBasis = RouterOutputs["reviews"]["basis"];
type Props = {
  basis: ReviewBasis;
  taken: TakenLines;
  /** As soon as a decision is on its way. */
  onDecided: (sent: Sent) => void;
  /** Shows this verdict again. */
  onBack: () => void;
};

/** Accept, remeasure, change, comment; or who decided, with the way back. */
export function ReviewActions({ basis, taken, onDecided, onBack }: Props) {
  const may = useCan();
  const review = useReview({ ...basis, verdictId: basis.verdict.id, onBack });
  if (basis.review) return <Decided basis={basis} onUndo={review.undo} busy={review.busy} />;
  if (!may("assessment:review")) {
    return <ActionBar note="Coaches decide on this one.">{null}</ActionBar>;
  }
  return <Deciding {...{ basis, taken, review, onDecided }} />;
}

type DecidingProps = Omit<Props, "onBack"> & { review: ReturnType<typeof useReview> };

function Deciding({ basis, taken, review, onDecided }: DecidingProps) {
  const rules = useRules();
  const { comment, setComment, discard, wasRestored, forget } = useComment(basis);
  const [isChanging, setChanging] = useState(false);
  const [isRefused, setRefused] = useState(false);
  // One decision is sent once, however quick the next press comes.
  const isSent = useRef(false);
  const unlessSent = (act: () => void) => () => {
    if (isSent.current) return false;
    act();
    return true;
  };
  // What needs no further word goes on at once; a refusal is told and leads back.
  const send = (choice: Choice) => {
    const sent = review.send(choice);
    void sent.stored.then((isStored) => isStored && forget());
    return sent;
  };
  const decide = (choice: Choice) => {
    const sent = send(choice);
    isSent.current = true;
    void sent.stored.then((isStored) => {
      isSent.current = isStored;
    });
    onDecided(sent);
  };
  const change = async (choice: Choice) => {
    const sent = send(choice);
    const isStored = await sent.stored;
    if (isStored) onDecided(sent);
    return isStored;
  };
  const said = { comment: comment ?? "" };
  const accept = unlessSent(() => {
    setRefused(taken.problem !== null);
    if (taken.problem === null) {
      decide({ kind: "accepted", startsOn: null, lines: taken.chosen, ...said });
    }
  });
  const remeasure = unlessSent(() => decide({ kind: "remeasure", ...said }));
  const open = unlessSent(() => setChanging(true));
  const write = unlessSent(() => setComment(comment ?? ""));
  useKeys({ a: accept, r: remeasure, e: open, c: write });
  return (
    <>
      <div className="flex flex-col gap-3 px-4 pb-4 empty:hidden md:px-6">
        {isRefused && taken.problem && <FormMessage message={taken.problem} />}
        {review.failure && <FormMessage message={review.failure} />}
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
        <span className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
          <Button onClick={write}>
            Comment <Kbd>C</Kbd>
          </Button>
          <Button
            onClick={open}
            onPointerEnter={ChangeDialog.prepare}
            onFocus={ChangeDialog.prepare}
          >
            Change <Kbd>E</Kbd>
          </Button>
          <Button busy={review.busy} onClick={remeasure}>
            Remeasure <Kbd>R</Kbd>
          </Button>
        </span>
        <Button tone="primary" busy={review.busy} onClick={accept} className="max-sm:w-full">
          {acceptWords(taken)} <Kbd>A</Kbd>
        </Button>
      </ActionBar>
      {isChanging && (
        <ChangeDialog
          basis={basis}
          comment={comment ?? ""}
          onComment={setComment}
          busy={review.busy}
          failure={review.failure}
          onClose={() => setChanging(false)}
          onDecide={change}
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

type DecidedProps = { basis: ReviewBasis; onUndo: (reviewId: string) => void; busy: boolean };

const kinds = { accepted: "Accepted", remeasure: "Asked to measure again", changed: "Changed" };

function Decided({ basis, onUndo, busy }: DecidedProps) {
  const may = useCan();
  const { review } = basis;
  if (!review) return null;
  const what =
    review.kind === "changed" && review.decision
      ? `Changed to ${decisionLabels[review.decision].toLowerCase()}`
      : kinds[review.kind];
  return (
    <ActionBar
      note={
        <>
          {what} by {review.reviewedByName}
          {review.comment && `: “${review.comment}”`}
        </>
      }
    >
      {may("assessment:review") && (
        <Button busy={busy} onClick={() => onUndo(review.id)}>
          Undo
        </Button>
      )}
    </ActionBar>
  );
}

function nextTest({ assessment, today }: ReviewBasis, rules: RuleSet): string {
  const { from, until } = dueOf({ lastTakenOn: assessment.takenOn, askedOn: null }, today, rules);
  return from && until ? `Next test ${shortDate(from)} to ${shortDate(until)}` : "";
}
