import { getAthleteDays } from "@talus/db/athlete-days";
import type { Sql } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds";
import { rollPlans, type Upkeep } from "@talus/db/plan-upkeep";
import { findPlan, listPlanSessions, type PlanHead, type PlanSession } from "@talus/db/plans";
import { addDays, type LocalDate, localDateIn, mondayOf, weekdayOf } from "@talus/domain/calendar";
import type { DayKind } from "@talus/domain/roster/athlete";
import { isPausedOn } from "@talus/domain/schedule/assignability";
import { planDays } from "@talus/domain/schedule/place";
import type { ScheduleFinding } from "@talus/domain/schedule/schedule-findings";
import { weekPattern } from "@talus/domain/schedule/week-pattern";
import { moveDays } from "@talus/domain/sessions/move";

/** One session on the plan's calendar, with the days to which it may be moved. */
export type PlannedOnDay = PlanSession & { moveDays: LocalDate[] };

/** One day of the plan's calendar. */
export type PlanDay = { date: LocalDate; training: DayKind; session: PlannedOnDay | null };

/** An athlete's plan: what runs, why it stands still, and this week with the next four. */
export type PlanSheet = {
  athleteId: string;
  today: LocalDate;
  plan: PlanHead | null;
  stopped: { by: "hold" | "pause" | "archive"; until: LocalDate | null } | null;
  findings: readonly ScheduleFinding[];
  days: PlanDay[];
};

/** The plan around `now` in the athlete's own days, rolled four weeks ahead first. */
export async function planSheetOf(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
  upkeep: Upkeep,
): Promise<PlanSheet> {
  await rollPlans(db, grant.athleteId, upkeep);
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, upkeep.now);
  const from = mondayOf(today);
  const to = addDays(mondayOf(addDays(today, planDays - 1)), 6);
  const plan = await findPlan(db, grant);
  const sessions = await listPlanSessions(db, grant, { from, to });
  const movable = (session: PlanSession) =>
    session.date >= today && session.outcome === null
      ? moveDays({
          session,
          athleteType: athlete.athleteType,
          week: athlete.trainingWeek,
          today,
          others: sessions
            .filter(({ id }) => id !== session.id)
            .map((other) => ({ ...other, isLogged: other.outcome !== null })),
        })
      : [];
  const byDate = new Map(sessions.map((session) => [session.date, session]));
  const days: PlanDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const session = byDate.get(date);
    days.push({
      date,
      training: athlete.trainingWeek[weekdayOf(date)],
      session: session ? { ...session, moveDays: movable(session) } : null,
    });
  }
  const { athleteType, trainingWeek: week } = athlete;
  const findings = plan ? weekPattern({ athleteType, week, phase: plan.phase }).findings : [];
  const stopped = stopOf(athlete, { today, isHeld: (await countOpenHolds(db, grant)) > 0 });
  return { athleteId: grant.athleteId, today, plan, stopped, findings, days };
}

function stopOf(
  athlete: Parameters<typeof isPausedOn>[0],
  { today, isHeld }: { today: LocalDate; isHeld: boolean },
): PlanSheet["stopped"] {
  if (isHeld) return { by: "hold", until: null };
  if (athlete.status === "archived") return { by: "archive", until: null };
  return isPausedOn(athlete, today) ? { by: "pause", until: athlete.pausedUntil } : null;
}
