import { findAssessment } from "@talus/db/assessments/assessments";
import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import { getAthlete } from "@talus/db/athletes/athletes";
import { type Contact, listContacts } from "@talus/db/athletes/contacts";
import { listInjuries } from "@talus/db/athletes/injuries";
import type { AthleteGrant } from "@talus/db/grant";
import { listHolds } from "@talus/db/holds/holds";
import { findSessionLog, listSessionLogs } from "@talus/db/sessions/logs";
import type { Sql } from "@talus/db/transaction";
import type { Assessment } from "@talus/domain/assessments/assessment";
import { fullName, type Injury } from "@talus/domain/athletes/athlete";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { type Hold, professionalsOf, type SeenBy } from "@talus/domain/safety/hold";
import {
  briefOfLog,
  type LogBrief,
  type LogLine,
  linesOfLog,
} from "@talus/domain/sessions/log/log-brief";

/** What a hold came from, as it stands now; `gone`: the row was taken away since. */
export type HoldCause =
  | { kind: "session"; log: LogBrief; lines: LogLine[] }
  | {
      kind: "test";
      test: Pick<Assessment, "takenOn" | "protocol" | "cm" | "testerName" | "note"> & {
        painNrs: number | null;
        nextMorningNrs: number | null;
      };
    }
  | { kind: "injury"; injury: Injury }
  /** Told outside a session; the last one before it may have led to it. */
  | { kind: "report"; lastSession: LogBrief | null }
  | { kind: "gone" };

/** What led to a hold, and who can be asked about it. */
export type HoldBackground = {
  cause: HoldCause;
  athlete: { name: string; email: string | null; phone: string | null };
  coaches: Contact[];
  /** Who cleared the athlete before, the newest first. */
  seenBy: SeenBy[];
};

/** A session longer ago than this led to no report. */
const nearDays = 14;

/** Reads what stands behind a hold; NOT_FOUND where the athlete has no such one. */
export async function holdBackground(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  holdId: string,
): Promise<HoldBackground> {
  const holds = await listHolds(db, grant);
  const hold = holds.find(({ id }) => id === holdId);
  if (!hold) throw new DomainError("NOT_FOUND", "There is no such hold.");
  const athlete = await getAthlete(db, grant);
  return {
    cause: await causeOf(db, grant, hold),
    athlete: { name: fullName(athlete), email: athlete.email, phone: athlete.phone },
    coaches: await listContacts(db, grant),
    seenBy: professionalsOf(holds),
  };
}

async function causeOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  { source, openedAt }: Hold,
): Promise<HoldCause> {
  if (source.kind === "session_log") {
    const log = await findSessionLog(db, grant, source.id);
    return log ? { kind: "session", log: briefOfLog(log), lines: linesOfLog(log) } : gone;
  }
  if (source.kind === "assessment") {
    const found = await findAssessment(db, grant, source.id);
    return found ? { kind: "test", test: testOf(found) } : gone;
  }
  if (source.kind === "injury") {
    const injury = (await listInjuries(db, grant)).find(({ id }) => id === source.id);
    return injury ? { kind: "injury", injury } : gone;
  }
  const { timeZone } = await getAthleteClock(db, grant);
  const to = localDateIn(timeZone, openedAt);
  const near = { from: addDays(to, -nearDays), to, limit: 1 };
  const [last] = await listSessionLogs(db, grant, near);
  return { kind: "report", lastSession: last ? briefOfLog(last) : null };
}

const gone: HoldCause = { kind: "gone" };

function testOf({ takenOn, protocol, cm, testerName, note, ...rest }: Assessment) {
  const { findings, nextMorningNrs } = rest;
  const { painNrs } = findings.symptoms;
  return { takenOn, protocol, cm, testerName, note, painNrs, nextMorningNrs };
}
