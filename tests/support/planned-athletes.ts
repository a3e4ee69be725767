import { createReadyRoutines } from "@talus/db/routines/writes";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { type Club, createAthlete, testNow, testToday, type World } from "./world";

function readyVersion(world: World, readyKey: string, club: Club): Promise<string> {
  return world.within(club, async (db) => {
    await createReadyRoutines(db, { newId: () => uuidv7(), now: testNow });
    const { id } = await db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId: club.organisationId, routine: { readyKey } },
      select: { id: true },
    });
    return id;
  });
}

/** New runners of team A without a plan. */
export function newRunners(world: World, count: number): Promise<string[]> {
  const { club } = world;
  return world.within(club, async (db) => {
    const ids: string[] = [];
    for (let made = 0; made < count; made++)
      ids.push(await createAthlete(db, { type: "runner", teamId: club.teamA, person: null }));
    return ids;
  });
}

/** An assignment of a ready routine from today on, under an id of its own. */
export async function assignmentOf(
  world: World,
  athleteIds: string[],
  readyKey = "runner-full",
  club: Club = world.club,
) {
  return {
    id: uuidv7(),
    target: { kind: "athletes" as const, athleteIds },
    routineVersionId: await readyVersion(world, readyKey, club),
    startsOn: testToday,
    phase: "build" as const,
    sideBias: null,
  };
}

/** New runners of team A whose plans were placed at {@link testNow}. */
export async function plannedRunners(world: World, count: number): Promise<string[]> {
  const ids = await newRunners(world, count);
  const now = world.clock.now;
  world.clock.now = testNow;
  const { plans } = world.as(world.club.coach);
  // More than a hundred at once would be work for a worker.
  for (let first = 0; first < ids.length; first += 100)
    await plans.assign(await assignmentOf(world, ids.slice(first, first + 100)));
  world.clock.now = now;
  return ids;
}

/** A plain knee-to-wall test; each call is another one. */
export function wallTest(
  athleteId: string,
  change: Partial<AssessmentInput> = {},
): AssessmentInput {
  const nothing = { left: null, right: null };
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: testToday,
    attempts: {
      left: [{ value: 7.5, invalidReason: null }],
      right: [{ value: 9.5, invalidReason: null }],
    },
    findings: {
      sensation: { left: "back", right: "back" },
      towel: nothing,
      squat: null,
      marks: nothing,
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: false,
    ...change,
  };
}
