import type { Category } from "../exercises/categories";
import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { isExcluded, isTogether, swapFor } from "../routines/checks/restrictions";
import type { Side } from "../sides";
import { formatScore } from "../units";
import {
  against,
  causeAgainst,
  injuriesIn,
  isAllowed,
  isWithinReach,
  type LegRequest,
} from "./request";
import { categoryChoices, warmUpOrder } from "./why/choices";
import { complaintWhy, orderFor } from "./why/complaints";
import type { Why } from "./why/why";
import { findingsFor, plainWhy, purposeIn } from "./why/why-words";

/** A forbidden exercise and what stands in its place, in words. */
export type PlanSwap = {
  from: ExerciseId;
  to: ExerciseId;
  /** On this leg alone; absent: on both. */
  side?: Side | undefined;
  why: Why;
};

/** One chosen exercise with its reasons; `rank` is how much it matters in the short version. */
export type ChosenExercise = {
  exerciseId: ExerciseId;
  category: Category | null;
  why: Why[];
  rank: number;
};

/** What is chosen, what took whose place, and which categories nothing could fill. */
export type Chosen = { picks: ChosenExercise[]; swaps: PlanSwap[]; unfilled: Category[] };

/** Short-version importance: warm-up circles, the limit itself, strength and balance, preparation. */
export function rankOf(category: Category | null, place: number): number {
  if (category === null || category === "soft_tissue_release" || place > 0) return 3;
  return ["tib_ant_strength", "balance"].includes(category) ? 2 : 1;
}

/** A swap in words, with the injury behind it, else the rule: "Heel drops → …: Achilles history." */
export function planSwap(from: ExerciseId, to: ExerciseId, request: LegRequest): PlanSwap {
  const injury = causeAgainst(from, request);
  const rule = swapFor(from, against(from, request));
  const cause = injury?.text ?? rule?.why ?? "not for now";
  const sources = injury?.sources ?? rule?.sources ?? ["K7"];
  const { name, dose } = exerciseById(to);
  const text = `${exerciseById(from).name} → ${name}: ${cause}.`;
  const side = isTogether(dose) ? undefined : request.leg;
  return { from, to, ...(side && { side }), why: { text, sources } };
}

/** Why an exercise is in a plan for a category: what was found, what it is for. */
export function whyIn(
  category: Category,
  exerciseId: ExerciseId,
  { reasons = [], cm }: LegRequest,
): Why[] {
  const why = [...findingsFor(category, reasons), purposeIn(category, exerciseId)];
  const known = [
    ...(cm?.left == null ? [] : [`left ${formatScore(cm.left, "cm")} cm`]),
    ...(cm?.right == null ? [] : [`right ${formatScore(cm.right, "cm")} cm`]),
  ];
  if (exerciseId !== "wall-ankle-mob" || known.length === 0) return why;
  const text = `Start with the toe at the own distance (${known.join(", ")}), 15 cm at most, heel down.`;
  return [...why, { text, sources: ["C9", "000:26"] }];
}

/** The exercises of one category: its first choices, the next or a named swap where one is forbidden. */
function fill(
  category: Category,
  request: LegRequest,
  taken: ReadonlySet<ExerciseId>,
): Pick<Chosen, "picks" | "swaps"> {
  const { count } = categoryChoices[category];
  const order = orderFor(category, request.complaints);
  const isFree = (id: ExerciseId) => !taken.has(id);
  const wanted = order.filter((id) => isFree(id) && isWithinReach(id, request)).slice(0, count);
  const ids = order.filter((id) => isFree(id) && isAllowed(id, request)).slice(0, count);
  const swaps: PlanSwap[] = [];
  for (const from of wanted.filter((id) => isExcluded(id, against(id, request)))) {
    const inOrder = ids.find((id) => !wanted.includes(id) && !swaps.some(({ to }) => to === id));
    const named = swapFor(from, against(from, request), (id) => {
      return isFree(id) && !ids.includes(id) && isAllowed(id, request);
    });
    const to = inOrder ?? named?.to;
    if (to === undefined) continue;
    swaps.push(planSwap(from, to, request));
    if (!ids.includes(to)) ids.push(to);
  }
  const picks = ids.map((exerciseId, place) => {
    const own = swaps.filter(({ to }) => to === exerciseId).map(({ why }) => why);
    const noticed = complaintWhy(exerciseId, request.complaints);
    const why = [...noticed, ...whyIn(category, exerciseId, request), ...own];
    return { exerciseId, category, why, rank: rankOf(category, place) };
  });
  return { picks, swaps };
}

const sprainWhy: Why = {
  text: "Sprain in the history: the joint is moved, and balance trains it to hold.",
  sources: ["002:29", "K10"],
};

/** What is to be filled: what the verdict asks for, joint work for a stiff ankle that was sprained (K10) or is noticed uphill or in a squat. */
function wantedOf(request: LegRequest): Category[] {
  const { include, complaints, exclude } = request;
  const isStiff = include.some((category) =>
    ["soft_tissue_release", "joint_mobilisation"].includes(category),
  );
  const sprained = injuriesIn(request).some(({ kind }) => kind === "ankle_sprain");
  const wanted = new Set(include);
  const noticed = complaints != null && complaints.length > 0;
  const mayMove = !exclude.includes("joint_work");
  if (isStiff && mayMove && (sprained || noticed)) wanted.add("joint_mobilisation");
  return [...wanted];
}

/**
 * The exercises of a plan: the warm-up, each category by its order of preference, and, where nothing
 * else did, one exercise of strength and one of balance (K8, R20).
 */
export function choose(request: LegRequest): Chosen {
  const chosen: Chosen = { picks: [], swaps: [], unfilled: [] };
  chosen.picks = warmUpOrder
    .filter((id) => isAllowed(id, request))
    .map((exerciseId, place) => {
      return { exerciseId, category: null, why: plainWhy(exerciseId), rank: place === 0 ? 0 : 3 };
    });
  const add = (category: Category) => {
    const taken = new Set(chosen.picks.map((pick) => pick.exerciseId));
    const filledBy = categoryChoices[category].order.some((id) => taken.has(id));
    const { picks, swaps } = fill(category, request, taken);
    if (picks.length === 0 && !filledBy) chosen.unfilled.push(category);
    chosen.picks.push(...picks);
    chosen.swaps.push(...swaps);
  };
  for (const category of wantedOf(request)) add(category);
  const has = (what: "isStrength" | "isBalance") =>
    chosen.picks.some(({ exerciseId }) => exerciseById(exerciseId)[what]);
  if (!has("isStrength")) add("calf_strength");
  if (!has("isBalance")) add("balance");
  return withHistory(chosen, request);
}

/** Names the sprain behind joint work and balance, and what floor-level loading stands in for. */
function withHistory(chosen: Chosen, request: LegRequest): Chosen {
  const { include } = request;
  const sprained = injuriesIn(request).some(({ kind }) => kind === "ankle_sprain");
  const floor = chosen.picks.find(({ exerciseId }) => exerciseId === "calf-raise-progression");
  const swaps = [...chosen.swaps];
  if (floor && include.includes("gradual_calf_loading")) {
    const swap = planSwap("heel-drops", floor.exerciseId, request);
    if (!swaps.some(({ from }) => from === swap.from)) swaps.push(swap);
    floor.why = [...floor.why, swap.why];
  }
  const picks = chosen.picks.map((pick) => {
    const helps = pick.category === "joint_mobilisation" || pick.category === "balance";
    return sprained && helps ? { ...pick, why: [sprainWhy, ...pick.why] } : pick;
  });
  return { ...chosen, picks, swaps };
}
