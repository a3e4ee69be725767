import { type CaptureGrant, listEarlierAssessments } from "@talus/db/assessments/assessments";
import type { AssessmentSubject } from "@talus/db/assessments/subjects";
import { findAdherence } from "@talus/db/sessions/adherence";
import type { Sql } from "@talus/db/transaction";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { addDays, type LocalDate, parseLocalDate } from "@talus/domain/calendar";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import { factsOf, referralDays } from "../consequences/verdict-facts";
import type { Amended } from "./amended";

type Grant = CaptureGrant;

/** Everything a verdict on this input is judged from, read in the transaction that will store it. */
export async function verdictFacts(
  db: Sql,
  grant: Grant,
  {
    input,
    subject,
    today,
    amended,
  }: {
    input: AssessmentInput;
    subject: AssessmentSubject;
    today: LocalDate;
    amended: Amended | null;
  },
): Promise<Facts> {
  const day = parseLocalDate(input.takenOn);
  const amendsId = amended?.id ?? null;
  const earlier =
    day === null ? [] : await listEarlierAssessments(db, grant, { takenOn: day, amendsId });
  const previous = earlier.at(-1) ?? null;
  const since = (from: LocalDate | null) => adherenceSince(db, grant, { from, day, today });
  return factsOf({
    input,
    subject,
    earlier,
    testerId: amended?.testerId ?? grant.actor.userId,
    nextMorningNrs: input.nextMorningNrs,
    adherencePct: await since(previous?.takenOn ?? null),
    adherence12WeeksPct: await since(day && addDays(day, -referralDays)),
  });
}

async function adherenceSince(
  db: Sql,
  grant: Grant,
  { from, day, today }: { from: LocalDate | null; day: LocalDate | null; today: LocalDate },
): Promise<number | null> {
  if (from === null || day === null) return null;
  return verdictAdherencePct(await findAdherence(db, grant, { from, to: day, today }));
}
