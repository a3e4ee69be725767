import { type Due, dueOf } from "../assessments/due";
import type { AthleteStatus, AthleteType } from "../athletes/athlete";
import type { LocalDate } from "../calendar";
import type { Adherence } from "../sessions/adherence";
import type { RuleSet } from "../verdicts/rule-set/rule-set";

/** What the roster's list knows of an athlete. */
export type RosterRow = {
  id: string;
  givenName: string;
  familyName: string;
  athleteType: AthleteType;
  /** The type of the organisation's own and its name; null: the shipped type. */
  athleteTypeId: string | null;
  typeName: string | null;
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  externalId: string | null;
  email: string | null;
  hasLogin: boolean;
  /** A safety hold is in force. */
  held: boolean;
  teamIds: string[];
  lastTestOn: LocalDate | null;
  /** When a coach last asked to measure again. */
  askedOn: LocalDate | null;
  /** The day of the planned test that is still to be taken. */
  plannedOn: LocalDate | null;
  leftCm: number | null;
  rightCm: number | null;
  targetCmLeft: number | null;
  targetCmRight: number | null;
  /** The last verdict's decision, in the words of domain.md 4.2. */
  decision: string | null;
  /** Of the last four whole weeks; null: nothing planned and nothing done. */
  adherence: Adherence | null;
};

/** What the list can be ordered by. */
export const rosterSorts = ["name", "left", "right", "asymmetry", "adherence", "due"] as const;
export type RosterSort = (typeof rosterSorts)[number];

/** What the list can show beside the name, in its order. */
export const rosterColumns = [
  "type",
  "team",
  "left",
  "right",
  "asymmetry",
  "verdict",
  "adherence",
  "due",
  "tested",
  "login",
  "externalId",
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** How many of a list an act passes by, by the reason that it tells first. */
export type LeftOut = {
  /** A plan: on safety hold, archived, paused today. */
  held: number;
  archived: number;
  paused: number;
  /** An invitation: with a login, archived without one. */
  login: number;
  archivedWithout: number;
};

/** The day, and the window in which tests are due. */
export type DueOn = { today: LocalDate; rules: Pick<RuleSet, "reassess"> };

/** When the athlete's next test stands on a day; null while a pause, archive or hold rules it out. */
export function nextTest(row: RosterRow, { today, rules }: DueOn): Due | null {
  if (row.status !== "active" || row.held) return null;
  return dueOf({ ...row, lastTakenOn: row.lastTestOn }, today, rules);
}
