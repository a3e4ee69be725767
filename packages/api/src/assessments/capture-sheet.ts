import { getAssessmentSubject } from "@talus/db/assessment-subjects";
import { listAssessments } from "@talus/db/assessments";
import type { Sql } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds";
import { rulesInForce } from "@talus/db/rule-sets";
import { type Due, dueOf } from "@talus/domain/assessments/due";
import { type Protocol, protocols } from "@talus/domain/assessments/protocols";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import type { PerSide } from "@talus/domain/sides";
import type { DisplayUnit } from "@talus/domain/units";
import { lastMorningNrs } from "./last-morning";

/** What the capture form starts from. */
export type CaptureSheet = {
  athleteName: string;
  givenName: string;
  units: DisplayUnit;
  today: LocalDate;
  /** The signed-in person measures themselves. */
  isSelf: boolean;
  isHeld: boolean;
  /** As last time, so that tests can be compared; standing for a first one. */
  protocol: Protocol;
  last: { takenOn: LocalDate; protocol: Protocol; cm: PerSide<number | null> } | null;
  due: Due;
  /** The last morning answer of the past week, which counts where nothing is given; null: none. */
  nextMorningNrs: number | null;
};

/** Everything that a test of this athlete begins with. */
export async function captureSheet(
  db: Sql,
  grant: AthleteGrant<"assessment:capture">,
  now: Date,
): Promise<CaptureSheet> {
  const subject = await getAssessmentSubject(db, grant);
  const today = localDateIn(subject.timeZone, now);
  const [last] = await listAssessments(db, grant, 1);
  const askedOn = subject.askedAt && localDateIn(subject.timeZone, subject.askedAt);
  return {
    athleteName: `${subject.givenName} ${subject.familyName}`.trim(),
    givenName: subject.givenName,
    units: subject.units,
    today,
    isSelf: grant.relations.includes("self"),
    isHeld: (await countOpenHolds(db, grant)) > 0,
    protocol: last?.protocol ?? protocols[0],
    last: last ? { takenOn: last.takenOn, protocol: last.protocol, cm: last.cm } : null,
    due: dueOf({ lastTakenOn: subject.lastTakenOn, askedOn }, today, await rulesInForce(db)),
    nextMorningNrs: await lastMorningNrs(db, grant, today),
  };
}
