import { insertRows } from "@talus/db/rows";
import type { Sql } from "@talus/db/transaction";
import type { TrainingWeek } from "@talus/domain/athletes/athlete";
import { trainingDaysOf } from "@talus/domain/athletes/training-week";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { at, historyDays } from "./calendar";
import { type DemoPerson, type DemoTeam, demoTeams } from "./people.data";
import type { Random } from "./random";

/** The e-mail domain of the invented club; nothing can be sent to it. */
const mailDomain = "northgate.example";

/** A person of the roster with the ids they got. */
export type DemoAthlete = {
  person: DemoPerson;
  id: string;
  /** Null for who has not followed the invitation yet. */
  userId: string | null;
  email: string;
  birthDate: LocalDate;
  week: TrainingWeek;
};

/** Who coaches: both sign in, the first is the owner. */
export type DemoStaff = Record<"owner" | "coach", { userId: string; name: string; email: string }>;

/** Someone's address at the club, in plain letters. */
export function emailOf([given, family]: readonly [string, string]): string {
  return `${given}.${family}@${mailDomain}`.toLowerCase();
}

type Account = {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  role: "owner" | "coach" | "athlete";
};

/** Inserts accounts with their memberships. */
export async function writeAccounts(
  db: Sql,
  accounts: readonly Account[],
  createdAt: Date,
): Promise<void> {
  await insertRows(
    db,
    "User",
    accounts.map(({ role: _, ...account }) => ({ ...account, createdAt })),
  );
  await insertRows(
    db,
    "Membership",
    accounts.map(({ id, role }) => ({
      organisationId: db.organisationId,
      userId: id,
      role,
      createdAt,
    })),
  );
}

/** Inserts the teams with their coaches; their ids by key. */
export async function writeTeams(
  db: Sql,
  staff: DemoStaff,
  make: { random: Random; createdAt: Date },
): Promise<Record<DemoTeam, string>> {
  const { organisationId } = db;
  const id = () => make.random.id(make.createdAt);
  const ids = { distance: id(), track: id(), weightlifting: id(), strength: id() };
  const keys = Object.keys(demoTeams) as DemoTeam[];
  await insertRows(
    db,
    "Team",
    keys.map((key) => ({
      organisationId,
      id: ids[key],
      name: demoTeams[key].name,
      createdAt: make.createdAt,
    })),
  );
  await insertRows(
    db,
    "TeamCoach",
    keys.flatMap((key) =>
      demoTeams[key].coaches.map((who) => ({
        organisationId,
        teamId: ids[key],
        userId: staff[who].userId,
      })),
    ),
  );
  return ids;
}

/** Inserts the roster: athletes, their teams and what is known of old injuries. */
export async function writeAthletes(
  db: Sql,
  athletes: readonly DemoAthlete[],
  { teams, today, random }: { teams: Record<DemoTeam, string>; today: LocalDate; random: Random },
): Promise<void> {
  const { organisationId } = db;
  await insertRows(
    db,
    "Athlete",
    athletes.map((athlete, i) =>
      athleteRow(organisationId, athlete, { number: i + 1, today, random }),
    ),
  );
  await insertRows(
    db,
    "TeamAthlete",
    athletes.map(({ id, person }) => ({
      organisationId,
      teamId: teams[person.team],
      athleteId: id,
    })),
  );
  const since = addDays(today, -500);
  await insertRows(
    db,
    "Injury",
    athletes.flatMap(({ id, person: { injury } }) =>
      injury
        ? [
            {
              organisationId,
              id: random.id(at(today, 0)),
              athleteId: id,
              kind: injury.kind,
              side: injury.side,
              since,
              resolvedOn: injury.resolved ? addDays(today, -300) : null,
            },
          ]
        : [],
    ),
  );
}

type RowFrame = { number: number; today: LocalDate; random: Random };

function athleteRow(
  organisationId: string,
  athlete: DemoAthlete,
  { number, today, random }: RowFrame,
) {
  const { person } = athlete;
  const paused = person.story === "paused";
  return {
    organisationId,
    id: athlete.id,
    userId: athlete.userId,
    externalId: `NG-${String(number).padStart(3, "0")}`,
    givenName: person.name[0],
    familyName: person.name[1],
    email: athlete.email,
    birthDate: athlete.birthDate,
    sex: person.sex,
    athleteType: demoTeams[person.team].athleteType,
    dominantSide: random.pick(["right", "right", "right", "left"]),
    units: person.inches ? "in" : "cm",
    timeZone: "Europe/Amsterdam",
    trainingWeek: trainingDaysOf(athlete.week),
    status: paused ? "paused" : "active",
    pauseReason: paused ? random.pick(["A cold", "Exam weeks", "Travelling"]) : null,
    pausedUntil: paused ? addDays(today, 8) : null,
    createdAt: at(addDays(today, person.story === "new" ? -2 : -historyDays - 3), 10),
  };
}
