"use client";

import type { RouterOutputs } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { useFocusNext } from "../../../ui/page/focus-next";
import { kindTitles, minutes, weekdayName } from "./words";

type Today = RouterOutputs["sessions"]["today"];
type Next = Today["next"];
type Props = { today: Today };

/** A day without a session: one sentence, one action. */
export function RestCard({ today }: Props) {
  const { next, hasRoutine, pause } = today;
  const before = beforePlan(today);
  const shown = useFocusNext("moved");
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-6 py-10 text-center">
      <div className="flex max-w-72 flex-col gap-1">
        <h2 ref={shown} tabIndex={-1} className="text-xl font-semibold">
          {hasRoutine ? "Rest day" : before.title}
        </h2>
        <p className="text-lg text-balance text-muted">
          {hasRoutine ? (
            <>
              Nothing planned. <NextLine next={next} />
            </>
          ) : (
            before.sentence
          )}
        </p>
      </div>
      {hasRoutine && !pause && (
        <LinkButton href="/log/extra" size="lg" wide>
          Do 5 minutes anyway
        </LinkButton>
      )}
    </div>
  );
}

/** What an athlete without a plan waits for. */
function beforePlan({ firstTest, contacts }: Today): { title: string; sentence: string } {
  const [first, ...others] = contacts;
  const coach = first && others.length === 0 ? first.name : "your coach";
  if (firstTest === "waits")
    return { title: "Test saved", sentence: `Your test is with ${coach}; your plan comes next.` };
  if (firstTest === "reviewed")
    return {
      title: "No plan yet",
      sentence: `Your test has been looked at. Your plan comes from ${coach}.`,
    };
  return { title: "No plan yet", sentence: "Your plan follows your first ankle test." };
}

/** "Next: full session on Monday, 24 min." */
export function NextLine({ next }: { next: Next }) {
  if (!next) return null;
  const { kind, date, durationSec } = next;
  return `Next: ${kindTitles[kind].toLowerCase()} on ${weekdayName(date)}, ${minutes(durationSec)} min.`;
}
