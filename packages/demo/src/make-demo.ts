import { findAccountByEmail } from "@talus/db/accounts/accounts";
import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { createOrganisation } from "@talus/db/organisations/organisations";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { createReadyRoutines } from "@talus/db/routines/writes";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { type Database, openDatabase, type Sql, withOrganisation } from "@talus/db/transaction";
import { addDays, type LocalDate, parseLocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { planDays } from "@talus/domain/schedule/place";
import { at, historyDays, weekOf } from "./calendar";
import { historyOf } from "./history/history";
import { demoPeople, demoTeams } from "./people.data";
import { type Random, randomFrom } from "./random";
import { type LivedHistory, writeTests } from "./write-history";
import {
  type DemoAthlete,
  type DemoStaff,
  emailOf,
  writeAccounts,
  writeAthletes,
  writeTeams,
} from "./write-people";
import { writeAssignments, writeSessions } from "./write-plans";
import { writeRetests } from "./write-retests";
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
  /** Told the addresses that sign in just before all of it is saved. */
  onMade?: (made: DemoSignIns) => void;
};

/** The two addresses that sign in. */
type DemoSignIns = { coachEmail: string; athleteEmail: string };

/** Apart from every athlete's own stream of tests. */
const repeatSeed = 10_000;

/** How much further the second coach reads than the first, cm: a habit worth finding. */
const secondCoachReadsCm = 0.7;

const staffNames = { owner: ["Anneke", "Kuiper"], coach: ["Tomas", "Lind"] } as const;

/**
 * Makes the demonstration club Northgate: two coaches, forty athletes of both types, sixteen weeks
 * up to `today`. Gives the addresses that sign in. Throws a CONFLICT where it is there already.
 */
export async function makeDemo(input: DemoInput): Promise<DemoSignIns> {
  const today = parseLocalDate(input.today);
  if (today === null) throw new DomainError("INVALID", `${input.today} is not a day.`);
  const database = openDatabase(input.databaseUrl);
  if (await findAccountByEmail(database, emailOf(staffNames.owner))) {
    throw new DomainError("CONFLICT", "The demonstration club is in this database already.");
  }
  try {
    const athletes = await makeClub(database, input, today);
    return signInsOf(athletes);
  } finally {
    await database.close();
  }
}

function signInsOf(athletes: readonly DemoAthlete[]): DemoSignIns {
  return { coachEmail: emailOf(staffNames.owner), athleteEmail: athletes[0]?.email ?? "" };
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
  const athletes = athletesOf(random, today);
  const setting = { staff, today, random, seed: input.seed };
  const lived = lives(athletes, setting);
  return withOrganisation(database, identity, async (db) => {
    await db.allowMinutes();
    await createOrganisation(db, {
      name: "Northgate",
      timeZone: "Europe/Amsterdam",
      isDemonstration: true,
    });
    await writeAccounts(db, accountsOf(staff, athletes, input), createdAt);
    const teams = await writeTeams(db, staff, { random, createdAt });
    await writeAthletes(db, athletes, { teams, today, random });
    await createReadyRoutines(db, { newId: () => random.id(createdAt), now: createdAt });
    await writeLives(db, lived, setting);
    input.onMade?.(signInsOf(athletes));
    return athletes;
  });
}

type Setting = { staff: DemoStaff; today: LocalDate; random: Random; seed: number };

/** Everybody's sixteen weeks; worked out before the transaction begins. */
function lives(athletes: readonly DemoAthlete[], setting: Setting): LivedHistory[] {
  const { staff, today, random, seed } = setting;
  return athletes.map((athlete, i) => {
    const coach = staff[demoTeams[athlete.person.team].coaches[0]];
    const history = historyOf(athlete.person, {
      today,
      random,
      // One more athlete changes nobody else's tests.
      measuring: randomFrom(seed + i),
      week: athlete.week,
      birthDate: athlete.birthDate,
      athleteUserId: athlete.userId ?? coach.userId,
      coachUserId: coach.userId,
      repeating: randomFrom(seed + repeatSeed + i),
      otherCoachUserId: (coach === staff.owner ? staff.coach : staff.owner).userId,
      otherCoachReadsCm: coach === staff.owner ? secondCoachReadsCm : -secondCoachReadsCm,
    });
    return { athlete, history };
  });
}

async function writeLives(
  db: Sql,
  lived: readonly LivedHistory[],
  { staff, today, random, seed }: Setting,
): Promise<void> {
  const frame = { today, random, coachUserId: staff.owner.userId };
  const placedUntil = addDays(today, planDays - 1);
  await writeAssignments(db, lived, { coach: staff.owner, placedUntil });
  for (const one of lived) await writeSessions(db, one);
  await writeRetests(db, lived, seed);
  await writeTests(db, lived, staff.owner);
  await writeHolds(db, lived, frame);
  await writeMorningChecks(db, lived, frame);
  const ids = lived.map(({ athlete }) => athlete.id);
  const actor = { userId: db.userId, organisationId: db.organisationId, role: "owner" as const };
  const grant = await grantAthletes(db, grantOrganisation(actor, "roster:write"), ids);
  await refreshAthleteWeeks(db, grant, addDays(today, -historyDays), addDays(today, planDays));
  await refreshAthleteNow(db, grant, at(today, 12));
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
