import type { AuditEntry } from "@talus/db/audit";
import type { Person } from "../people/person";
import type { Life } from "./life";

/** Whoever writes for the athlete: themselves, or the coach of those without a login. */
export function writerOf({ userId, team }: Person): string {
  return userId ?? (team.assistant ?? team.coach).id;
}

/** Appends what happened to the audit log. */
export function note(
  { rows, person, world }: Life,
  {
    at,
    actor,
    ...entry
  }: Pick<AuditEntry, "at" | "action" | "subject" | "subjectId"> & {
    actor: string;
    detail?: AuditEntry["detail"];
  },
): void {
  const { organisationId } = world.frame;
  const { detail = none, ...rest } = entry;
  const id = person.newId(at);
  rows.AuditEntry.push({
    organisationId,
    id,
    at,
    actorUserId: actor,
    ...rest,
    athleteId: person.id,
    detail,
  });
}

const none = Object.freeze({});

/** The audit entry of a session's log. */
export function noteLog(
  life: Life,
  { id, loggedAt, outcome }: { id: string; loggedAt: Date; outcome: "completed" | "stopped" },
): void {
  const what = { action: "session.logged", subject: "session_log", subjectId: id };
  note(life, { at: loggedAt, actor: writerOf(life.person), ...what, detail: outcomes[outcome] });
}

const outcomes = {
  completed: Object.freeze({ outcome: "completed" }),
  stopped: Object.freeze({ outcome: "stopped" }),
};
