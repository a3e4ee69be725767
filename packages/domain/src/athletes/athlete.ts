import type { LocalDate, Weekday } from "../calendar";
import type { Equipment } from "../equipment";
import type { Side } from "../sides";
import type { DisplayUnit } from "../units";

/** What an athlete trains for; it decides the schedule rules. */
export const athleteTypes = ["runner", "lifter"] as const;
export type AthleteType = (typeof athleteTypes)[number];

/** Sex as recorded by the coach; unspecified is a full answer. */
export const sexes = ["female", "male", "other", "unspecified"] as const;
export type Sex = (typeof sexes)[number];

/** The leg an athlete prefers; `both` and `unknown` are full answers. */
export const dominantSides = ["left", "right", "both", "unknown"] as const;
export type DominantSide = (typeof dominantSides)[number];

/** Active athletes are planned and reassessed; paused ones wait until a date; archived ones are kept. */
export const athleteStatuses = ["active", "paused", "archived"] as const;
export type AthleteStatus = (typeof athleteStatuses)[number];

/** What the athlete trains on a weekday. `lower` and `upper` are strength days of a lifter. */
export const dayKinds = ["rest", "easy", "intervals", "tempo", "long", "lower", "upper"] as const;
export type DayKind = (typeof dayKinds)[number];

/** The weekly pattern, Monday first. */
export type TrainingWeek = Record<Weekday, DayKind>;

/** Injuries that steer the choice of exercises (domain.md K4, K5, K10, K11). */
export const injuryKinds = [
  "achilles_tendinopathy",
  "plantar_fascia_irritation",
  "ankle_sprain",
  "bone_spur",
  "calf_strain",
  "stress_fracture",
  "other",
] as const;
export type InjuryKind = (typeof injuryKinds)[number];

/** One entry of an athlete's injury history; open while `resolvedOn` is null. */
export type Injury = {
  id: string;
  kind: InjuryKind;
  side: Side | "both";
  since: LocalDate | null;
  resolvedOn: LocalDate | null;
  note: string;
};

/** Where an athlete notices the ankle; it steers the choice of exercises (domain.md 1.6). */
export const complaints = ["uphill", "squat"] as const;
export type Complaint = (typeof complaints)[number];

/** What makes it right to ask a professional before starting (our rule). */
export const askFirstReasons = ["under_18", "pregnancy"] as const;
export type AskFirst = (typeof askFirstReasons)[number];

/** An athlete as every layer above the database knows one. */
export type Athlete = {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  externalId: string | null;
  birthDate: LocalDate | null;
  sex: Sex;
  athleteType: AthleteType;
  /** The type of the organisation's own and its name; null: the shipped type. */
  athleteTypeId: string | null;
  typeName: string | null;
  dominantSide: DominantSide;
  units: DisplayUnit;
  timeZone: string;
  targetCmLeft: number | null;
  targetCmRight: number | null;
  trainingWeek: TrainingWeek;
  /** What lies at hand; null: everything, or not asked. */
  equipment: Equipment[] | null;
  /** Where the ankle is noticed; null: not asked. */
  complaints: Complaint[] | null;
  /** What was told before starting; null: not asked, empty: neither. */
  askFirst: AskFirst[] | null;
  status: AthleteStatus;
  pauseReason: string | null;
  pausedUntil: LocalDate | null;
  hasLogin: boolean;
  version: number;
};

/** The week a new athlete starts with until somebody says otherwise. */
export const defaultTrainingWeek = {
  runner: { 1: "easy", 2: "intervals", 3: "easy", 4: "rest", 5: "easy", 6: "rest", 7: "long" },
  lifter: { 1: "lower", 2: "upper", 3: "rest", 4: "lower", 5: "upper", 6: "rest", 7: "rest" },
} as const satisfies Record<AthleteType, TrainingWeek>;

/** The longest knee-to-wall distance that anybody may enter, target or result, in cm (domain.md 4.1). */
export const longestDistanceCm = 25;

/** "Given Family", or the given name alone for people who have one name. */
export function fullName(person: Pick<Athlete, "givenName" | "familyName">): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** Whether a pause covers a day; the day that ends the pause is the first one that counts again. */
export function isPausedOn(
  athlete: Pick<Athlete, "status" | "pausedUntil">,
  date: LocalDate,
): boolean {
  if (athlete.status !== "paused") return false;
  return athlete.pausedUntil === null || date < athlete.pausedUntil;
}
