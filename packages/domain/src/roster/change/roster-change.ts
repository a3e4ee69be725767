import type { AthleteStatus } from "../../athletes/athlete";
import type { StatusInput } from "../../athletes/athlete.schema";
import type { LocalDate } from "../../calendar";

/** What is to become of athletes chosen from the list: another status, a team, or one less. */
export type RosterChange =
  | { kind: "status"; to: StatusInput }
  /** `isLeaving`: they leave the other teams of whoever moves them. */
  | { kind: "team"; teamId: string; isLeaving: boolean }
  | { kind: "leave"; teamId: string };

/** An athlete as far as it matters for a change. */
export type ChangeCandidate = {
  athleteId: string;
  name: string;
  status: AthleteStatus;
  pauseReason: string | null;
  pausedUntil: LocalDate | null;
  isHeld: boolean;
  /** Of the teams of whoever changes them. */
  teamIds: readonly string[];
  /** Whoever changes them sees them on no team too. */
  isSeenAnyway: boolean;
};

/** How an athlete stood before a change, for an undo. */
export type StandingBefore = Pick<
  ChangeCandidate,
  "status" | "pauseReason" | "pausedUntil" | "teamIds"
>;

/** Why a change passes an athlete by. */
export const leavingReasons = ["held", "archived", "last_team", "so_already"] as const;
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
export function standingAfter(to: StatusInput): Omit<StandingBefore, "teamIds"> {
  const { pauseReason, pausedUntil } =
    to.status === "paused" ? to : { pauseReason: null, pausedUntil: null };
  return { status: to.status, pauseReason, pausedUntil };
}

/** The dry run of a change: how many it reaches, and who is left out by which reason. */
export type ChangePreview = {
  total: number;
  reached: number;
  leftOut: { reason: LeavingReason; count: number; names: string[] }[];
};

const shownNames = 100;

/** The dry run of a change of these athletes. */
export function previewChange(
  athletes: readonly ChangeCandidate[],
  change: RosterChange,
): ChangePreview {
  const names: Record<LeavingReason, string[]> = {
    ...{ held: [], archived: [], last_team: [], so_already: [] },
  };
  let reached = 0;
  for (const athlete of athletes) {
    const reason = leftOutOfChange(athlete, change);
    if (reason === null) reached++;
    else names[reason].push(athlete.name);
  }
  return {
    total: athletes.length,
    reached,
    leftOut: leavingReasons
      .filter((reason) => names[reason].length > 0)
      .map((reason) => ({
        ...{ reason, count: names[reason].length, names: names[reason].slice(0, shownNames) },
      })),
  };
}
