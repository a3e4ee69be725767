import type { Category } from "../exercises/categories";
import type { Dose } from "../exercises/dose";
import { exerciseById } from "../exercises/library/exercises";
import { routineSec } from "../routines/duration";
import { isDoneOn, sidedKey } from "../routines/item-sides";
import type { RoutineItem } from "../routines/routine";
import { stretchedMuscles, weeklyPlateauMin } from "../routines/stretch/static-stretch";
import { type Side, sides } from "../sides";
import { formatSize } from "../units";
import { shortSessionSec } from "./ladder/short-version";
import { legRequests, type PrescriptionRequest } from "./request";
import { stretchMinutesIn, type WeekOfSessions } from "./weekly-stretch";
import { type ExerciseWhy, type Why, whyOf } from "./why/why";

type LimitedMuscle = "gastrocnemius" | "soleus";

/** The muscle that each stretch of a plan is there for. */
const muscleOf = {
  gastroc_stretch_straight_knee: "gastrocnemius",
  soleus_stretch_bent_knee: "soleus",
} as const satisfies Partial<Record<Category, LimitedMuscle>>;

/** Weekly minutes on each leg from which a limited muscle has about what pays off (Ingram 2025, our rule). */
export const nearPlateauMin = weeklyPlateauMin - 1;

/** Why a plan does not reach its minutes. */
export type ShortOf =
  | "settling"
  | "unclear"
  | "pain"
  | "lifting"
  | "few_sessions"
  | "step_by_step"
  | "time";

const causes: Record<ShortOf, string> = {
  settling: "less for now, so that things can settle",
  unclear: "a small start until it is clear what limits",
  pain: "nothing gets harder while it hurts",
  lifting:
    "before lifting a muscle is held for less than 60 s, and the other days take the same routine",
  few_sessions: "only short sessions are planned for now, a few a week",
  step_by_step: "what is done already goes up one step at a time",
  time: "more does not fit into the time of a session",
};

/** The muscles whose stretch a plan asks for. */
function limitedMuscles({ include }: Pick<PrescriptionRequest, "include">): LimitedMuscle[] {
  return include.flatMap((category) =>
    category in muscleOf ? [muscleOf[category as keyof typeof muscleOf]] : [],
  );
}

function carriesOf(muscle: LimitedMuscle): (item: RoutineItem) => boolean {
  return (item) => stretchedMuscles(item, item.dose).includes(muscle);
}

function servesOf(muscle: LimitedMuscle): (item: RoutineItem) => boolean {
  return ({ exerciseId }) =>
    exerciseById(exerciseId).categories.some(
      (category) => category in muscleOf && muscleOf[category as keyof typeof muscleOf] === muscle,
    );
}

/**
 * What a stretch may grow to: from three holds of 30 s to six, since the source lets a tight calf do its
 * three more than once a day (002:78); long holds to the source's three of 60 s (000:30).
 */
function largerDoses(dose: Dose): Dose[] {
  const grown: [number, number][] =
    (dose.holdSec ?? 0) < 45
      ? [
          [3, 30],
          [4, 30],
          [5, 30],
          [6, 30],
        ]
      : [
          [2, 45],
          [3, 45],
          [3, 60],
        ];
  return grown
    .filter(([sets, holdSec]) => sets >= dose.sets && holdSec >= (dose.holdSec ?? 0))
    .map(([sets, holdSec]) => ({ ...dose, sets, holdSec }));
}

/** The line at a dose, in the short version too, there with as many sets as its ten minutes take. */
function withDose(items: readonly RoutineItem[], id: string, dose: Dose): RoutineItem[] {
  const at = (short: Dose | null) =>
    items.map((item) => (item.id === id ? { ...item, dose, shortDose: short } : item));
  for (let sets = dose.sets; sets > 0; sets--) {
    const shorter = at({ ...dose, sets });
    if (routineSec(shorter, "short") <= shortSessionSec.max) return shorter;
  }
  return items.map((item) => (item.id === id ? { ...item, dose } : item));
}

/**
 * The lines with the stretch of every limited muscle grown until the week holds nearly ten minutes of it
 * on each leg. Nothing grows where a plan starts small, before lifting, or in a week that only keeps.
 * Source: 002:78, Ingram 2025, domain.md 4.1 line g.
 */
export function towardsStretchGoal(
  items: readonly RoutineItem[],
  request: PrescriptionRequest,
): RoutineItem[] {
  const { week, level, athleteType, phase } = request;
  if (!week || level === "low" || athleteType === "lifter" || phase === "maintenance") {
    return [...items];
  }
  return legRequests(request).reduce<RoutineItem[]>(
    (all, { leg, include }) =>
      limitedMuscles({ include }).reduce(
        (grown, muscle) => grownFor(grown, { muscle, leg, week }),
        all,
      ),
    [...items],
  );
}

function grownFor(
  items: RoutineItem[],
  { muscle, leg, week }: { muscle: LimitedMuscle; leg: Side | undefined; week: WeekOfSessions },
): RoutineItem[] {
  const item = itemsOn(leg, items).find(carriesOf(muscle));
  if (item === undefined) return items;
  let grown = items;
  for (const dose of largerDoses(item.dose)) {
    grown = withDose(items, item.id, dose);
    if (stretchMinutesIn(itemsOn(leg, grown), week)[muscle] >= nearPlateauMin) break;
  }
  return grown;
}

/** The lines that a leg does; all of them where both are meant. */
function itemsOn(leg: Side | undefined, items: readonly RoutineItem[]): RoutineItem[] {
  return items.filter((item) => leg === undefined || isDoneOn(item, leg));
}

/**
 * The reasons with, at each limited muscle's stretch, what the week comes to: that it pays off, or why it
 * is less than that.
 */
export function withStretchWhy(
  why: ExerciseWhy,
  items: readonly RoutineItem[],
  { request, shortOf }: { request: PrescriptionRequest; shortOf: ShortOf },
): ExerciseWhy {
  const { week } = request;
  if (!week) return why;
  const whyWithGoal: ExerciseWhy = { ...why };
  const needs = legRequests(request).flatMap(({ leg, include }) =>
    limitedMuscles({ include }).map((muscle) => ({ leg, muscle })),
  );
  for (const { leg, muscle } of needs) {
    const own = itemsOn(leg, items);
    const item = own.find(carriesOf(muscle)) ?? own.find(servesOf(muscle)) ?? own[0];
    if (item === undefined) continue;
    const isBoth = leg === undefined || needs.filter((one) => one.muscle === muscle).length > 1;
    const minutes = stretchMinutesIn(own, week)[muscle];
    const isSame =
      isBoth &&
      sides.every((one) => minutes === stretchMinutesIn(itemsOn(one, items), week)[muscle]);
    const line = stretchWhy({ muscle, minutes, leg: isSame ? undefined : leg }, shortOf);
    const before = whyOf(item, whyWithGoal);
    if (!before.some(({ text }) => text === line.text))
      whyWithGoal[sidedKey(item)] = [...before, line];
  }
  return whyWithGoal;
}

type Held = { muscle: LimitedMuscle; minutes: number; leg: Side | undefined };

function stretchWhy({ muscle, minutes, leg }: Held, shortOf: ShortOf): Why {
  const where = leg === undefined ? "each leg" : `the ${leg} leg`;
  const amount = `Held stretch of the ${muscle} comes to ${formatSize(minutes)} min a week on ${where}`;
  if (minutes === 0) {
    const text = `${amount}, under the ${weeklyPlateauMin} that pay off: it is moved and loaded instead of held for now.`;
    return { text, sources: ["Ingram 2025", "our rule"] };
  }
  return minutes >= nearPlateauMin
    ? { text: `${amount}, about what pays off.`, sources: ["002:78", "Ingram 2025"] }
    : {
        text: `${amount}, under the ${weeklyPlateauMin} that pay off: ${causes[shortOf]}.`,
        sources: ["Ingram 2025", "our rule"],
      };
}
