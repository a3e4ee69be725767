"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useCan } from "../../../../features/access/access";
import { useProfile } from "../../../../features/athletes/use-profile";
import { AssignDialog } from "../../../../features/plans/assign/assign-dialog";
import { Button } from "../../../../ui/buttons/button";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { Kbd } from "../../../../ui/marks/kbd";
import { keepKey, useKeys } from "../../../../ui/use-keys";

/** What a coach does about an athlete, each by a button and a key: comment, change, test, review. */
export function AthleteActions({ athleteId }: { athleteId: string }) {
  const router = useRouter();
  const may = useCan();
  const { athlete, standing } = useProfile(athleteId);
  const change = useRef<HTMLSpanElement>(null);
  const test = `/assess/${athleteId}`;
  const verdictId = may("assessment:review") ? standing.reviewVerdictId : null;
  const review =
    verdictId &&
    `/queue?${new URLSearchParams({ kind: "review", id: verdictId, athlete: athleteId })}`;
  const go = (address: string | null) => (address ? router.push(address) : false);
  // What is written goes with the review: its detail takes the key when it is there.
  const comment = () => {
    if (review) keepKey("c");
    return go(review);
  };
  useKeys({
    // Enter belongs to whatever has the focus.
    enter: () => (document.activeElement === document.body ? go(review) : false),
    t: () => go(test),
    c: comment,
    e: () => change.current?.querySelector("button")?.click() ?? change.current !== null,
  });
  return (
    <>
      {review && (
        <Button onClick={comment}>
          Comment <Kbd>C</Kbd>
        </Button>
      )}
      {may("plan:assign") && athlete.status !== "archived" && (
        <span ref={change} className="contents">
          <AssignDialog
            fixed={{
              target: { kind: "athletes", athleteIds: [athleteId] },
              name: fullName(athlete),
            }}
            trigger={
              <Button>
                Change <Kbd>E</Kbd>
              </Button>
            }
          />
        </span>
      )}
      <LinkButton href={test} tone={review ? "outline" : "primary"}>
        Record test <Kbd>T</Kbd>
      </LinkButton>
      {review && (
        <LinkButton href={review} tone="primary">
          Review <Kbd>↵</Kbd>
        </LinkButton>
      )}
    </>
  );
}
