import { addDays, type LocalDate, parseLocalDate } from "@talus/domain/calendar";
import { planDays } from "@talus/domain/schedule/place";
import { findAccountByEmail } from "../accounts";
import { refreshAthleteWeeks } from "../athlete-weeks";
import { type Database, type Db, openDatabase, withOrganisation } from "../client";
import { StartProblem } from "../embedded-problem";
import { createOrganisation } from "../organisations";
import { createReadyRoutines } from "../routine-writes";
import { at, historyDays, weekOf } from "./calendar";
import { historyOf, type ReadyVersion } from "./history";
import { demoPeople, demoTeams } from "./people.data";
import { type Random, randomFrom } from "./random";
import { writeLogs, writePlans, writeTests } from "./write-history";
import {
  type DemoAthlete,
  type DemoStaff,
  emailOf,
  writeAccounts,
  writeAthletes,
  writeTeams,
} from "./write-people";
import { writeHolds, writeMorningChecks } from "./write-safety";

/** What decides the club: the same seed and day give the same one. */
export type DemoInput = {
  /** The application's login; row-level security applies. */
  databaseUrl: string;
  seed: number;
  /** The last day of the history, YYYY-MM-DD. */
  today: string;
  coachPasswordHash: string;
  athletePasswordHash: string;
};

const staffNames = { owner: ["Anneke", "Kuiper"], coach: ["Tomas", "Lind"] } as const;

/**
 * Makes the demonstration club Northgate: two coaches, forty athletes of both types, sixteen weeks
 * up to `today`. Gives the addresses that sign in. Throws a StartProblem where it is there already.
 */
export async function makeDemo(
  input: DemoInput,
): Promise<{ coachEmail: string; athleteEmail: string }> {
  const today = parseLocalDate(input.today);
  if (today === null) throw new StartProblem(`${input.today} is not a day.`);
  const database = openDatabase(input.databaseUrl);
  const coachEmail = emailOf(staffNames.owner);
  if (await findAccountByEmail(database, coachEmail)) {
    throw new StartProblem("The demonstration club is in this database already.");
  }
  try {
    const athletes = await makeClub(database, input, today);
    return { coachEmail, athleteEmail: athletes[0]?.email ?? "" };
  } finally {
    await database.close();
  }
}

async function makeClub(
  database: Database,
  input: DemoInput,
  today: LocalDate,
): Promise<DemoAthlete[]> {
  const random = randomFrom(input.seed);
  const createdAt = at(addDays(today, -historyDays - 5), 9);
  const staff = staffOf(random, createdAt);
  const identity = { organisationId: random.id(createdAt), userId: staff.owner.userId };
  return withOrganisation(database, identity, async (db) => {
    await createOrganisation(db, { name: "Northgate", timeZone: "Europe/Amsterdam" });
    const athletes = athletesOf(random, today);
    await writeAccounts(db, accountsOf(staff, athletes, input), createdAt);
    const teams = await writeTeams(db, staff, { random, createdAt });
    await writeAthletes(db, athletes, { teams, today, random });
    await createReadyRoutines(db, { newId: () => random.id(createdAt), now: createdAt });
    await writeLives(db, { athletes, staff, today, random, seed: input.seed });
    return athletes;
  });
}

type Lives = {
  athletes: readonly DemoAthlete[];
  staff: DemoStaff;
  today: LocalDate;
  random: Random;
  seed: number;
};

async function writeLives(db: Db, { athletes, staff, today, random, seed }: Lives): Promise<void> {
  const versions = await readyVersions(db);
  const lived = athletes.map((athlete, i) => {
    const [coach] = demoTeams[athlete.person.team].coaches;
    const history = historyOf(athlete.person, {
      today,
      random,
      // One more athlete changes nobody else's tests.
      measuring: randomFrom(seed + i),
      week: athlete.week,
      birthDate: athlete.birthDate,
      athleteUserId: athlete.userId ?? staff[coach].userId,
      coachUserId: staff[coach].userId,
      versionOf: (type, purpose) => {
        const version = versions.get(`${type}-${purpose}`);
        if (!version) throw new Error(`There is no ready routine ${type}-${purpose}`);
        return version;
      },
    });
    return { athlete, history };
  });
  const frame = { today, random, coachUserId: staff.owner.userId };
  await writePlans(db, lived, staff.owner, addDays(today, planDays - 1));
  for (const one of lived) await writeLogs(db, one);
  await writeTests(db, lived, staff.owner);
  await writeHolds(db, lived, frame);
  await writeMorningChecks(db, lived, frame);
  const ids = athletes.map(({ id }) => id);
  await refreshAthleteWeeks(db, ids, addDays(today, -historyDays), addDays(today, planDays));
}

function staffOf(random: Random, createdAt: Date): DemoStaff {
  const one = (name: readonly [string, string]) => ({
    userId: random.id(createdAt),
    name: name.join(" "),
    email: emailOf(name),
  });
  return { owner: one(staffNames.owner), coach: one(staffNames.coach) };
}

function athletesOf(random: Random, today: LocalDate): DemoAthlete[] {
  const joined = at(addDays(today, -historyDays - 3), 10);
  return demoPeople.map((person, i) => ({
    person,
    id: random.id(joined),
    userId: person.story === "new" ? null : random.id(joined),
    email: emailOf(person.name),
    birthDate: addDays(`${person.born}-01-01` as LocalDate, random.whole(0, 364)),
    week: weekOf(person, today, i === 0),
  }));
}

function accountsOf(staff: DemoStaff, athletes: readonly DemoAthlete[], input: DemoInput) {
  const { coachPasswordHash, athletePasswordHash } = input;
  const coaches = (["owner", "coach"] as const).map((role) => {
    const { userId, ...account } = staff[role];
    return {
      ...account,
      id: userId,
      role,
      passwordHash: role === "owner" ? coachPasswordHash : null,
    };
  });
  const own = athletes.flatMap(({ userId, email, person }, i) =>
    userId === null
      ? []
      : [
          {
            id: userId,
            email,
            name: person.name.join(" "),
            role: "athlete" as const,
            passwordHash: i === 0 ? athletePasswordHash : null,
          },
        ],
  );
  return [...coaches, ...own];
}

async function readyVersions(db: Db): Promise<Map<string, ReadyVersion>> {
  const rows = await db.query<ReadyVersion & { readyKey: string }>(
    {
      name: "demo_ready_versions",
      text: `SELECT r.ready_key AS "readyKey", v.id, v.name, v.full_sec AS "fullSec", v.short_sec AS "shortSec"
        FROM routine r JOIN routine_version v ON v.organisation_id = r.organisation_id AND v.routine_id = r.id
        WHERE r.organisation_id = $1 AND r.ready_key IS NOT NULL`,
    },
    [db.organisationId],
  );
  return new Map(rows.map(({ readyKey, ...version }) => [readyKey, version]));
}
