import type { LocalDate } from "@talus/domain/calendar";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import type { SessionContent } from "@talus/domain/sessions/log/session-log";
import { v7 as uuidv7 } from "uuid";
import { testToday } from "./world";

/** A report of nothing at all; tests add what hurts. */
export const calmReport: PainReport = { ...noSymptoms, side: "left", painNrs: 0 };

/** A short, complete log of one exercise, done without pain. */
export function logOf(
  athleteId: string,
  plannedSessionId: string | null,
  rest?: Partial<SessionContent>,
) {
  return {
    id: uuidv7(),
    athleteId,
    plannedSessionId,
    date: testToday as LocalDate,
    kind: "full" as const,
    entries: [
      {
        itemId: "1",
        exerciseId: "heel-drops" as const,
        side: "left" as const,
        setsDone: 2,
        repsDone: 12,
        holdSecDone: null,
        painNrs: 0,
        comfort: null,
        skipped: false,
      },
    ],
    stiffnessBefore: 4,
    stiffnessAfter: 2,
    note: "",
    report: null,
    ...rest,
  };
}
