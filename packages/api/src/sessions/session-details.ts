import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import { listContacts } from "@talus/db/athletes/contacts";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds/holds";
import { findRunningPlan, type StoredPlan } from "@talus/db/plans/plans";
import { findSessionLog } from "@talus/db/sessions/logs";
import { findSessionWithRoutine, type SessionWithRoutine } from "@talus/db/sessions/planned";
import { findSessionRetest, getLengthUnit } from "@talus/db/sessions/retests";
import type { Sql } from "@talus/db/transaction";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { adaptItems, itemsAsLogged } from "@talus/domain/sessions/adapted-items";
import { latenessOf } from "@talus/domain/sessions/late";
import type { SessionRetest } from "@talus/domain/sessions/log/retest";
import type { SessionKind, SessionLog } from "@talus/domain/sessions/log/session-log";
import { type SessionExercise, sessionSec } from "@talus/domain/sessions/session-exercises";
import type { DisplayUnit } from "@talus/domain/units";
import { circumstancesOf, exercisesOf } from "./planned-exercises";

/** One length of a session, with its exercises and time. */
export type SessionVersion = { exercises: SessionExercise[]; durationSec: number };

/** What the log page needs: both lengths of the session, the log so far, and whether it may change. */
export type SessionDetails = {
  athleteId: string;
  today: LocalDate;
  /** Null for an extra session. */
  plannedSessionId: string | null;
  plannedOn: LocalDate | null;
  kind: SessionKind;
  routineName: string;
  versions: Record<SessionKind, SessionVersion>;
  log: (SessionLog & { retest: SessionRetest | undefined }) | null;
  /** How the athlete reads lengths. */
  unit: DisplayUnit;
  /** Whether the log asks how running felt. */
  isRunner: boolean;
  /** The log may be corrected, or a first one may still be made; a coming session may be done early. */
  open: boolean;
  onHold: boolean;
  coachName: string | null;
};

/** The details of a planned session, of a log's session, or (`id` null) of an extra short one. */
export async function sessionDetailsOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  asked: { id: string | null; now: Date },
): Promise<SessionDetails> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, asked.now);
  const log = asked.id === null ? null : await findSessionLog(db, grant, asked.id);
  const plannedId = log ? log.plannedSessionId : asked.id;
  const planned = plannedId === null ? null : await findSessionWithRoutine(db, grant, plannedId);
  const plan = planned ?? (plannedId === null ? await findRunningPlan(db, grant) : null);
  if (!plan && !log) throw noSession(asked.id);
  const versionOf = (kind: SessionKind): SessionVersion => {
    const exercises = plan ? exercisesOf(asDone(plan, log), kind) : [];
    return { exercises, durationSec: sessionSec(exercises) };
  };
  const day = log?.date ?? planned?.date ?? today;
  const lateness = latenessOf(day, today);
  const [coach] = await listContacts(db, grant);
  return {
    athleteId: athlete.id,
    today,
    plannedSessionId: planned?.id ?? null,
    plannedOn: planned?.date ?? null,
    kind: log?.kind ?? planned?.kind ?? "short",
    routineName: plan?.routineName ?? "",
    versions: { full: versionOf("full"), short: versionOf("short") },
    log: log && { ...log, retest: (await findSessionRetest(db, grant, log.id)) ?? undefined },
    unit: await getLengthUnit(db, grant),
    isRunner: athlete.athleteType === "runner",
    open: lateness !== "too_late",
    onHold: (await countOpenHolds(db, grant)) > 0,
    coachName: coach?.name ?? null,
  };
}

/** Once logged, the plan with the items as they were done; nothing is held back from it any more. */
function asDone<P extends SessionWithRoutine | StoredPlan>(plan: P, log: SessionLog | null): P {
  if (!log) return plan;
  const items = itemsAsLogged(
    plan.items,
    adaptItems(plan.items, circumstancesOf(plan)).items,
    log.entries,
  );
  return { ...plan, items, injuries: [], isTravelling: false };
}

function noSession(id: string | null) {
  return new DomainError(
    "NOT_FOUND",
    id === null
      ? "No routine is assigned yet. Ask your coach for one."
      : "There is no such session.",
  );
}
