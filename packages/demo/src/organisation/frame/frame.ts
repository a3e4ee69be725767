import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import { shippedTypeRules } from "@talus/domain/athlete-types/type-rules";
import type { AthleteType } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { ClosedDays } from "@talus/domain/schedule/place";
import { at } from "../../calendar";
import type { Random } from "../../random";
import { idsOf, type NewId, streamOf } from "../streams";
import { personName } from "./names";

/** What decides an organisation to the row, beside its last day. */
export type Asked = { athletes: number; years: number; seed: number };

/** A coach or assistant, and how much further they read than the tape, cm: testers have a habit each. */
export type Staff = {
  id: string;
  name: string;
  email: string;
  role: "owner" | "coach" | "assistant";
  readsCm: number;
};

/** A type of the organisation's own. */
export type OwnType = OwnTypeInput & { id: string };

/** A team with its habits. */
export type Team = {
  id: string;
  name: string;
  base: AthleteType;
  coach: Staff;
  assistant: Staff | null;
  /** Days from one test to the next, as this team's coach has the habit. */
  testEveryDays: number;
  /** The team also counts heel raises. */
  testsMore: boolean;
  /** Both days included; between seasons nobody trains. */
  breaks: (ClosedDays & { to: LocalDate })[];
  /** Own types that some of its athletes have. */
  types: OwnType[];
};

/** Everything of an organisation but its athletes. */
export type Frame = {
  asked: Asked;
  organisationId: string;
  newId: NewId;
  /** The domain of its addresses; nothing can be sent to it. */
  mailDomain: string;
  createdAt: Date;
  firstDay: LocalDate;
  /** The last day of the history. */
  today: LocalDate;
  staff: [owner: Staff, ...others: Staff[]];
  types: OwnType[];
  teams: Team[];
};

/** So many athletes share a team, and so many teams a coach or an assistant; our choice. */
const perTeam = 50;
const teamsPerCoach = 3;
const teamsPerAssistant = 6;

/** Stands in organisations' ids: what an organisation is found by knows nothing of its days. */
const madeFirst = new Date("2024-01-01T00:00:00Z");

/** The id of an organisation, which tells whether it is in a database already. */
export function organisationIdOf(asked: Asked): string {
  return frameIds(asked)(madeFirst);
}

function frameIds(asked: Asked): NewId {
  return idsOf(0, streamOf(nameOf(asked), "ids"));
}

/** What the streams of an organisation begin with. */
export function nameOf({ seed, athletes, years }: Asked): string {
  return `${seed}-${athletes}x${years}`;
}

/** The organisation is made on this day, before its first athletes. */
export function createdAtOf({ years }: Asked, today: LocalDate): Date {
  return at(addDays(today, -Math.round(years * 365) - 5), 9);
}

/** The last day of an organisation that was made at `createdAt`. */
export function todayOf({ years }: Asked, createdAt: Date): LocalDate {
  const made = createdAt.toISOString().slice(0, 10) as LocalDate;
  return addDays(made, Math.round(years * 365) + 5);
}

/** The people, types and teams that the athletes of an organisation belong to. */
export function frameOf(asked: Asked, today: LocalDate): Frame {
  const newId = frameIds(asked);
  const organisationId = newId(madeFirst);
  const random = streamOf(nameOf(asked), "frame");
  const createdAt = createdAtOf(asked, today);
  const mailDomain = `northgate-${nameOf(asked)}.example`;
  const count = Math.max(2, Math.round(asked.athletes / perTeam));
  const person = (role: Staff["role"], number: number): Staff => {
    const [given, family] = personName(random);
    return {
      id: newId(createdAt),
      name: `${given} ${family}`,
      email: `${role}${role === "owner" ? "" : number + 1}@${mailDomain}`,
      role,
      // Two testers of the same ankle differ by about half a centimetre (domain.md 2.1).
      readsCm: random.normal(0.35),
    };
  };
  const many = (role: Staff["role"], each: number) =>
    Array.from({ length: Math.ceil(count / each) }, (_, i) => person(role, i));
  const owner = person("owner", 0);
  const coaches = many("coach", teamsPerCoach);
  const assistants = many("assistant", teamsPerAssistant);
  const types = ownTypes.map((type) => ({ ...type, id: newId(createdAt) }));
  const firstDay = addDays(createdAt.toISOString().slice(0, 10) as LocalDate, 5);
  const made = { newId, createdAt, days: { firstDay, today }, types, random };
  const teams = Array.from({ length: count }, (_, i) => {
    const coach = coaches[Math.floor(i / teamsPerCoach)] ?? owner;
    return teamOf(i, { coach, assistant: assistants[Math.floor(i / teamsPerAssistant)] }, made);
  });
  const staff: Frame["staff"] = [owner, ...coaches, ...assistants];
  return {
    asked,
    organisationId,
    newId,
    mailDomain,
    createdAt,
    firstDay,
    today,
    staff,
    types,
    teams,
  };
}

type Making = {
  newId: NewId;
  createdAt: Date;
  days: { firstDay: LocalDate; today: LocalDate };
  types: OwnType[];
  random: Random;
};

function teamOf(
  number: number,
  { coach, assistant }: { coach: Staff; assistant: Staff | undefined },
  { newId, createdAt, days, types, random }: Making,
): Team {
  // Three teams of five run.
  const base = number % 5 < 3 ? "runner" : "lifter";
  return {
    id: newId(createdAt),
    name: `${base === "runner" ? random.pick(runningTeams) : random.pick(liftingTeams)} ${number + 1}`,
    base,
    coach,
    // Two teams of three have an assistant beside the coach.
    assistant: (number % 3 < 2 && assistant) || null,
    // Tests are due every two to three weeks (domain.md R6), and coaches fall behind.
    testEveryDays: Math.round(Math.min(35, Math.max(14, 22 * Math.exp(random.normal(0.2))))),
    testsMore: random.chance(0.12),
    breaks: breaksOf(days, random),
    types: random.chance(0.4) ? types.filter((type) => type.base === base) : [],
  };
}

/** Two to three weeks in summer and about two at the turn of the year, for each team on its own days. */
function breaksOf(
  { firstDay, today }: Making["days"],
  random: Random,
): (ClosedDays & { to: LocalDate })[] {
  const years = [];
  for (let year = Number(firstDay.slice(0, 4)) - 1; year <= Number(today.slice(0, 4)); year++) {
    const summer = addDays(`${year}-07-01`, random.whole(0, 40));
    const winter = addDays(`${year}-12-18`, random.whole(0, 5));
    years.push({ from: summer, to: addDays(summer, random.whole(13, 22)) });
    years.push({ from: winter, to: addDays(winter, random.whole(11, 16)) });
  }
  return years;
}

const runningTeams = ["Distance", "Track", "Road", "Trail", "Middle distance"];
const liftingTeams = ["Weightlifting", "Strength", "Powerlifting"];

const { runner, lifter } = shippedTypeRules;

/** Four types of one's own, within the limits of their base. */
const ownTypes: OwnTypeInput[] = [
  {
    name: "Sprinter",
    base: "runner",
    targetCm: 11,
    rules: { ...runner, total: { min: 4, max: 4 } },
  },
  {
    name: "Ultra runner",
    base: "runner",
    targetCm: null,
    rules: { ...runner, total: { min: 3, max: 4 } },
  },
  { name: "Olympic lifter", base: "lifter", targetCm: 13, rules: lifter },
  {
    name: "Masters lifter",
    base: "lifter",
    targetCm: 9,
    rules: { ...lifter, full: { min: 0, max: 2 }, total: { min: 2, max: 3 } },
  },
];
