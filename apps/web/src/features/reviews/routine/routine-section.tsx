import { categoryWords } from "@talus/domain/exercises/category-words";
import { noQuickFix } from "@talus/domain/schedule/plan-notes";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { ChangeText } from "../../../ui/figures/change-text";
import { durationText } from "../../../ui/time/duration-text";
import { useCan } from "../../access/access";
import { CitedSources } from "../../science/sources/cited-sources";
import { ProposalLineRow } from "./proposal-line";
import { RoutineFigures } from "./routine-figures";
import { SpringyOffer } from "./springy-offer";
import { StayingItems } from "./staying-items";
import type { TakenLines } from "./use-taken-lines";

type ReviewBasis = RouterOutputs["reviews"]["basis"];
type Props = { basis: ReviewBasis; taken: TakenLines };

/** What accepting would do to the plan: the difference to the present one, to take line by line. */
export function RoutineSection({ basis, taken }: Props) {
  const { proposal, present } = basis;
  return (
    <section aria-label="Routine" className="rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2">
        <h3 className="text-base font-semibold">
          {proposal.kind === "new" ? "Routine from tomorrow" : "Routine"}
        </h3>
        {proposal.kind === "new" && <Lengths basis={basis} taken={taken} />}
      </div>
      {proposal.kind === "none" && <p className="px-4 pb-3">{proposal.why.text}</p>}
      {proposal.kind === "keep" && (
        <p className="px-4 pb-3">{present?.routineName ?? "The present plan"} goes on unchanged.</p>
      )}
      {proposal.kind === "new" && <Difference basis={basis} taken={taken} />}
      {proposal.kind === "new" && present === null && (
        <p className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-3">
          {noQuickFix.text} <CitedSources sources={noQuickFix.sources} />
        </p>
      )}
      {basis.offer && basis.review === null && <SpringyOffer offer={basis.offer} />}
      {proposal.kind !== "none" && <StayingItems basis={basis} />}
    </section>
  );
}

function Difference({ basis, taken }: Props) {
  const { proposal, present } = basis;
  const mayTake = useCan()("assessment:review") && basis.review === null;
  if (proposal.kind !== "new") return null;
  const { lines } = taken;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pb-2">
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
          <span>
            {present ? (
              <ChangeText before={present.routineName} after={proposal.draft.name} />
            ) : (
              proposal.draft.name
            )}
          </span>
          <span>{proposal.phase === "build" ? "Build" : "Maintenance"}</span>
        </p>
        {mayTake && lines.length > 1 && (
          <span className="flex items-center gap-2">
            <span className="text-sm text-muted" aria-live="polite">
              {taken.taken.size} of {lines.length} taken
            </span>
            <Button size="sm" onClick={taken.takeAll}>
              All
            </Button>
            <Button size="sm" onClick={taken.takeNone}>
              None
            </Button>
          </span>
        )}
      </div>
      {lines.length > 0 && (
        <ul aria-label="Changes" className="divide-y divide-line border-t border-line">
          {lines.map((line) => (
            <ProposalLineRow
              key={line.id}
              line={line}
              isTaken={taken.taken.has(line.id)}
              onToggle={mayTake ? () => taken.toggle(line.id) : undefined}
            />
          ))}
        </ul>
      )}
      {proposal.unfilled.length > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          Nothing at hand or allowed for{" "}
          {proposal.unfilled.map((category) => categoryWords[category]).join(", ")}.
        </p>
      )}
      <RoutineFigures taken={taken} />
    </>
  );
}

function Lengths({ basis: { present }, taken }: Props) {
  const full = durationText(taken.fullSec);
  const short = durationText(taken.shortSec);
  return (
    <p className="flex flex-wrap gap-x-4 text-muted" aria-live="polite">
      <span>
        Full {present ? <ChangeText before={durationText(present.fullSec)} after={full} /> : full}
      </span>
      <span>
        Short{" "}
        {present ? <ChangeText before={durationText(present.shortSec)} after={short} /> : short}
      </span>
    </p>
  );
}
