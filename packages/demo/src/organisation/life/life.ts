import type { LocalDate } from "@talus/domain/calendar";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { Side } from "@talus/domain/sides";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import type { JudgedTest } from "../../history/verdicts";
import type { Frame } from "../frame/frame";
import { type Closure, closuresOf } from "../people/closures";
import type { Person } from "../people/person";
import type { Rows } from "../rows";
import type { PlacedDay } from "./placing";

/** The organisation that somebody lives in, with the stored versions of its ready routines by key. */
export type World = { frame: Frame; versionIds: ReadonlyMap<string, string> };

/** A plan that runs or ran, its row among the {@link Rows}. */
export type Plan = {
  row: Rows["Assignment"][number];
  id: string;
  readyKey: string;
  name: string;
  fullSec: number;
  shortSec: number;
  items: RoutineItem[];
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
};

/** A stored test with its ids. */
export type LivedTest = JudgedTest & { id: string; verdictId: string };

/** Somebody's history as far as it has been lived. */
export type Life = {
  world: World;
  person: Person;
  rows: Rows;
  /** How much of the possible gain is there, 0 to 1. */
  trained: number;
  /** The newest plan, which may begin tomorrow, and the one that ran before it. */
  plan: Plan | null;
  before: Plan | null;
  /** The routine of the last plan in build. */
  lastBuild: Plan | null;
  /** What the seam between two plans asks for; by the day. */
  seam: ReadonlyMap<LocalDate, PlacedDay | null>;
  /** The planned sessions that count, and whether each was done, oldest first. */
  counted: { date: LocalDate; done: boolean }[];
  /** What was placed lately, for the next seam. */
  placed: PlacedDay[];
  tests: LivedTest[];
  testOn: LocalDate;
  review: { test: LivedTest; on: LocalDate } | null;
  planStartedOn: LocalDate | null;
  closures: Closure[];
  /** The hold that is in force, and when it will be cleared. */
  hold: { row: Rows["Hold"][number]; clearedOn: LocalDate } | null;
  /** A spell of pain; `isStop` until it has stopped a session. */
  pain: { until: LocalDate; nrs: number; side: Side; isStop: boolean } | null;
  /** The week's luck with doing sessions, drawn on Mondays. */
  mood: number;
};

/** Somebody on the day they join. */
export function begin(world: World, person: Person, rows: Rows): Life {
  return {
    world,
    person,
    rows,
    trained: 0,
    plan: null,
    before: null,
    lastBuild: null,
    seam: new Map(),
    counted: [],
    placed: [],
    tests: [],
    testOn: person.joinedOn,
    review: null,
    planStartedOn: null,
    closures: closuresOf(world.frame, person),
    hold: null,
    pain: null,
    mood: 0,
  };
}
