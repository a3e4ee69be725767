import { writeAudits } from "@talus/db/audit";
import { insertRows } from "@talus/db/rows";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { painZoneOf } from "@talus/domain/safety/red-flags";
import { outcomeOfLog } from "@talus/domain/sessions/log/outcome";
import { at, stopOf } from "./calendar";
import type { Random } from "./random";
import type { LivedHistory } from "./write-history";

type Frame = { today: LocalDate; random: Random; coachUserId: string };

/** Inserts the holds that stopped sessions opened, an old one with its clearance, and their audit entries. */
export async function writeHolds(
  db: Sql,
  lived: readonly LivedHistory[],
  frame: Frame,
): Promise<void> {
  const { today, random, coachUserId } = frame;
  for (const { athlete, history } of lived) {
    const log = history.stopped;
    if (!log) continue;
    const clearedOn = stopOf(athlete.person, today)?.clearedOn ?? null;
    const { flags, urgent } = outcomeOfLog(log);
    const id = random.id(log.loggedAt);
    await insertRows(db, "Hold", [
      {
        organisationId: db.organisationId,
        id,
        athleteId: athlete.id,
        flags,
        urgent,
        side: log.report?.side ?? null,
        sourceKind: "session_log",
        sourceId: log.id,
        report: { ...log.report },
        openedAt: log.loggedAt,
        openedBy: athlete.userId ?? athlete.id,
        ...(clearedOn && clearance(clearedOn, coachUserId)),
      },
    ]);
    const entry = (when: Date, action: string) => ({
      id: random.id(when),
      at: when,
      action,
      subject: "hold",
      subjectId: id,
      athleteId: athlete.id,
    });
    const opened = entry(log.loggedAt, "hold.opened");
    const cleared = clearedOn === null ? [] : [entry(at(clearedOn, 12), "hold.cleared")];
    await writeAudits(db, [opened, ...cleared]);
  }
}

function clearance(clearedOn: LocalDate, coachUserId: string) {
  return {
    clearedAt: at(clearedOn, 12),
    clearedBy: coachUserId,
    clearanceBy: "A. Visser, sports physiotherapist",
    clearanceOn: clearedOn,
    clearanceNote: "Settled; may load again in small steps.",
  };
}

/** Inserts what athletes said the morning after every second full session. */
export async function writeMorningChecks(
  db: Sql,
  lived: readonly LivedHistory[],
  frame: Frame,
): Promise<void> {
  const { today, random } = frame;
  await insertRows(
    db,
    "MorningCheck",
    lived.flatMap(({ athlete, history }) =>
      history.logs
        .filter((log) => log.kind === "full" && log.date < addDays(today, -1) && random.chance(0.5))
        .map((log) => ({
          organisationId: db.organisationId,
          athleteId: athlete.id,
          date: addDays(log.date, 1),
          painNrs:
            log.painMaxNrs !== null && painZoneOf(log.painMaxNrs) !== "comfortable"
              ? random.whole(1, 3)
              : random.pick([0, 0, 0, 0, 1]),
          recordedAt: at(addDays(log.date, 1), 7, random.whole(0, 59)),
          recordedBy: athlete.userId ?? athlete.id,
        })),
    ),
    { isKnownSkipped: true },
  );
}
