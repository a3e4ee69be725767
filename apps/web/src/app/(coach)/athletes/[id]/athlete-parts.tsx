import { AdherenceNote } from "../../../../features/athletes/adherence-note";
import { InjuriesSection } from "../../../../features/athletes/injuries/injuries-section";
import { NextTest } from "../../../../features/athletes/tests/planned/next-test";
import { HoldPanel } from "../../../../features/holds/hold-panel";
import { TrainingWeek } from "../../../../features/plans/training-week";
import { AthleteTrendPanel } from "../../../../features/trends/athlete/athlete-trend-panel";
import { WhenNear } from "../../../../ui/when-near";
import {
  AcuteChanges,
  AuditSection,
  EditAthlete,
  FeelHistory,
  OtherTestsSection,
  PlanChangeCard,
  PlanPanel,
  SessionHistory,
  TestsSection,
} from "./late-panels";

type Props = { athleteId: string; name: string; today: string; held: boolean };

/** Everything about an athlete on one page; what is not on the first screen comes when it is near. */
export function AthleteParts({ athleteId, name, today, held }: Props) {
  return (
    <>
      {held && <HoldPanel athleteId={athleteId} today={today} />}
      <div id="week" className="scroll-mt-14">
        <TrainingWeek athleteId={athleteId} aside={<AdherenceNote athleteId={athleteId} />} />
      </div>
      <div id="tests" className="flex min-w-0 scroll-mt-14 flex-col gap-4">
        <NextTest athleteId={athleteId} />
        <AthleteTrendPanel athleteId={athleteId} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <WhenNear id="sessions" place="h-120">
          <SessionHistory athleteId={athleteId} />
          <FeelHistory athleteId={athleteId} />
          <AcuteChanges athleteId={athleteId} />
        </WhenNear>
        <div className="flex min-w-0 flex-col gap-4">
          <div id="history" className="flex min-w-0 scroll-mt-14 flex-col gap-4">
            <InjuriesSection athleteId={athleteId} />
            {!held && <HoldPanel athleteId={athleteId} today={today} />}
          </div>
          <WhenNear id="audit" place="h-80">
            <AuditSection athleteId={athleteId} />
          </WhenNear>
        </div>
      </div>
      <WhenNear id="plan" place="h-160">
        <PlanPanel athleteId={athleteId} name={name} />
      </WhenNear>
      <WhenNear id="reviews" place="h-80">
        <PlanChangeCard athleteId={athleteId} />
      </WhenNear>
      <WhenNear id="all-tests" place="h-80">
        <TestsSection athleteId={athleteId} />
        <OtherTestsSection athleteId={athleteId} today={today} />
      </WhenNear>
      <WhenNear id="details" place="h-160">
        <div className="flex max-w-180 flex-col gap-4">
          <EditAthlete athleteId={athleteId} />
        </div>
      </WhenNear>
    </>
  );
}
