import type { AthleteType } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { routineSec } from "@talus/domain/routines/duration";
import { type ReadyPurpose, readyRoutine } from "@talus/domain/routines/ready/ready";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import { planDays } from "@talus/domain/schedule/place";
import { type ReturnToBuild, returnToBuild } from "@talus/domain/schedule/return-to-build";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { asJson } from "../rows";
import type { Life, LivedTest, Plan } from "./life";
import { note } from "./notes";

/** A ready routine as a plan takes it. */
export type Routine = Pick<Plan, "readyKey" | "name" | "fullSec" | "shortSec"> & {
  items: RoutineItem[];
};

const routines = new Map<string, Routine>();

/** The ready routine of a type for a purpose. */
export function routineFor(base: AthleteType, purpose: ReadyPurpose): Routine {
  const readyKey = `${base}-${purpose}`;
  const known = routines.get(readyKey);
  if (known) return known;
  const { name, items } = readyRoutine(base, purpose);
  const [fullSec, shortSec] = [routineSec(items, "full"), routineSec(items, "short")];
  const routine = { readyKey, name, items, fullSec, shortSec };
  routines.set(readyKey, routine);
  return routine;
}

type Start = {
  routine: Routine;
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  by: string;
  now: Date;
  reviewId: string | null;
  returned?: ReturnToBuild;
};

/** Gives somebody a plan from a day on; what ran ends there. The id of the plan. */
export function startPlan(life: Life, start: Start): string {
  const { person, world, rows, plan: running } = life;
  const { routine, phase, sideBias, startsOn, by, now, reviewId, returned } = start;
  const { organisationId, today } = world.frame;
  const id = person.newId(now);
  const last = person.leftOn ?? today;
  const row: Plan["row"] = {
    organisationId,
    id,
    athleteId: person.id,
    routineVersionId: world.versionIds.get(routine.readyKey) ?? "",
    replacesId: running?.id ?? null,
    reviewId,
    phase,
    sideBias,
    startsOn,
    endsOn: null,
    placedUntil: addDays(last, planDays - 1),
    createdBy: by,
    createdAt: now,
    returned: returned ? asJson(returned) : undefined,
  };
  rows.Assignment.push(row);
  if (running) {
    Object.assign(running.row, { endsOn: startsOn, placedUntil: addDays(startsOn, -1) });
    // One that had not begun yet never counts.
    if (running.startsOn < startsOn) life.before = running;
  }
  life.plan = { ...routine, row, id, phase, sideBias, startsOn };
  life.planStartedOn ??= startsOn;
  if (phase === "build") life.lastBuild = life.plan;
  return id;
}

/** Puts a maintenance plan back into build where the newest test shows a fall beyond the error. */
export function returnIfFallen(life: Life, test: LivedTest, now: Date): void {
  const { plan, tests } = life;
  const { judgement, protocol, takenOn, facts } = test;
  const { cm, safety, decision } = judgement;
  if (plan?.phase !== "maintenance" || !cm || safety.level === "stop" || decision === "refer")
    return;
  const earlier = tests.slice(0, -1).map((one) => ({
    takenOn: one.takenOn,
    protocol: one.protocol,
    cm: one.judgement.cm ?? { left: null, right: null },
  }));
  const returned = returnToBuild(
    { protocol, takenOn, cm, earlier, goalCm: facts.goalCm },
    shippedRuleSet,
  );
  if (returned === null) return;
  const { sideBias } = plan;
  const routine = life.lastBuild ?? plan;
  const start = { routine, phase: "build", sideBias, startsOn: addDays(takenOn, 1) } as const;
  const id = startPlan(life, { ...start, by: test.testerId, now, reviewId: null, returned });
  const { side, fallCm, errorCm } = returned;
  const detail = { assessmentId: test.id, side, fallCm, errorCm };
  const what = { action: "plan.returned_to_build", subject: "assignment", subjectId: id, detail };
  note(life, { at: now, actor: test.testerId, ...what });
}
