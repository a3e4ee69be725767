import { exerciseById } from "../../exercises/library/exercises";
import { partOf, parts } from "../../exercises/parts";
import type { Source } from "../../sources";
import { isStrengthBlock, routineSec } from "../duration";
import type { RoutineDraft, RoutineItem } from "../routine";
import {
  preLiftHoldMaxSec,
  preLiftTotalLimitSec,
  type StretchedMuscle,
  staticStretchSec,
} from "../stretch/static-stretch";
import { contraindicationsOf, swapText } from "./contraindications";
import type { InjuryEntry } from "./restrictions";

/** How much a finding weighs: it blocks saving, asks for a decision, or is good to know. */
export type FindingLevel = "blocks" | "caution" | "hint";

/** Something that a rule says about a routine; `itemId` null means the whole. */
export type Finding = {
  rule: string;
  level: FindingLevel;
  itemId: string | null;
  text: string;
  sources: readonly Source[];
};

type Draft = Pick<RoutineDraft, "athleteType" | "purpose" | "items">;
type Injuries = readonly InjuryEntry[];

const muscleWord: Record<StretchedMuscle, string> = {
  gastrocnemius: "gastrocnemius",
  soleus: "soleus",
  plantar_fascia: "plantar fascia",
};

function strength({ items }: { items: readonly RoutineItem[] }): Finding[] {
  const found: Finding[] = [];
  const sources = ["000:58", "001:18"];
  if (!items.some((item) => exerciseById(item.exerciseId).isStrength)) {
    const text = "Add a strength exercise: mobility without strength is not a plan.";
    found.push({ rule: "K8", level: "blocks", itemId: null, text, sources });
  }
  if (!items.some((item) => exerciseById(item.exerciseId).isBalance)) {
    const text = "Add a balance exercise: a plan trains control over the range too.";
    found.push({ rule: "R20", level: "blocks", itemId: null, text, sources });
  }
  return found;
}

function gates({ items }: Draft): Finding[] {
  return items.flatMap((item): Finding[] => {
    const { name, gate } = exerciseById(item.exerciseId);
    if (gate === null) return [];
    if (gate === "in_band") {
      const text = `${name}: only for athletes whose range is at target on both sides.`;
      return [{ rule: "K13", level: "caution", itemId: item.id, text, sources: ["001:11"] }];
    }
    const text = `${name}: only after four weeks of basics, a reliable gain and pain of at most 2.`;
    return [{ rule: "R16", level: "caution", itemId: item.id, text, sources: ["000:34"] }];
  });
}

/** Before lifting: holds of at most 45 s and every muscle below 60 s on a leg (domain.md C10). */
function beforeLifting({ athleteType, items }: Draft): Finding[] {
  if (athleteType !== "lifter") return [];
  const sources = ["Kay & Blazevich 2012", "Simic 2013", "C10"];
  const long = items.filter((item) => {
    const hold = Math.max(item.dose.holdSec ?? 0, item.shortDose?.holdSec ?? 0);
    return exerciseById(item.exerciseId).isStaticStretch && hold > preLiftHoldMaxSec;
  });
  const found = long.map((item): Finding => {
    const text = `${exerciseById(item.exerciseId).name}: hold 45 s at most before lifting.`;
    return { rule: "C10", level: "caution", itemId: item.id, text, sources };
  });
  const total = staticStretchSec(items, "full");
  for (const muscle of Object.keys(total) as StretchedMuscle[]) {
    if (total[muscle] < preLiftTotalLimitSec) continue;
    const text = `${total[muscle]} s of static stretch for the ${muscleWord[muscle]} on one leg. Before lifting keep it below 60 s and move the rest after the session.`;
    found.push({ rule: "C10", level: "caution", itemId: null, text, sources });
  }
  return found;
}

function order({ items }: Draft): Finding[] {
  const late = items.find((item, index) => {
    const before = items[index - 1];
    return before !== undefined && parts.indexOf(partOf(item)) < parts.indexOf(partOf(before));
  });
  if (late === undefined) return [];
  const text = `${exerciseById(late.exerciseId).name} comes after a later part. Keep the order warm-up, release, move, load, strength.`;
  return [{ rule: "R14", level: "hint", itemId: late.id, text, sources: ["001:8"] }];
}

function balanceOfParts({ purpose, items }: Draft): Finding[] {
  const found: Finding[] = [];
  if (items.every((item) => item.phase === "release" || isStrengthBlock(item))) {
    const text = "Rolling alone does not last. Add mobility or stretch work.";
    found.push({ rule: "C17", level: "caution", itemId: null, text, sources: ["Konrad 2022"] });
  }
  const stretch = staticStretchSec(items, "full");
  if (purpose === "gastrocnemius" && stretch.gastrocnemius === 0) {
    const text = "No straight-knee stretch yet: bent-knee work does not reach the gastrocnemius.";
    found.push({
      rule: "0.1",
      level: "caution",
      itemId: null,
      text,
      sources: ["003:27", "003:68"],
    });
  }
  const heavy = items.filter((item) => isDailyEccentric(item));
  return found.concat(
    heavy.map((item) => ({
      rule: "C11",
      level: "caution",
      itemId: item.id,
      text: `${exerciseById(item.exerciseId).name}: 3 sets of 15 is the top of the scale. Build up to it, three days a week, with next-day pain of at most 2.`,
      sources: ["002:70", "001:18"],
    })),
  );
}

function isDailyEccentric(item: RoutineItem): boolean {
  const eccentric = exerciseById(item.exerciseId).categories.includes("eccentric_calf_loading");
  return eccentric && item.dose.sets * (item.dose.reps ?? 0) >= 45;
}

function short({ items }: Draft): Finding[] {
  const seconds = routineSec(items, "short");
  const sources = ["000:43"];
  if (seconds === 0) {
    const text = "No short version: mark the exercises that stay on a busy day.";
    return [{ rule: "R3", level: "caution", itemId: null, text, sources }];
  }
  if (seconds >= 300 && seconds <= 600) return [];
  const text = `The short version takes ${Math.round(seconds / 60)} min. It is meant to take 5 to 10.`;
  return [{ rule: "R3", level: "hint", itemId: null, text, sources }];
}

function history(draft: Draft, injuries: Injuries): Finding[] {
  return contraindicationsOf(draft.items, injuries).map((entry) => {
    const item = draft.items.find(
      ({ exerciseId, side }) =>
        exerciseId === entry.exerciseId && (side === undefined || side === entry.side),
    );
    const text = swapText(entry);
    const { sources } = entry;
    return { rule: "K7", level: "caution", itemId: item?.id ?? null, text, sources };
  });
}

/**
 * What the rules say about a routine, the weightiest first; with injuries, also what the history
 * speaks against. A routine without a strength and a balance exercise may not be saved or given (K8, R20).
 */
export function checkRoutine(draft: Draft, injuries: Injuries = []): Finding[] {
  if (draft.items.length === 0) return [];
  const weight: Record<FindingLevel, number> = { blocks: 0, caution: 1, hint: 2 };
  const rules = [strength, gates, beforeLifting, balanceOfParts, short, order];
  return [...rules.flatMap((rule) => rule(draft)), ...history(draft, injuries)].sort(
    (a, b) => weight[a.level] - weight[b.level],
  );
}

/**
 * What keeps a routine from being saved or given: no strength or no balance exercise (K8, R20); null
 * where nothing does.
 */
export function invalidRoutine(items: readonly RoutineItem[]): string | null {
  const found = strength({ items });
  return found.length === 0 ? null : found.map(({ text }) => text).join(" ");
}
