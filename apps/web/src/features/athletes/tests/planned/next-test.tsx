"use client";

import { dueOf } from "@talus/domain/assessments/due";
import { plannedDayCaveat } from "@talus/domain/assessments/planned-test";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../../ui/buttons/button";
import { relativeDate, spanWords } from "../../../../ui/time/date-words";
import { useCan } from "../../../access/access";
import { useRules } from "../../../rules/in-force/use-rules";
import { WhyButton } from "../../../science/sources/why-button";
import { useProfile } from "../../use-profile";
import { PlanTestDialog } from "./plan-test-dialog";
import { usePlannedTest } from "./use-planned-test";

/** When the next test stands, by its window or by the day that is planned, and the acts on it. */
export function NextTest({ athleteId }: { athleteId: string }) {
  const may = useCan();
  const { athlete, standing } = useProfile(athleteId);
  const { plannedTest } = standing;
  const { takeBack } = usePlannedTest(athleteId);
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = may("assessment:plan") && athlete.status !== "archived" && !standing.isHeld;
  return (
    <section
      aria-label="Next test"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-line bg-surface px-4 py-3"
    >
      <NextTestWords athleteId={athleteId} />
      <span className="flex flex-wrap gap-2">
        {plannedTest && may("assessment:plan") && (
          <Button onClick={() => void takeBack(plannedTest)}>Take back</Button>
        )}
        {mayPlan && (
          <Button onClick={() => setPlanning(true)}>
            <CalendarPlus aria-hidden /> {plannedTest ? "Move" : "Plan a test"}
          </Button>
        )}
      </span>
      <PlanTestDialog athleteId={athleteId} open={isPlanning} onClose={() => setPlanning(false)} />
    </section>
  );
}

function NextTestWords({ athleteId }: { athleteId: string }) {
  const rules = useRules();
  const { standing, today } = useProfile(athleteId);
  const { testedOn: lastTakenOn, askedOn, plannedTest } = standing;
  if (plannedTest === null) {
    const due = dueOf({ lastTakenOn, askedOn, plannedOn: null }, today, rules);
    return (
      <p>
        <strong className="font-semibold">Next test</strong>{" "}
        <span className="text-muted">
          {spanWords(due) ?? "the first one, any day"}, no day planned
        </span>
      </p>
    );
  }
  const { day, note, madeByName } = plannedTest;
  const caveat = plannedDayCaveat(day, { lastTakenOn, today }, rules);
  return (
    <div className="max-w-prose">
      <p>
        <strong className="font-semibold">Next test</strong> planned for {relativeDate(day, today)}
        {day < today && ", not taken"}{" "}
        <span className="text-muted">
          by {madeByName}
          {note && ` · ${note}`}
        </span>
      </p>
      {caveat && (
        <p className="text-sm text-muted">
          {caveat.text} <WhyButton about="the planned day" reasons={[caveat]} />
        </p>
      )}
    </div>
  );
}
