"use client";

import { useOwner } from "../../../offline/owner";
import { Notice } from "../../../ui/marks/notice";
import { shortDate } from "../../../ui/time/date-words";
import { type Absence, useAbsences } from "./use-absences";

/** Above a list of work: for whom the reader stands in, or who stands in for them. */
export function AbsenceNotice() {
  const me = useOwner().userId;
  const mine = (useAbsences() ?? []).filter(({ userId, deputyId }) =>
    [userId, deputyId].includes(me),
  );
  if (mine.length === 0) return null;
  return (
    <div className="px-4 pb-3">
      <Notice>{mine.map((absence) => sentenceOf(absence, me)).join(" ")}</Notice>
    </div>
  );
}

function sentenceOf({ userId, name, deputyName, until }: Absence, me: string): string {
  const then = `until ${shortDate(until)}.`;
  return userId === me
    ? `${deputyName} stands in for you ${then}`
    : `You stand in for ${name} ${then} Their rows and teams are here too.`;
}
