import type { ItemDifference } from "@talus/domain/routines/difference";
import { routineSec } from "@talus/domain/routines/duration";
import { CitedSource } from "../../sources/cited-source";
import type { RouterOutputs } from "../../trpc/client";
import { ChangeText } from "../../ui/marks/change-text";
import { SideMark } from "../../ui/marks/side-mark";
import { durationText } from "../../ui/time/duration-text";
import { Differences } from "./differences";

type Sheet = RouterOutputs["reviews"]["sheet"];

/** What accepting would do to the plan, as a difference to the present one. */
export function RoutineSection({ sheet }: { sheet: Sheet }) {
  const { proposal, present } = sheet;
  return (
    <section className="rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3">
        <h3 className="text-base font-semibold">
          {proposal.kind === "new" ? "Routine from tomorrow" : "Routine"}
        </h3>
        {proposal.kind === "new" && <Lengths sheet={sheet} />}
      </div>
      {proposal.kind === "none" && <p className="px-4 pb-3">{proposal.why.text}</p>}
      {proposal.kind === "keep" && (
        <p className="px-4 pb-3">{present?.routineName ?? "The present plan"} goes on unchanged.</p>
      )}
      {proposal.kind === "new" && (
        <>
          <p className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-3 text-muted">
            <span>
              {present ? (
                <ChangeText before={present.routineName} after={proposal.draft.name} />
              ) : (
                proposal.draft.name
              )}
            </span>
            <span>{proposal.phase === "build" ? "Build" : "Maintenance"}</span>
            {proposal.sideBias && (
              <span>
                one extra set <SideMark side={proposal.sideBias} text="word" />
              </span>
            )}
          </p>
          <div className="border-t border-line">
            <Differences
              differences={proposal.differences}
              aside={(difference) => <WhyTags sheet={sheet} difference={difference} />}
            />
          </div>
        </>
      )}
    </section>
  );
}

function Lengths({ sheet: { proposal, present } }: { sheet: Sheet }) {
  if (proposal.kind !== "new") return null;
  const full = durationText(routineSec(proposal.draft.items, "full"));
  const short = durationText(routineSec(proposal.draft.items, "short"));
  return (
    <p className="flex flex-wrap gap-x-4 text-muted">
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

function WhyTags({ sheet, difference }: { sheet: Sheet; difference: ItemDifference }) {
  if (sheet.proposal.kind !== "new" || difference.kind === "order") return null;
  const why = sheet.proposal.why[difference.exerciseId];
  return why?.sources.slice(0, 2).map((source) => <CitedSource key={source} source={source} />);
}
