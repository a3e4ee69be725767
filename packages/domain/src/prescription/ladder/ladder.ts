import type { Dose } from "../../exercises/dose";
import { sameDose } from "../../exercises/dose";
import type { Exercise } from "../../exercises/exercise";
import type { ExerciseId } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import { doseTextWithSides } from "../../routines/dose-text";
import { lineId } from "../../routines/edit";
import type { RoutineItem } from "../../routines/routine";
import type { Source } from "../../sources";
import {
  type Ladder,
  type LadderStep,
  ladders,
  type OneLegDose,
  type StepKind,
} from "./ladders.data";
import { doseAt } from "./levels";
import { shortDoseOf } from "./short-version";

/** One step of an item: what becomes of it and which way it gets harder or easier. */
export type Rung = {
  kind: StepKind;
  exerciseId: ExerciseId;
  dose: Dose;
  /** "More time: 2 × 45 s → 2 × 60 s each side". */
  text: string;
  sources: readonly Source[];
};

/** Whether another exercise may take the place: history, gates, equipment, what is in the plan. */
export type MayUse = (id: ExerciseId) => boolean;

type Item = Pick<RoutineItem, "exerciseId" | "side" | "dose">;
type Figure = Extract<LadderStep, { field: string }>["field"];

const ladderById = Object.fromEntries(
  ladders.flatMap((ladder) => ladder.exercises.map((id) => [id, ladder])),
) as Record<ExerciseId, Ladder>;

/** The ladder that an exercise stands on; every exercise has one (a test says so). */
export function ladderOf(exerciseId: ExerciseId): Ladder {
  return ladderById[exerciseId];
}

/** The doses of one leg alone where a dose is of that kind; null where both legs work together. */
function oneLegOf({ exerciseId, dose }: Item): OneLegDose | null {
  if (!dose.perSide) return null;
  for (const step of ladderOf(exerciseId).steps) {
    const own = "oneLeg" in step ? step.oneLeg[exerciseId] : undefined;
    if (own) return own;
  }
  return null;
}

/** Whether a step changes from both legs together to one leg at a time. */
export function isToOneLeg(item: Item, rung: Rung): boolean {
  return rung.exerciseId === item.exerciseId && rung.dose.perSide && !item.dose.perSide;
}

/**
 * The end of a figure: the source's range; 3 sets of at most 60 s for static stretches (C21); our
 * rule only where the source gives no numbers. A single figure of a source is its own end.
 */
function endOf(exercise: Exercise, field: Figure, ours: number): number {
  const entry = exercise.dose[field] ?? 0;
  if (exercise.isStaticStretch && field !== "reps") return ours;
  const end = exercise.topDose?.[field] ?? (exercise.sourceDose === null ? ours : entry);
  return Math.max(entry, end);
}

function withFigure(dose: Dose, field: Figure, value: number): Dose {
  return { ...dose, [field]: value };
}

/** Every step up from an item, in the order time → range → tempo → load; empty at the top. */
export function harderSteps(item: Item, may: MayUse): Rung[] {
  const { steps } = ladderOf(item.exerciseId);
  return steps.flatMap((step) => up(item, step, may) ?? []).filter(staysOn(item));
}

/** What one leg does alone becomes nothing that both do together. */
function staysOn({ side }: Item): (rung: Rung) => boolean {
  return ({ dose }) => side === undefined || dose.perSide;
}

function up(item: Item, step: LadderStep, may: MayUse): Rung | null {
  const { exerciseId, dose } = item;
  if ("field" in step) {
    const now = dose[step.field];
    if (now === null || (step.field === "holdSec" && dose.reps !== null)) return null;
    const end =
      oneLegOf(item)?.top[step.field] ?? endOf(exerciseById(exerciseId), step.field, step.upTo);
    if (now >= end) return null;
    const next = withFigure(dose, step.field, Math.min(end, now + step.by));
    return rung(item, "time", { exerciseId, dose: next });
  }
  if ("tempo" in step) {
    if (dose.reps === null || dose.tempo !== null) return null;
    return rung(item, "tempo", { exerciseId, dose: { ...dose, tempo: step.tempo } });
  }
  if ("byKg" in step) {
    const now = dose.loadKg ?? 0;
    const starts = now > 0 || isFloorLoading(exerciseId);
    if (!starts || now >= step.upToKg || dose.reps === null) return null;
    const loadKg = Math.min(step.upToKg, now + step.byKg);
    return rung(item, "load", { exerciseId, dose: { ...dose, loadKg } });
  }
  if ("oneLeg" in step) {
    const own = step.oneLeg[exerciseId];
    const mastered = exerciseById(exerciseId).topDose?.reps ?? 0;
    if (own === undefined || dose.perSide || (dose.reps ?? 0) < mastered) return null;
    return rung(item, "load", { exerciseId, dose: own.entry });
  }
  const to = step.to[exerciseId];
  if (to === undefined || !may(to)) return null;
  return rung(item, step.kind, { exerciseId: to, dose: exerciseById(to).dose });
}

/** Calf raises take weight in hand; stretches take it only as an exercise of its own (R16). */
function isFloorLoading(exerciseId: ExerciseId): boolean {
  return exerciseId === "calf-raise-progression" || exerciseId === "calf-raise-step";
}

/**
 * Every step down from an item: its dose the last step first, then an easier exercise, then half of
 * the entry dose; empty on the lowest rung.
 */
export function easierSteps(item: Item, may: MayUse): Rung[] {
  const { steps } = ladderOf(item.exerciseId);
  const down = (isWanted: (step: LadderStep) => boolean) =>
    [...steps]
      .reverse()
      .filter(isWanted)
      .flatMap((step) => downFrom(item, step, may) ?? []);
  const all = [
    ...down((step) => !("to" in step)),
    ...down((step) => "to" in step),
    ...lowest(item),
  ];
  return all.filter(staysOn(item));
}

function downFrom(item: Item, step: LadderStep, may: MayUse): Rung | null {
  const { exerciseId, dose } = item;
  const { dose: bothEntry, topDose } = exerciseById(exerciseId);
  const own = oneLegOf(item);
  const entry = own?.entry ?? bothEntry;
  if ("field" in step) {
    const now = dose[step.field];
    const from = entry[step.field];
    if (now === null || from === null || now <= from) return null;
    const next = withFigure(dose, step.field, Math.max(from, now - step.by));
    return rung(item, "time", { exerciseId, dose: next });
  }
  if ("tempo" in step) {
    if (dose.tempo === null) return null;
    return rung(item, "tempo", { exerciseId, dose: { ...dose, tempo: null } });
  }
  if ("byKg" in step) {
    const now = dose.loadKg ?? 0;
    if (now <= (entry.loadKg ?? 0)) return null;
    const less = Math.max(entry.loadKg ?? 0, now - step.byKg);
    return rung(item, "load", { exerciseId, dose: { ...dose, loadKg: less === 0 ? null : less } });
  }
  if ("oneLeg" in step) {
    if (own === null || topDose === null || !sameDose(dose, own.entry)) return null;
    return rung(item, "load", { exerciseId, dose: { ...topDose, tempo: tempoOf(exerciseId) } });
  }
  const from = (Object.keys(step.to) as ExerciseId[]).find(
    (id) => step.to[id] === exerciseId && may(id),
  );
  if (from === undefined) return null;
  return rung(item, step.kind, { exerciseId: from, dose: exerciseById(from).dose });
}

/** The tempo at which an exercise ends, which it has before one leg takes over. */
function tempoOf(exerciseId: ExerciseId): string | null {
  const step = ladderOf(exerciseId).steps.find((one) => "tempo" in one);
  return step?.tempo ?? null;
}

/** Below the entry dose: about half of it, for a while (our rule). */
function lowest(item: Item): Rung[] {
  if (oneLegOf(item) !== null) return [];
  const exercise = exerciseById(item.exerciseId);
  const low = doseAt(exercise, "low");
  const isMore =
    item.dose.sets > low.sets ||
    (item.dose.reps ?? 0) > (low.reps ?? 0) ||
    (item.dose.holdSec ?? 0) > (low.holdSec ?? 0);
  const dose = item.dose.bentOnly ? { ...low, positions: 1, bentOnly: true as const } : low;
  if (!isMore || sameDose(item.dose, dose)) return [];
  return [rung(item, "time", { exerciseId: item.exerciseId, dose })];
}

const kindWords: Record<StepKind, string> = {
  time: "amount",
  range: "range",
  tempo: "tempo",
  load: "load",
};

function rung(item: Item, kind: StepKind, to: Pick<Item, "exerciseId" | "dose">): Rung {
  const name = (one: Pick<Item, "exerciseId">) => exerciseById(one.exerciseId).name;
  const before = doseTextWithSides(item, item.dose);
  const after = doseTextWithSides({ ...to, side: item.side }, to.dose);
  const isOneLeg = to.dose.perSide && !item.dose.perSide && to.exerciseId === item.exerciseId;
  if (isOneLeg) {
    const oneLeg = `One step by load: one leg at a time, ${before} → ${after}.`;
    return { kind, ...to, text: oneLeg, sources: ladderOf(item.exerciseId).sources };
  }
  const text =
    to.exerciseId === item.exerciseId
      ? `One step by ${kindWords[kind]}: ${before} → ${after}.`
      : `One step by ${kindWords[kind]}: ${name(item)} → ${name(to)}, ${after}.`;
  return { kind, ...to, text, sources: ladderOf(item.exerciseId).sources };
}

/** The item on another rung; its short dose follows, its id stays unless the exercise changes. */
export function onRung(item: RoutineItem, { exerciseId, dose }: Rung): RoutineItem {
  const { side } = item;
  const whose = { exerciseId, ...(side && { side }) };
  const id = exerciseId === item.exerciseId ? item.id : lineId(whose);
  const shortDose = item.shortDose === null ? null : shortDoseOf(dose);
  return { id, ...whose, phase: exerciseById(exerciseId).phase, dose, shortDose };
}
