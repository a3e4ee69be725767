import type { Application } from "@talus/api/context";
import { createCaller } from "@talus/api/root";
import { grantOrganisation } from "@talus/db/grant";
import { createAthleteNow } from "@talus/db/queue/athlete-now";
import { insertRows } from "@talus/db/rows";
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type Sql,
  withOrganisation,
} from "@talus/db/transaction";
import type { Role } from "@talus/domain/access";
import { type AthleteType, defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { v7 as uuidv7 } from "uuid";
import { type InClub, inTransaction } from "./in-transaction";
import { testDatabase } from "./test-database";

/** The instant that every test's clock starts at: a Friday, 08:00 UTC. */
export const testNow = new Date("2026-11-20T08:00:00Z");

/** The calendar day of {@link testNow} for athletes in UTC. */
export const testToday = "2026-11-20" as const;

/** A person with an account in one organisation. */
export type Person = { userId: string; organisationId: string; role: Role };

/** An athlete's ids; `person` where the athlete can sign in. */
export type TestAthlete = { id: string; person: Person | null };

/** A club with everybody that the access table names. */
export type Club = {
  organisationId: string;
  owner: Person;
  /** Coach and assistant of team A. */
  coach: Person;
  assistant: Person;
  /** Coach of team B, which shares no athlete with team A. */
  otherCoach: Person;
  teamA: string;
  teamB: string;
  /** Team A: a runner who can sign in, and a lifter who cannot. */
  runner: TestAthlete & { person: Person };
  lifter: TestAthlete;
  /** Team B: a runner who can sign in; a stranger to team A's coach. */
  stranger: TestAthlete & { person: Person };
};

/** A database with two clubs that must never see each other, and a clock that tests can move. */
export type World = {
  database: Database;
  databaseUrl: string;
  ownerUrl: string;
  club: Club;
  otherClub: Club;
  clock: { now: Date };
  /** The procedures, called as this person, who signs in for them (null: nobody is signed in); without mail, sign-up open, unless told. */
  as(person: Person | null, application?: Partial<Application>): ReturnType<typeof createCaller>;
  /** Opens a session; the hash of its token. */
  signIn(person: Person): Promise<string>;
  /** Work in one transaction of a club, to arrange what no procedure does. */
  within<T>(club: Club, work: (db: InClub) => Promise<T>): Promise<T>;
  /** Connects anew, after the database server was restarted. */
  reconnect(): Promise<void>;
  close(): Promise<void>;
};

/** A fresh world for one test file: call in beforeAll, close in afterAll. */
export async function createWorld(): Promise<World> {
  return createWorldIn(await testDatabase());
}

/** A world in a migrated, empty database. */
export async function createWorldIn(
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string },
  options?: DatabaseOptions,
): Promise<World> {
  const open = () => openDatabase(databaseUrl, { connections: 8, ...options });
  let database = open();
  const clock = { now: testNow };
  const club = await createClub(database, "Northgate");
  const otherClub = await createClub(database, "Southfield");
  const signIn = (person: Person) => insertSession(database, person);
  return {
    get database() {
      return database;
    },
    databaseUrl,
    ownerUrl,
    club,
    otherClub,
    clock,
    as: (person, application) => {
      let session: Promise<string> | null = null;
      const tokenHash = () => {
        session ??= person && signIn(person);
        return session;
      };
      return createCaller(async () => ({
        tokenHash: await tokenHash(),
        database,
        mailer: null,
        publicUrl: "http://talus.test",
        signUp: "open",
        now: () => clock.now,
        address: "127.0.0.1",
        requestId: "test",
        newId: () => uuidv7(),
        ...application,
      }));
    },
    signIn,
    within: (where, work) =>
      inTransaction(
        database,
        { organisationId: where.organisationId, userId: where.owner.userId },
        work,
      ),
    async reconnect() {
      await database.close();
      database = open();
    },
    close: () => database.close(),
  };
}

/** Inserts a session that lasts for every clock of a test; the hash of its token. */
async function insertSession(
  database: Database,
  { userId, organisationId }: Person,
): Promise<string> {
  const tokenHash = `test ${uuidv7()}`;
  await database.pool.query(
    `INSERT INTO session (token_hash, user_id, active_organisation_id, expires) VALUES ($1, $2, $3, '2100-01-01')`,
    [tokenHash, userId, organisationId],
  );
  return tokenHash;
}

async function createClub(database: Database, name: string): Promise<Club> {
  const organisationId = uuidv7();
  return withOrganisation(database, { organisationId, userId: uuidv7() }, async (db) => {
    await insertRows(db, "Organisation", [{ organisationId, name, timeZone: "UTC" }]);
    const [owner, coach, assistant, otherCoach, runnerPerson, strangerPerson] = await Promise.all(
      (["owner", "coach", "assistant", "coach", "athlete", "athlete"] as const).map((role) =>
        createPerson(db, role),
      ),
    );
    if (!owner || !coach || !assistant || !otherCoach || !runnerPerson || !strangerPerson) {
      throw new Error("A person is missing");
    }
    const teamA = await createTeam(db, `${name} A`, [coach, assistant]);
    const teamB = await createTeam(db, `${name} B`, [otherCoach]);
    const runner = await createAthlete(db, { type: "runner", teamId: teamA, person: runnerPerson });
    const lifter = await createAthlete(db, { type: "lifter", teamId: teamA, person: null });
    const stranger = await createAthlete(db, {
      type: "runner",
      teamId: teamB,
      person: strangerPerson,
    });
    return {
      organisationId,
      owner,
      coach,
      assistant,
      otherCoach,
      teamA,
      teamB,
      runner: { id: runner, person: runnerPerson },
      lifter: { id: lifter, person: null },
      stranger: { id: stranger, person: strangerPerson },
    };
  });
}

/** Inserts a person with a membership; the password opens nothing. */
export async function createPerson(db: Sql, role: Role): Promise<Person> {
  const userId = uuidv7();
  const email = `${userId}@example.org`;
  await insertRows(db, "User", [{ id: userId, email, name: `${role} ${userId.slice(-4)}` }]);
  await insertRows(db, "Membership", [{ organisationId: db.organisationId, userId, role }]);
  return { userId, organisationId: db.organisationId, role };
}

/** Inserts a team with its coaches and assistants; its id. */
export async function createTeam(db: Sql, name: string, staff: readonly Person[]): Promise<string> {
  const { organisationId } = db;
  const id = uuidv7();
  await insertRows(db, "Team", [{ organisationId, id, name }]);
  await insertRows(
    db,
    "TeamCoach",
    staff.map(({ userId }) => ({ organisationId, teamId: id, userId })),
  );
  return id;
}

/** Inserts an athlete on a team with the type's usual training week, and what is true of them; their id. */
export async function createAthlete(
  db: Sql,
  athlete: { type: AthleteType; teamId: string | null; person: Person | null; familyName?: string },
): Promise<string> {
  const { organisationId } = db;
  const id = uuidv7();
  await insertRows(db, "Athlete", [
    {
      organisationId,
      id,
      userId: athlete.person?.userId ?? null,
      givenName: athlete.type === "runner" ? "Ines" : "Kwame",
      familyName: athlete.familyName ?? id.slice(-6),
      athleteType: athlete.type,
      timeZone: "UTC",
      trainingWeek: Object.values(defaultTrainingWeek[athlete.type]),
    },
  ]);
  if (athlete.teamId) {
    await insertRows(db, "TeamAthlete", [
      { organisationId, teamId: athlete.teamId, athleteId: id },
    ]);
  }
  const owner = { userId: id, organisationId, role: "owner" as const };
  const grant = grantOrganisation(owner, "roster:write");
  await createAthleteNow(db, grant, { athleteIds: [id], now: testNow });
  return id;
}
