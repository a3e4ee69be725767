"use client";

import type { RouterOutputs } from "../../trpc/client";
import { LinkButton } from "../../ui/link-button";
import { useFocusNext } from "../../ui/page/focus-next";
import { kindTitles, minutes, weekdayName } from "./words";

type Next = RouterOutputs["sessions"]["today"]["next"];
type Props = { next: Next; hasRoutine: boolean; paused: boolean };

/** A day without a session: one sentence, one action. */
export function RestCard({ next, hasRoutine, paused }: Props) {
  const shown = useFocusNext("moved");
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-6 py-10 text-center">
      <div className="flex max-w-72 flex-col gap-1">
        <h2 ref={shown} tabIndex={-1} className="text-xl font-semibold">
          {hasRoutine ? "Rest day" : "No routine yet"}
        </h2>
        <p className="text-lg text-balance text-muted">
          {hasRoutine ? (
            <>
              Nothing planned. <NextLine next={next} />
            </>
          ) : (
            "Your coach assigns one after your first ankle test."
          )}
        </p>
      </div>
      {hasRoutine && !paused && (
        <LinkButton href="/log/extra" size="lg" wide>
          Do 5 minutes anyway
        </LinkButton>
      )}
    </div>
  );
}

/** "Next: full session on Monday, 24 min." */
export function NextLine({ next }: { next: Next }) {
  if (!next) return null;
  const { kind, date, durationSec } = next;
  return `Next: ${kindTitles[kind].toLowerCase()} on ${weekdayName(date)}, ${minutes(durationSec)} min.`;
}
