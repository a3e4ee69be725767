import { WhyButton } from "../science/sources/why-button";
import type { PlanOverview } from "./words";

type Props = Pick<PlanOverview, "exercises"> & { plan: NonNullable<PlanOverview["plan"]> };

/** The exercises of the plan with their doses, each with why it is in it. */
export function PlanExercises({ exercises, plan }: Props) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-muted md:min-h-0">
        {exercises.length} exercises, and why
      </summary>
      <ul className="divide-y divide-line border-y border-line">
        {exercises.map(({ itemId, name, dose, why }) => (
          <li key={itemId} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <span className="font-medium">{name}</span>
            <span className="min-w-0 flex-1 text-muted">{dose}</span>
            <WhyButton
              about={name}
              reasons={why}
              ruleSetVersion={plan.ruleSetVersion ?? undefined}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
