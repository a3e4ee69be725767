import type { Sensation, TowelHold, WallMarks } from "@talus/domain/assessments/findings";
import { protocols, scaleOf } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import { parseLocalDate } from "@talus/domain/calendar";
import { painQualities, swellings } from "@talus/domain/safety/red-flags";
import type { PerSide, Side } from "@talus/domain/sides";
import { toCm } from "@talus/domain/units";
import type { EarlierTest, Facts } from "@talus/domain/verdicts/facts/facts";
import { z } from "zod";
import { historyEntry, injuriesOf } from "./history-codes";

const unit = z.enum(["cm", "in", "mm", "deg"]);
const marks = z.union([z.number(), z.array(z.number())]).nullish();
const marksOfSide = z.object({ passes_in: marks, fails_in: marks });
const sideValue = z.union([z.number(), marksOfSide]).nullish();
const perSideMarks = z.union([z.object({ left: marks, right: marks }), marks]);
const nrs = z.number().nullish();
const limitingFactors = ["joint", "soft_tissue_soleus", "mixed", "soft_tissue_gastroc"] as const;
const perSide = <T extends z.ZodType>(value: T) =>
  z.object({ left: value.nullish(), right: value.nullish() }).nullish();

const earlier = z.object({
  date: z.string().nullish(),
  left: z.number().nullish(),
  right: z.number().nullish(),
  unit: unit.optional(),
  protocol: z.enum(protocols).optional(),
  tester: z.string().nullish(),
  pain_next_morning_nrs: nrs,
});

/** The input of an assessment case, by the field names of the case files. */
export const caseInput = z.object({
  unit,
  protocol: z.enum(protocols),
  date: z.string(),
  athlete: z.enum(athleteTypes),
  left: sideValue,
  right: sideValue,
  left_deg: z.number().nullish(),
  right_deg: z.number().nullish(),
  passes_in: perSideMarks.optional(),
  fails_in: perSideMarks.optional(),
  sensation: perSide(z.enum(["back", "front", "both", "none"])),
  straight_knee_towel: perSide(
    z.object({ hold_s: z.number().nullish(), cramp: z.boolean().nullish() }),
  ),
  squat: z
    .object({
      below_90: z.boolean().nullish(),
      knees_forward: z.boolean().nullish(),
      heels_down: z.boolean().nullish(),
    })
    .nullish(),
  pain_nrs: nrs,
  pain_next_morning_nrs: nrs,
  pain_quality: z.enum([...painQualities, "worsening"]).nullish(),
  pain_site: z.string().nullish(),
  swelling: z.enum(swellings).nullish(),
  flags: z.array(z.string()).nullish(),
  history: z.array(historyEntry).nullish(),
  previous: earlier.nullish(),
  baseline: earlier.nullish(),
  before_previous: earlier.nullish(),
  last_limiting: perSide(z.array(z.enum(limitingFactors))),
  adherence_pct: z.number().nullish(),
  weeks_on_plan: z.number().nullish(),
  tester: z.string().nullish(),
  goal_cm: z.union([z.number(), z.object({ left: z.number(), right: z.number() })]).nullish(),
  birth_date: z.string().nullish(),
});
type CaseInput = z.output<typeof caseInput>;

/** The facts that a case's input states; what it leaves out is unknown. */
export function factsOf(input: CaseInput): Facts {
  const previous = earlierOf(input, input.previous);
  const baseline = earlierOf(input, input.baseline);
  const adherencePct = input.adherence_pct ?? null;
  return {
    protocol: input.protocol,
    unit: scaleOf(input.protocol) === "interval" && hasInches(input) ? "in" : input.unit,
    takenOn: input.date,
    birthDate: input.birth_date ? parseLocalDate(input.birth_date) : null,
    athleteType: input.athlete,
    testerId: input.tester ?? null,
    attempts: { left: attemptsOf(input, "left"), right: attemptsOf(input, "right") },
    marks: { left: marksFor(input, "left"), right: marksFor(input, "right") },
    sensation: {
      left: input.sensation?.left ?? null,
      right: input.sensation?.right ?? null,
    } satisfies PerSide<Sensation | null>,
    towel: { left: towelOf(input, "left"), right: towelOf(input, "right") },
    squat: input.squat
      ? {
          below90: input.squat.below_90 ?? null,
          kneesForward: input.squat.knees_forward ?? null,
          heelsDown: input.squat.heels_down ?? null,
        }
      : null,
    ...symptomsOf(input),
    injuries: injuriesOf(input.history ?? []),
    previous,
    beforePrevious: earlierOf(input, input.before_previous) ?? (previous && baseline),
    baseline,
    adherencePct,
    adherence12WeeksPct: adherencePct,
    weeksOnPlan: input.weeks_on_plan ?? null,
    goalCm: goalOf(input),
    lastLimiting: {
      left: input.last_limiting?.left ?? null,
      right: input.last_limiting?.right ?? null,
    },
    confirmed: false,
  };
}

function symptomsOf(input: CaseInput): Pick<Facts, "symptoms" | "nextMorningNrs"> {
  const flags = input.flags ?? [];
  const worsening = input.pain_quality === "worsening" || flags.includes("worsening");
  return {
    symptoms: {
      painNrs: input.pain_nrs ?? null,
      painQuality: input.pain_quality === "worsening" ? null : (input.pain_quality ?? null),
      worsening,
      swelling: input.swelling ?? null,
      calfWarmRed: flags.includes("calf_warm_red"),
      unilateral: flags.includes("unilateral"),
      cannotBearWeight: flags.includes("cannot_bear_weight"),
      pop: flags.includes("pop"),
    },
    nextMorningNrs: input.pain_next_morning_nrs ?? null,
  };
}

function earlierOf(input: CaseInput, test: CaseInput["previous"]): EarlierTest | null {
  if (!test) return null;
  const unitThen = test.unit ?? input.unit;
  const cm = (value: number | null | undefined) =>
    value == null || unitThen === "deg" ? null : toCm(value, unitThen);
  return {
    takenOn: test.date ? parseLocalDate(test.date) : null,
    protocol: test.protocol ?? input.protocol,
    testerId: test.tester ?? input.tester ?? null,
    cm: { left: cm(test.left), right: cm(test.right) },
    nextMorningNrs: test.pain_next_morning_nrs ?? null,
  };
}

function attemptsOf(input: CaseInput, side: Side): number[] {
  const value = input.unit === "deg" ? (input[`${side}_deg`] ?? input[side]) : input[side];
  return typeof value === "number" ? [value] : [];
}

function hasInches(input: CaseInput): boolean {
  return marksFor(input, "left") !== null || marksFor(input, "right") !== null;
}

type Marks = z.output<typeof marks>;

function marksFor(input: CaseInput, side: Side): WallMarks | null {
  const own = input[side];
  const passes = own && typeof own === "object" ? own.passes_in : pick(input.passes_in, side);
  const fails = own && typeof own === "object" ? own.fails_in : pick(input.fails_in, side);
  const [lastPass, firstFail] = [list(passes), list(fails)];
  if (lastPass.length === 0 && firstFail.length === 0) return null;
  return {
    lastPass: lastPass.length > 0 ? Math.max(...lastPass) : null,
    firstFail: firstFail.length > 0 ? Math.min(...firstFail) : null,
  };
}

function pick(value: CaseInput["passes_in"], side: Side): Marks {
  return value && typeof value === "object" && !Array.isArray(value) ? value[side] : value;
}

function list(value: Marks): number[] {
  if (value == null) return [];
  return Array.isArray(value) ? value : [value];
}

function towelOf(input: CaseInput, side: Side): TowelHold | null {
  const towel = input.straight_knee_towel?.[side];
  return towel ? { holdSec: towel.hold_s ?? 30, cramp: towel.cramp ?? false } : null;
}

function goalOf({ goal_cm: goal }: CaseInput): Facts["goalCm"] {
  if (goal == null) return { left: null, right: null };
  return typeof goal === "number" ? { left: goal, right: goal } : goal;
}
