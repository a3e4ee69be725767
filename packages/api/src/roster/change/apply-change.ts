import { type AuditEntry, writeAudits } from "@talus/db/audit";
import { grantAthletes, grantTeam, type OrganisationGrant } from "@talus/db/grant";
import { listActLines } from "@talus/db/jobs/acts";
import type { JobLine } from "@talus/db/jobs/jobs";
import { replacePlans } from "@talus/db/plans/upkeep";
import {
  listChangeCandidates,
  moveBetweenTeams,
  type Standing,
  setStandings,
  type TeamMove,
} from "@talus/db/roster/changes";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import {
  type ChangeCandidate,
  isStatus,
  leftOutOfChange,
  type RosterChange,
  standingAfter,
} from "@talus/domain/roster/change/roster-change";
import { planTests, unplanTests } from "./plan-tests";

type Grant = OrganisationGrant<"roster:write">;

/** A change of athletes who are locked; `id` is the act's. */
type Applied = { id: string; change: RosterChange; moment: Moment };

/** Changes those whom the change reaches by now; what became of each, with how they stood before. */
export async function applyChange(
  db: Sql,
  grant: Grant,
  { athleteIds, ...applied }: Applied & { athleteIds: readonly string[] },
): Promise<JobLine[]> {
  const { change } = applied;
  const { now } = applied.moment;
  const found = await listChangeCandidates(db, grant, { athleteIds, now });
  const reached = found.filter((one) => leftOutOfChange(one, change) === null);
  if (change.kind === "status") {
    const standings = reached.map(({ athleteId }) => ({ athleteId, ...standingAfter(change.to) }));
    await storeStandings(db, grant, applied, standings);
  } else if (change.kind === "test") {
    await planTests(db, grant, { ...applied, change }, reached);
  } else {
    await grantTeam(db, grant.actor, change.teamId, "team:write");
    await storeMoves(
      db,
      grant,
      applied,
      reached.map((one) => moveOf(one, change)),
    );
  }
  const byId = new Map(found.map((one) => [one.athleteId, one]));
  return athleteIds.map((athleteId) => {
    const one = byId.get(athleteId);
    const reason = one ? leftOutOfChange(one, change) : "gone";
    if (!one || reason !== null) return leftOut(athleteId, reason ?? "gone");
    const { status, pauseReason, pausedUntil, teamIds, plannedTest } = one;
    const plannedTestId = plannedTest?.id ?? null;
    const before = { status, pauseReason, pausedUntil, teamIds, plannedTestId };
    return { athleteId, ...done, before };
  });
}

/** Takes a change back for those whom it reached; who was changed meanwhile stays so. */
export async function revertChange(
  db: Sql,
  grant: Grant,
  { athleteIds, ...applied }: Applied & { athleteIds: readonly string[] },
): Promise<JobLine[]> {
  const { id, change } = applied;
  const lines = await listActLines(db, grant, { id, athleteIds });
  const { now } = applied.moment;
  const found = await listChangeCandidates(db, grant, { athleteIds, now });
  const asLeft = found.filter((one) => isAsLeft(one, applied));
  const left = new Set(asLeft.map(({ athleteId }) => athleteId));
  const back = lines.flatMap(({ athleteId, before }) =>
    before && left.has(athleteId) ? [{ athleteId, ...before }] : [],
  );
  if (change.kind === "status") await storeStandings(db, grant, applied, back);
  else if (change.kind === "test") await unplanTests(db, grant, applied, back);
  else {
    const moves = back.map(({ athleteId, teamIds }) => {
      const leave = teamIds.includes(change.teamId) ? [] : [change.teamId];
      return { athleteId, leave, join: teamIds };
    });
    await storeMoves(db, grant, applied, moves);
  }
  const isBack = new Set(back.map(({ athleteId }) => athleteId));
  const isReached = new Set(lines.filter(({ before }) => before).map(({ athleteId }) => athleteId));
  return athleteIds.map((athleteId) =>
    isBack.has(athleteId)
      ? { athleteId, ...done }
      : leftOut(athleteId, isReached.has(athleteId) ? "changed_since" : "not_reached"),
  );
}

/** Whether an athlete still stands as a change left them. */
function isAsLeft(one: ChangeCandidate, { id, change }: Applied): boolean {
  if (change.kind === "status") return isStatus(one, change.to);
  if (change.kind === "test") return one.plannedTest?.actId === id;
  return one.teamIds.includes(change.teamId) === (change.kind === "team");
}

function moveOf(
  { athleteId, teamIds }: ChangeCandidate,
  change: Extract<RosterChange, { kind: "team" | "leave" }>,
): TeamMove {
  const { teamId } = change;
  if (change.kind === "leave") return { athleteId, leave: [teamId], join: [] };
  const leave = change.isLeaving ? teamIds.filter((id) => id !== teamId) : [];
  return { athleteId, leave, join: [teamId] };
}

const done = { outcome: "done", reason: null } as const;

function leftOut(athleteId: string, reason: string): JobLine {
  return { athleteId, outcome: "left_out", reason };
}

async function storeStandings(
  db: Sql,
  grant: Grant,
  { id, moment }: Applied,
  standings: readonly Standing[],
): Promise<void> {
  if (standings.length === 0) return;
  const athletes = await grantAthletes(db, grant, standings.map(idOf));
  await setStandings(db, athletes, standings);
  await replacePlans(db, athletes, moment);
  const notes = standings.map(({ athleteId, status, pausedUntil }) => {
    const detail = { actId: id, status, pausedUntil };
    return { ...noteOn(athleteId, moment), action: "athlete.status_changed", detail };
  });
  await writeAudits(db, notes);
}

async function storeMoves(
  db: Sql,
  grant: Grant,
  { id, moment }: Applied,
  moves: readonly TeamMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const athletes = await grantAthletes(db, grant, moves.map(idOf));
  await moveBetweenTeams(db, athletes, { grant, moves, at: moment.now });
  const notes = moves.map(({ athleteId, leave, join }) => {
    const detail = { actId: id, left: [...leave], joined: [...join] };
    return { ...noteOn(athleteId, moment), action: "athlete.teams_changed", detail };
  });
  await writeAudits(db, notes);
}

const idOf = ({ athleteId }: { athleteId: string }) => athleteId;

function noteOn(athleteId: string, { now, newId }: Moment): Omit<AuditEntry, "action"> {
  return { id: newId(), at: now, subject: "athlete", subjectId: athleteId, athleteId };
}
