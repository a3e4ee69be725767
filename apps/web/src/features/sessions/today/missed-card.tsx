import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { RouterOutputs } from "../../../trpc/client";
import { Card } from "../../../ui/page/card";
import { relativeDate } from "../../../ui/time/date-words";
import { kindTitles, minutes } from "./words";

type Props = { missed: RouterOutputs["sessions"]["today"]["missed"]; today: string };

/** Sessions of the last seven days without a log: done, but not told, or not done. */
export function MissedCard({ missed, today }: Props) {
  return (
    <Card className="p-4 pb-1">
      <h2 className="text-lg font-semibold">Did you do {missed.length === 1 ? "it" : "these"}?</h2>
      <p className="text-base text-muted">
        You can log a session up to 7 days later. Leave it if you did not do it.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {missed.map(({ id, date, kind, durationSec }) => (
          <li key={id}>
            <Link
              href={`/log/${id}`}
              className="flex min-h-12 items-center justify-between gap-3 text-base hover:text-accent"
            >
              <span className="font-medium">{relativeDate(date, today)}</span>
              <span className="flex items-center gap-2 text-muted">
                {kindTitles[kind]}, {minutes(durationSec)} min
                <ChevronRight aria-hidden className="size-4" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
