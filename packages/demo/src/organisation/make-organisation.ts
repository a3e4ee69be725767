import { columns, type Row } from "@talus/db/columns.sql";
import { copyRows } from "@talus/db/filling/copy-rows";
import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import {
  type CopyingSql,
  type Database,
  openDatabase,
  type Statement,
  withBatch,
  withOrganisation,
} from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { planDays } from "@talus/domain/schedule/place";
import { at } from "../calendar";
import { readyVersionIds } from "../write-plans";
import { type Asked, type Frame, frameOf, organisationIdOf, todayOf } from "./frame/frame";
import { writeFrame } from "./frame/write-frame";
import type { World } from "./life/life";
import { liveThrough } from "./life/live";
import { personOf } from "./people/person";
import { filled, noRows, type Rows } from "./rows";

/** What is made, where, and who hears how far it is. */
export type Making = Asked & {
  /** The application's login; row-level security applies. */
  databaseUrl: string;
  /** The last day of the history; one that was begun keeps its own. */
  today: LocalDate;
  coachPasswordHash: string;
  /** Told the addresses that sign in just before they are saved; not where they are there already. */
  onBegin?: (signIns: { ownerEmail: string; coachEmail: string }) => void;
  /** Told after each batch how many athletes are there, of how many. */
  onProgress?: (done: { athletes: number; of: number; rows: number }) => void;
};

/** So many athletes go in by one transaction, and so many transactions at once. */
const batchSize = 25;
const lanes = 3;

/**
 * Makes an organisation of any size: athletes with years of plans, sessions, tests, verdicts and reviews, as
 * if it had lived with the product. The same size, years, seed and last day give the same rows. What is in
 * the database already stays, so that one that was stopped goes on where it was.
 */
export async function makeOrganisation(making: Making): Promise<void> {
  const database = openDatabase(making.databaseUrl, { copies: true, connections: lanes });
  try {
    const frame = await begun(database, making);
    await fill(database, frame, making);
  } finally {
    await database.close();
  }
}

const madeAt: Statement<{ createdAt: Date }> = {
  name: "demo_made_at",
  text: `SELECT created_at AS "createdAt" FROM organisation WHERE organisation_id = $1`,
};

/** The frame of the organisation, as it is there or is made now. */
function begun(database: Database, making: Making): Promise<Frame> {
  const organisationId = organisationIdOf(making);
  return withOrganisation(database, { organisationId, userId: null }, async (db) => {
    const [there] = await db.query(madeAt, [organisationId]);
    const { athletes, years, seed } = making;
    const asked = { athletes, years, seed };
    const frame = frameOf(asked, there ? todayOf(asked, there.createdAt) : making.today);
    if (there) return frame;
    await db.allowMinutes();
    await writeFrame(db, frame, making.coachPasswordHash);
    const [owner, coach] = frame.staff;
    making.onBegin?.({ ownerEmail: owner.email, coachEmail: coach?.email ?? owner.email });
    return frame;
  });
}

async function fill(database: Database, frame: Frame, { onProgress }: Making): Promise<void> {
  const { athletes: of } = frame.asked;
  const identity = { organisationId: frame.organisationId, userId: null };
  const versionIds = await withOrganisation(database, identity, readyVersionIds);
  const batches = Array.from(
    { length: Math.ceil(of / batchSize) },
    (_, i) => i * batchSize + 1,
  ).values();
  let athletes = 0;
  let rows = 0;
  const work = async () => {
    for (const first of batches) {
      const numbers = Array.from(
        { length: Math.min(batchSize, of - first + 1) },
        (_, i) => first + i,
      );
      const world = { frame, versionIds };
      const added = await withBatch(database, identity, (db) => add(db, world, numbers));
      rows += added;
      athletes += numbers.length;
      onProgress?.({ athletes, of, rows });
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

const person = columns("Athlete", "id");

const there: Statement<Row<typeof person>> = {
  name: "demo_athletes_there",
  text: `SELECT ${person} FROM athlete WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
};

/** Statistics know nothing of an organisation that is being filled: planned for it, a look-up reads all of it. */
const planForAny: Statement = {
  name: "demo_plan_for_any",
  text: "SET LOCAL plan_cache_mode = force_generic_plan",
};

/** Adds some athletes with all that they did, those who are not there; how many rows that were. */
async function add(db: CopyingSql, world: World, numbers: readonly number[]): Promise<number> {
  const { frame } = world;
  const everybody = numbers.map((number) => personOf(frame, number));
  const found = await db.query(there, [db.organisationId, everybody.map(({ id }) => id)]);
  const people = everybody.filter(({ id }) => !found.some((one) => one.id === id));
  if (people.length === 0) return 0;
  await db.allowMinutes();
  await db.query(planForAny);
  const { organisationId } = db;
  const actor = { userId: frame.staff[0].id, organisationId, role: "owner" } as const;
  const roster = grantOrganisation(actor, "roster:write");
  const rows = noRows();
  for (const person of people) liveThrough(world, person, rows);
  let count = 0;
  for (const model of filled) {
    count += rows[model].length;
    await copyAll(db, rows, model);
    // What has arrived is let go of.
    rows[model] = [];
  }
  // Each is counted alone: however the plan joins sessions and logs, it joins a few hundred.
  for (const { id } of people) {
    const grant = await grantAthletes(db, roster, [id]);
    await refreshAthleteWeeks(db, grant, frame.firstDay, addDays(frame.today, planDays));
    await refreshAthleteNow(db, grant, at(frame.today, 12));
  }
  return count;
}

function copyAll<M extends keyof Rows>(db: CopyingSql, rows: Rows, model: M): Promise<void> {
  return copyRows(db, model, rows[model]);
}
