import type { Protocol } from "@talus/domain/assessments/protocols";
import {
  defaultTrainingWeek,
  type InjuryKind,
  type TrainingWeek,
} from "@talus/domain/athletes/athlete";
import { addDays, daysBetween, type LocalDate } from "@talus/domain/calendar";
import type { PerSide } from "@talus/domain/sides";
import { at, turned } from "../../calendar";
import type { Random } from "../../random";
import { type Frame, nameOf, type OwnType, type Team } from "../frame/frame";
import { personName } from "../frame/names";
import { idsOf, type NewId, streamOf } from "../streams";

/** An athlete of an organisation: what the database knows from the start, and what only time shows. */
export type Person = {
  number: number;
  id: string;
  /** Null for who has no login. */
  userId: string | null;
  newId: NewId;
  random: Random;
  name: [given: string, family: string];
  email: string | null;
  sex: "female" | "male" | "unspecified";
  birthDate: LocalDate | null;
  team: Team;
  type: OwnType | null;
  week: TrainingWeek;
  unit: "cm" | "in";
  protocol: Protocol;
  joinedOn: LocalDate;
  /** The day from which they are archived. */
  leftOn: LocalDate | null;
  injury: Injury | null;
  startCm: PerSide<number>;
  /** What years of adherent training would add. */
  gainCm: PerSide<number>;
  habit: Habit;
};

/** An injury from before they joined. */
export type Injury = {
  id: string;
  kind: InjuryKind;
  side: "left" | "right" | "both";
  since: LocalDate;
  resolvedOn: LocalDate | null;
};

/** How somebody keeps at it. */
export type Habit = {
  /** Share of planned sessions that get done at first, and what is left of it after long. */
  first: number;
  last: number;
  /** Days in which the way from one to the other is gone by two thirds. */
  fadeDays: number;
  /** Nothing is logged any more from this day on; null: it goes on. */
  endsOn: LocalDate | null;
  /** Tells of the mornings after full sessions. */
  tellsMornings: boolean;
  /** Tests by themselves, most of the time. */
  testsAlone: boolean;
};

/** The athlete of a number, the same whoever else there is. */
export function personOf(frame: Frame, number: number): Person {
  const { asked, firstDay, today, mailDomain } = frame;
  const random = streamOf(nameOf(asked), "athlete", number);
  const newId = idsOf(number, random);
  const team = frame.teams[Math.floor(((number - 1) * frame.teams.length) / asked.athletes)];
  if (team === undefined) throw new Error(`There is no athlete ${number}`);
  const days = daysBetween(firstDay, today);
  // Four of five are there from the first week; the others join at any time up to today.
  const joinedOn = addDays(
    firstDay,
    random.chance(0.8) ? random.whole(0, 6) : random.whole(7, days),
  );
  const joinedAt = at(joinedOn, 8);
  const leaves = random.chance(0.05) ? addDays(joinedOn, random.whole(60, 700)) : today;
  const hasLogin = random.chance(0.78);
  const name = personName(random);
  return {
    number,
    id: newId(joinedAt),
    userId: hasLogin ? newId(joinedAt) : null,
    newId,
    random,
    name,
    email: hasLogin || random.chance(0.8) ? `athlete${number}@${mailDomain}` : null,
    sex: random.pick(["female", "female", "male", "male", "unspecified"]),
    birthDate: random.chance(0.93) ? addDays(joinedOn, -random.whole(16 * 365, 58 * 365)) : null,
    team,
    type: team.types.length > 0 && random.chance(0.7) ? random.pick(team.types) : null,
    week: turned(defaultTrainingWeek[team.base], random.pick([0, 0, 0, 1, 2, 5, 6])),
    unit: random.chance(0.12) ? "in" : "cm",
    protocol: random.chance(0.93) ? "standing_knee_to_wall" : "half_kneeling",
    joinedOn,
    leftOn: leaves < today ? leaves : null,
    injury: random.chance(0.09) ? injuryOf(newId, joinedOn, random) : null,
    ...reachOf(random),
    habit: habitOf({ joinedOn, today }, random),
  };
}

function injuryOf(newId: NewId, joinedOn: LocalDate, random: Random): Injury {
  return {
    id: newId(at(joinedOn, 9)),
    kind: random.pick([
      "ankle_sprain",
      "ankle_sprain",
      "achilles_tendinopathy",
      "plantar_fascia_irritation",
      "calf_strain",
      "other",
    ]),
    side: random.pick(["left", "right", "both"]),
    since: addDays(joinedOn, -random.whole(200, 900)),
    resolvedOn: random.chance(0.75) ? addDays(joinedOn, -random.whole(20, 190)) : null,
  };
}

/**
 * Where both ankles begin, and what training adds. Active adults reach 10.3 ± 3 cm (Hall & Docherty 2017), and
 * those who come to train it a little less; sides
 * differ by up to 1.5 cm in two of three people, some by 3 (Hoch & McKeon 2011), and one of eight has a
 * side that lags by more. Trials show 0.5 to 2.5 cm in twelve weeks with a wide spread (domain.md 2.5):
 * here two of three respond, and one hardly does. The side that lags gains more.
 */
function reachOf(random: Random): Pick<Person, "startCm" | "gainCm"> {
  const cm = Math.min(17, Math.max(3, 9.2 + random.normal(2.7)));
  const lag = random.chance(0.125) ? random.between(2, 4) : Math.abs(random.normal(0.9));
  const isLeft = random.chance(0.5);
  const [high, low] = [cm + lag / 2, Math.max(1, cm - lag / 2)];
  const responds = random.chance(0.66);
  const gain = Math.max(0, responds ? 1.8 + random.normal(0.7) : 0.2 + random.normal(0.2));
  const [less, more] = [gain * 0.85, gain * (lag > 1.5 ? 1.5 : 1.1)];
  return isLeft
    ? { startCm: { left: low, right: high }, gainCm: { left: more, right: less } }
    : { startCm: { left: high, right: low }, gainCm: { left: less, right: more } };
}

/**
 * Adherence that decays, by our own choice: most begin with four of five sessions or more, and lose a good
 * sixth of it in a year, some more, some in weeks and some never. One of sixteen stops altogether.
 */
function habitOf(
  { joinedOn, today }: { joinedOn: LocalDate; today: LocalDate },
  random: Random,
): Habit {
  const first = Math.min(0.98, Math.max(0.2, 0.88 + random.normal(0.1)));
  const stops = random.chance(0.06) ? addDays(joinedOn, random.whole(10, 600)) : today;
  return {
    first,
    last: first * random.between(0.6, 1),
    fadeDays: 250 * Math.exp(random.normal(0.5)),
    endsOn: stops < today ? stops : null,
    tellsMornings: random.chance(0.4),
    testsAlone: random.chance(0.12),
  };
}
