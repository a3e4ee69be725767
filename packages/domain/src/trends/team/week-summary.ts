import type { LocalDate } from "../../calendar";
import type { PerSide } from "../../sides";
import { mapSides } from "../../sides";
import type { Decision } from "../../verdicts/decision";
import type { ShownWeek } from "./team-weeks";

/** What happened in a team in one Monday week, counted. */
export type TeamWeekEvents = {
  teamId: string;
  name: string;
  athletes: number;
  newAthletes: number;
  testsDone: number;
  /** Athletes whose next test should have been done by the end of the week and is not. */
  testsDue: number;
  /** Verdicts on tests of the week, by what they decided. */
  verdicts: Partial<Record<Decision, number>>;
  holdsOpened: number;
  holdsCleared: number;
};

/** A share in percent with its change since the week before; null where fewer than five stand behind either. */
export type ShareChange = { pct: number; n: number; change: number | null } | null;

/** How a week's shares stand against the week before. */
export type WeekShares = { atTarget: PerSide<ShareChange>; adherence: ShareChange };

/** The shares of the Monday week `weekStart` among a group's shown weeks, oldest first. */
export function weekShares(weeks: readonly ShownWeek[], weekStart: LocalDate): WeekShares {
  const at = weeks.findIndex((week) => week.weekStart === weekStart);
  const [week, before] = [weeks[at], weeks[at - 1]];
  const shareOf = (pct: (one: ShownWeek) => number | null, n: number | null): ShareChange => {
    const now = week ? pct(week) : null;
    const then = before ? pct(before) : null;
    if (now === null || n === null) return null;
    return { pct: now, n, change: then === null ? null : now - then };
  };
  return {
    atTarget: mapSides({ left: "left", right: "right" } as const, (side) =>
      shareOf((one) => one[side].atTargetPct, week?.[side].n ?? null),
    ),
    adherence: shareOf((one) => one.adherencePct, week?.adherenceN ?? null),
  };
}
