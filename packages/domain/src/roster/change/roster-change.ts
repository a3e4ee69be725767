import type { ReassessDays } from "../../assessments/due";
import {
  type PlannedTest,
  type PlanningCandidate,
  plannedDayCaveat,
  planningFault,
} from "../../assessments/planned-test";
import type { StatusInput } from "../../athletes/athlete.schema";
import { addDays, type LocalDate } from "../../calendar";
import type { Source } from "../../sources";

/** What is to become of athletes chosen from the list: another status, a team, or one less. */
export type RosterChange =
  | { kind: "status"; to: StatusInput }
  /** `isLeaving`: they leave the other teams of whoever moves them. */
  | { kind: "team"; teamId: string; isLeaving: boolean }
  | { kind: "leave"; teamId: string }
  /** Their next test is planned for a day. */
  | { kind: "test"; day: LocalDate; note: string };

/** An athlete as far as it matters for a change. */
export type ChangeCandidate = PlanningCandidate & {
  athleteId: string;
  name: string;
  pauseReason: string | null;
  /** The planned test that is still to be taken, and the act that planned it. */
  plannedTest: (Pick<PlannedTest, "id" | "day" | "note"> & { actId: string | null }) | null;
  /** Of the teams of whoever changes them. */
  teamIds: readonly string[];
  /** Whoever changes them sees them on no team too. */
  isSeenAnyway: boolean;
};

/** How an athlete stood before a change, for an undo. */
export type StandingBefore = Pick<
  ChangeCandidate,
  "status" | "pauseReason" | "pausedUntil" | "teamIds"
> & {
  /** The planned test that the change took the place of. */
  plannedTestId: string | null;
};

/** Why a change passes an athlete by. */
export const leavingReasons = [
  ...["held", "archived", "paused", "past", "tested"],
  ...["last_team", "so_already"],
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/**
 * Why a change passes an athlete by; null: it reaches them. Who is on safety hold is not archived, so that
 * no hold goes out of sight; who is archived neither pauses nor moves; nobody is taken off the last team
 * by which a coach sees them.
 */
export function leftOutOfChange(
  athlete: ChangeCandidate,
  change: RosterChange,
): LeavingReason | null {
  if (change.kind === "team") {
    if (athlete.status === "archived") return "archived";
    const isThere = athlete.teamIds.includes(change.teamId);
    const isElsewhere = change.isLeaving && athlete.teamIds.length > 1;
    return isThere && !isElsewhere ? "so_already" : null;
  }
  if (change.kind === "leave") {
    if (!athlete.teamIds.includes(change.teamId)) return "so_already";
    return athlete.teamIds.length === 1 && !athlete.isSeenAnyway ? "last_team" : null;
  }
  if (change.kind === "test") {
    const isSo =
      athlete.plannedTest?.day === change.day && athlete.plannedTest.note === change.note;
    return planningFault(athlete, change.day) ?? (isSo ? "so_already" : null);
  }
  const { to } = change;
  if (isStatus(athlete, to)) return "so_already";
  if (to.status === "archived") return athlete.isHeld ? "held" : null;
  return to.status === "paused" && athlete.status === "archived" ? "archived" : null;
}

/** Whether an athlete stands as a change of status leaves them, with the same pause where it is one. */
export function isStatus(
  athlete: Pick<ChangeCandidate, "status" | "pauseReason" | "pausedUntil">,
  to: StatusInput,
): boolean {
  if (athlete.status !== to.status) return false;
  if (to.status !== "paused") return true;
  return athlete.pauseReason === to.pauseReason && athlete.pausedUntil === to.pausedUntil;
}

/** How a change of status leaves an athlete. */
export function standingAfter(to: StatusInput): Omit<StandingBefore, "teamIds" | "plannedTestId"> {
  const { pauseReason, pausedUntil } =
    to.status === "paused" ? to : { pauseReason: null, pausedUntil: null };
  return { status: to.status, pauseReason, pausedUntil };
}

/** The dry run of a change: how many it reaches, and who is left out by which reason. */
export type ChangePreview = {
  total: number;
  reached: number;
  /** For how many of them a planned day is sooner or later than the rules say; it is planned all the same. */
  caveats: { kind: "soon" | "late"; count: number; sources: readonly Source[] }[];
  leftOut: { reason: LeavingReason; count: number; names: string[] }[];
};

const shownNames = 100;

/** The dry run of a change of these athletes. */
export function previewChange(
  athletes: readonly ChangeCandidate[],
  change: RosterChange,
  rules: { reassess: ReassessDays },
): ChangePreview {
  const caveats: ChangePreview["caveats"] = [];
  const names: Record<LeavingReason, string[]> = {
    ...{ held: [], archived: [], paused: [], past: [], tested: [], last_team: [], so_already: [] },
  };
  let reached = 0;
  for (const athlete of athletes) {
    const reason = leftOutOfChange(athlete, change);
    if (reason !== null) {
      names[reason].push(athlete.name);
      continue;
    }
    reached++;
    const caveat = change.kind === "test" && plannedDayCaveat(change.day, athlete, rules);
    if (!caveat) continue;
    const { lastTakenOn } = athlete;
    const isSoon = lastTakenOn && change.day < addDays(lastTakenOn, rules.reassess.minDays);
    const kind = isSoon ? "soon" : "late";
    const known = caveats.find((one) => one.kind === kind);
    if (known) known.count++;
    else caveats.push({ kind, count: 1, sources: caveat.sources });
  }
  return {
    total: athletes.length,
    reached,
    caveats,
    leftOut: leavingReasons
      .filter((reason) => names[reason].length > 0)
      .map((reason) => ({
        ...{ reason, count: names[reason].length, names: names[reason].slice(0, shownNames) },
      })),
  };
}
