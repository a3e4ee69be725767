import { SideMark } from "../../ui/figures/side-mark";
import { Badge } from "../../ui/marks/badge";
import { RowLink } from "../../ui/row-link";
import { absoluteDate } from "../../ui/time/date-words";
import { durationText } from "../../ui/time/duration-text";
import { dayInSentence, type PlanOverview, phaseWords } from "./words";

type Props = { plan: NonNullable<PlanOverview["plan"]>; today: string };

/** Which routine, in which version and phase, since when and from whom. */
export function PlanHead({ plan, today }: Props) {
  const begins = plan.startsOn > today ? "Begins" : "Since";
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <RowLink href={`/routines/${plan.routineId}`} className="text-lg font-semibold">
          {plan.routineName}
        </RowLink>
        <Badge>{phaseWords[plan.phase]}</Badge>
        {plan.sideBias && (
          <span className="flex items-center gap-1.5 text-sm">
            <SideMark side={plan.sideBias} text="word" /> one extra set
          </span>
        )}
      </p>
      <p className="text-sm text-muted">
        Version {plan.number}
        {plan.newestNumber > plan.number && `, ${plan.newestNumber} is the newest`}. Full{" "}
        {durationText(plan.fullSec, "words")}, short {durationText(plan.shortSec, "words")}.{" "}
        <span title={absoluteDate(plan.startsOn)}>
          {begins} {dayInSentence(plan.startsOn, today)}
        </span>
        {plan.assignedByName && `, by ${plan.assignedByName}`}.
      </p>
    </div>
  );
}
