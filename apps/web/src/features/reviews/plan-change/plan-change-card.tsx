"use client";

import { whyOf } from "@talus/domain/prescription/why/why";
import { whyForAthlete } from "@talus/domain/prescription/why/why-for-athlete";
import type { ItemDifference } from "@talus/domain/routines/difference";
import { sidedName } from "@talus/domain/routines/dose-text";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { ChangeText } from "../../../ui/figures/change-text";
import { Section } from "../../../ui/page/card";
import { shortDate } from "../../../ui/time/date-words";
import { durationText } from "../../../ui/time/duration-text";
import { WhyButton } from "../../science/sources/why-button";
import { Differences } from "./differences";

type Review = RouterOutputs["reviews"]["list"][number];
type Props = {
  athleteId: string;
  /** Only the newest; default: all, as a timeline. */
  newestOnly?: boolean;
  /** What stands here before anything was decided; nothing by default. */
  empty?: ReactNode;
};

/** What changed in an athlete's plan and why, as the athlete reads it; nothing where nothing did. */
export function PlanChangeCard({ athleteId, newestOnly = false, empty = null }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.reviews.list.queryOptions({ athleteId }));
  const reviews = newestOnly ? data?.slice(0, 1) : data;
  if (!reviews) return null;
  if (reviews.length === 0) return empty;
  return (
    <Section title={newestOnly ? "What your coach decided" : "Your plan over time"} padded={false}>
      <ol className="divide-y divide-line">
        {reviews.map((review) => (
          <li key={review.id} className="flex flex-col gap-1 py-3">
            <PlanChangeEntry review={review} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function PlanChangeEntry({ review }: { review: Review }) {
  const { change, comment, reviewedByName } = review;
  return (
    <>
      <p className="px-4 text-sm text-muted">
        {shortDate(review.reviewedAt.toISOString().slice(0, 10))}, {reviewedByName}
      </p>
      <p className="px-4">{change.why}</p>
      {comment && <p className="px-4 font-medium">“{comment}”</p>}
      {change.after && (
        <p className="px-4 text-base">
          {change.before ? (
            <ChangeText
              before={`${change.before.name}, ${durationText(change.before.fullSec, "words")}`}
              after={`${change.after.name}, ${durationText(change.after.fullSec, "words")}`}
            />
          ) : (
            <strong className="font-semibold">
              {change.after.name}, {durationText(change.after.fullSec, "words")}
            </strong>
          )}
          {change.startsOn && ` from ${shortDate(change.startsOn)}`}
        </p>
      )}
      {change.after && change.before && change.differences.length > 0 && (
        <details className="px-4 text-base">
          <summary className="min-h-11 cursor-pointer py-2.5 text-muted">What is different</summary>
          <div className="-mx-4">
            <Differences
              differences={change.differences}
              aside={(difference) => (
                <WhyChanged difference={difference} reasons={change.reasons} />
              )}
            />
          </div>
        </details>
      )}
    </>
  );
}

type WhyProps = {
  difference: ItemDifference;
  reasons: Review["change"]["reasons"];
};

function WhyChanged({ difference, reasons }: WhyProps) {
  if (difference.kind === "order") return null;
  const why = whyForAthlete(whyOf(difference, reasons ?? {}));
  return <WhyButton about={sidedName(difference)} reasons={why} />;
}
