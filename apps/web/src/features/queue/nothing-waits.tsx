"use client";

import { counted } from "@talus/domain/text/count";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { EmptyState } from "../../ui/page/empty-state";
import { relativeDate } from "../../ui/time/date-words";

type Today = RouterOutputs["queue"]["today"];

/** The queue without a row, as it is narrowed or as a whole. */
export function NoRows({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  return isNarrowed ? (
    <EmptyState
      sentence="Nothing of this waits."
      action={<Button onClick={onClear}>Show the whole queue</Button>}
    />
  ) : (
    <NothingWaits />
  );
}

/** Nothing waits: what was done today, by whom, and what is next. */
function NothingWaits() {
  const { data } = useQuery(useTRPC().queue.today.queryOptions());
  return (
    <>
      <EmptyState
        sentence="Nothing waits. New tests, safety holds and overdue tests appear here."
        action={<LinkButton href="/athletes">Open the athletes</LinkButton>}
      />
      {data && (
        <div className="flex flex-col gap-4 px-4 pb-6">
          <section aria-labelledby="queue-done-today">
            <h2 id="queue-done-today" className="text-sm font-medium">
              Done today
            </h2>
            {data.done.length === 0 && <p className="text-muted">Nothing yet.</p>}
            <ul>
              {data.done.map((person) => (
                <li key={person.userId}>
                  {person.name}: {doneWords(person)}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="queue-next-due">
            <h2 id="queue-next-due" className="text-sm font-medium">
              Next due
            </h2>
            {data.next.length === 0 && <p className="text-muted">No test is awaited.</p>}
            <ul>
              {data.next.map(({ athleteId, name, from }) => (
                <li key={athleteId}>
                  {name}, {dueWords(from, data.today)}
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}

function doneWords({ reviews, tests, clearances }: Today["done"][number]): string {
  const parts = [
    reviews > 0 && counted(reviews, "review"),
    tests > 0 && counted(tests, "test"),
    clearances > 0 && counted(clearances, "hold cleared", "holds cleared"),
  ];
  return parts.filter(Boolean).join(", ") || "taken back";
}

function dueWords(from: string, today: string): string {
  return from <= today ? "due now" : `due from ${relativeDate(from, today)}`;
}
