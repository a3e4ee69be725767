import Link from "next/link";
import { Button } from "../../../ui/buttons/button";
import { VerdictMark } from "../../../ui/marks/verdict-mark";
import { Section } from "../../../ui/page/card";
import { absoluteDate } from "../../../ui/time/date-words";
import type { Replay } from "./replay-section";

type Props = { replay: Replay; onPage: (page: number) => void; busy: boolean };
type Change = Replay["changes"][number];

/** Whose verdicts would have been others: what was proposed, what would be, and what speaks for it. */
export function ReplayChanges({ replay, onPage, busy }: Props) {
  const { changes, page, pages } = replay;
  if (changes.length === 0) return null;
  return (
    <Section
      title="Who changes"
      note="other decisions first"
      padded={false}
      actions={
        pages > 1 && (
          <>
            <span>
              Page {page + 1} of {pages}
            </span>
            <Button size="sm" busy={busy} disabled={page === 0} onClick={() => onPage(page - 1)}>
              Earlier
            </Button>
            <Button
              size="sm"
              busy={busy}
              disabled={page + 1 >= pages}
              onClick={() => onPage(page + 1)}
            >
              Further
            </Button>
          </>
        )
      }
    >
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <OneChange key={change.verdictId} change={change} />
        ))}
      </ul>
    </Section>
  );
}

/** A decision, or that the unit is asked about before there is one. */
function DecisionMark({
  decision,
  className,
}: {
  decision: Change["after"]["decision"];
  className: string;
}) {
  return decision === null ? (
    <span className={className}>Asks first</span>
  ) : (
    <VerdictMark verdict={decision} className={className} />
  );
}

const safetyWords = { clear: "clear", caution: "caution", stop: "safety stop" } as const;

function OneChange({ change }: { change: Change }) {
  const { before, after } = change;
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 md:grid-cols-[14rem_16rem_minmax(0,1fr)]">
      <p className="min-w-0">
        <Link
          href={`/athletes/${change.athleteId}`}
          className="inline-flex min-h-11 items-center font-semibold wrap-anywhere hover:underline md:min-h-0"
        >
          {change.athleteName}
        </Link>
        <span className="block text-sm text-muted">{absoluteDate(change.takenOn)}</span>
      </p>
      <div className="flex flex-col gap-0.5">
        {before.decision === after.decision ? (
          <DecisionMark decision={after.decision} className="text-muted" />
        ) : (
          <p className="flex flex-wrap items-center gap-x-2">
            <del className="text-muted">
              <span className="sr-only">instead of </span>
              <DecisionMark
                decision={before.decision}
                className="font-normal text-muted line-through"
              />
            </del>
            <ins className="no-underline">
              <DecisionMark decision={after.decision} className="font-semibold" />
            </ins>
          </p>
        )}
        {before.safety !== after.safety && (
          <p className="text-sm">
            <del className="text-muted">{safetyWords[before.safety]}</del>{" "}
            <span aria-hidden>→</span>{" "}
            <ins className="font-semibold no-underline">{safetyWords[after.safety]}</ins>
          </p>
        )}
      </div>
      <ul className="flex flex-col gap-0.5 text-sm">
        {change.came.map((text) => (
          <li key={`+${text}`}>
            <span className="font-semibold">New:</span> {text}
          </li>
        ))}
        {change.went.map((text) => (
          <li key={`-${text}`} className="text-muted">
            <span className="font-semibold">Gone:</span> <del>{text}</del>
          </li>
        ))}
      </ul>
    </li>
  );
}
