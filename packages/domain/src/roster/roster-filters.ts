import type { DueState } from "../assessments/due";
import { type AthleteStatus, athleteStatuses } from "../athletes/athlete";
import { type Decision, decisions } from "../verdicts/decision";
import type { RosterSort } from "./roster-view";

/** A figure lies below a value, or at least at it. */
export type FigureFilter = { op: "below" | "from"; value: number };

/** What the list is narrowed to; what is absent narrows nothing, and several hold together. */
export type RosterFilters = {
  /** Absent: everybody but the archived. */
  status?: AthleteStatus[] | undefined;
  /** Runner or lifter with the own types built on it, or ids of own types. */
  type?: string[] | undefined;
  /** On any of these teams. */
  team?: string[] | undefined;
  /** How the next test stands; nobody who is paused, archived or on hold has one. */
  test?: DueState[] | undefined;
  /** The last verdict's decision. */
  verdict?: Decision[] | undefined;
  /** A safety hold is in force. */
  hold?: boolean | undefined;
  login?: boolean | undefined;
  /** The lower side of the last test, cm. */
  worse?: FigureFilter | undefined;
  /** How far apart the sides are, cm. */
  asymmetry?: FigureFilter | undefined;
  /** Adherence of the last four whole weeks, %. */
  adherence?: FigureFilter | undefined;
  /** How long ago the last test was, weeks. */
  tested?: FigureFilter | undefined;
};

/** A field that the list can be narrowed by. */
export type FilterField = keyof RosterFilters;

/** How the next test may stand. */
export const testStates = ["first", "not_yet", "due", "overdue"] as const satisfies DueState[];

/** The fields by what they are compared with. */
export const wordFields = {
  status: athleteStatuses,
  test: testStates,
  verdict: decisions,
} as const;
export const idFields = ["type", "team"] as const;
export const flagFields = ["hold", "login"] as const;
export const figureFields = ["worse", "asymmetry", "adherence", "tested"] as const;

/** The views that everybody has, by what each narrows the list to. */
export const shippedViews: Record<ShippedView, RosterFilters> = {
  everyone: {},
  due: { test: ["first", "due", "overdue"] },
  held: { hold: true },
  paused: { status: ["paused"] },
  no_login: { login: false },
  archived: { status: ["archived"] },
};
export type ShippedView = "everyone" | "due" | "held" | "paused" | "no_login" | "archived";

/** Whom the list shows: the filters, and what is typed to find somebody. */
export type RosterMatch = { filters: RosterFilters; typed: string };

/** Whom the list shows and in which order. Where a name is typed and the order is the plain one, the best match comes first. */
export type RosterQuery = RosterMatch & { sort: RosterSort; descending: boolean };

/** A row's place in the order of a query: the page after it begins behind it. */
export type RosterPlace = { key: number; name: string; id: string };

/** As many rows come at once. */
export const rosterPageRows = 100;

/** Athletes chosen from the list: by name, or whoever a match finds but a few. */
export type RosterSelection = { athleteIds: string[] } | { match: RosterMatch; except: string[] };
