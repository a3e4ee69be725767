import { whyOf } from "@talus/domain/prescription/why/why";
import { doseTextWithSides, sidedName } from "@talus/domain/routines/dose-text";
import { type SidedKey, sidedKey } from "@talus/domain/routines/item-sides";
import type { RouterOutputs } from "../../../trpc/client";
import { WhyButton } from "../../science/sources/why-button";

type ReviewBasis = RouterOutputs["reviews"]["basis"];

/** The exercises that stay as they are, each with why it is in the plan. */
export function StayingItems({ basis: { proposal, present, verdict } }: { basis: ReviewBasis }) {
  if (proposal.kind === "none" || !present) return null;
  const changed = new Set<SidedKey>(
    proposal.kind === "keep"
      ? []
      : proposal.lines.flatMap((line) => {
          if (line.kind === "sideBias" || line.kind === "shortDose") return [];
          const { exerciseId } = line;
          if (line.kind === "sides") {
            return line.before.map(({ side }) => sidedKey({ exerciseId, side }));
          }
          return [sidedKey(line.kind === "swap" ? { ...line, exerciseId: line.from } : line)];
        }),
  );
  const staying = present.items.filter((item) => !changed.has(sidedKey(item)));
  if (staying.length === 0) return null;
  const { ruleSetVersion } = verdict.outcome;
  return (
    <details className="border-t border-line">
      <summary className="min-h-11 cursor-pointer px-4 py-2.5 text-muted">
        {staying.length === 1 ? "1 exercise stays" : `${staying.length} exercises stay`}
      </summary>
      <ul className="divide-y divide-line border-t border-line">
        {staying.map((item) => (
          <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 px-4 py-2">
            <span className="font-medium">{sidedName(item)}</span>
            <span className="min-w-0 flex-1 text-muted">{doseTextWithSides(item, item.dose)}</span>
            <WhyButton
              about={sidedName(item)}
              reasons={whyOf(item, proposal.why)}
              ruleSetVersion={ruleSetVersion}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
