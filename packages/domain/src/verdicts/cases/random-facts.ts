import { sensations, type WallMarks } from "../../assessments/findings";
import { type Protocol, protocols, scaleOf } from "../../assessments/protocols";
import { addDays, type LocalDate } from "../../calendar";
import type { NextRandom } from "../../random";
import { painQualities, swellings } from "../../safety/red-flags";
import { mapSides, type PerSide, sides } from "../../sides";
import { fromCm, roundTo } from "../../units";
import type { EarlierTest, Facts } from "../facts/facts";
import type { LimitingFactor } from "../facts/limiting-factor";

/**
 * A plausible assessment of a plausible athlete on `takenOn`: distances around 10.3 ± 3 cm
 * (Hall & Docherty 2017), both types, every protocol and unit, with and without history, pain,
 * earlier tests and findings; neither refused nor, being confirmed, asked about.
 */
export function randomFacts(next: NextRandom, takenOn: LocalDate): Facts {
  const draw = drawsFrom(next);
  const protocol = draw.some(protocols);
  const scale = scaleOf(protocol);
  const unit = scale === "angle" ? "deg" : draw.some(["cm", "in", "mm"] as const);
  const left = draw.gauss(10.3, 3);
  const cm = { left, right: draw.gauss(left, 1.2) };
  const typed = (value: number) =>
    unit === "deg" ? roundTo(value + 3, 0) : roundTo(fromCm(value, unit), unit === "mm" ? 0 : 1);
  const previous = draw.maybe(0.8, () => earlier(draw, cm, { takenOn, protocol }));
  return {
    protocol,
    unit,
    takenOn,
    birthDate: draw.maybe(0.7, () => addDays(takenOn, -Math.round(draw.between(4500, 20_000)))),
    athleteType: draw.some(["runner", "lifter"] as const),
    testerId: draw.some(["A", "B", null]),
    attempts: mapSides(cm, (value, side) =>
      scale === "interval" || (side === "right" && draw.chance(0.05))
        ? []
        : Array.from({ length: draw.some([1, 2, 3]) }, () =>
            typed(clamp(value + draw.between(-0.4, 0.4), 0, 24)),
          ),
    ),
    marks: mapSides(cm, (value) =>
      scale === "interval" ? marksAround(value, (mark) => typed(mark)) : null,
    ),
    ...findings(draw),
    injuries: {
      achilles: draw.chance(0.1),
      plantarIrritation: draw.chance(0.1),
      bony: { left: draw.chance(0.02), right: draw.chance(0.02) },
      stressFracture: draw.chance(0.01),
      calfStrain: { left: draw.chance(0.02), right: draw.chance(0.02) },
    },
    previous,
    beforePrevious: previous && draw.maybe(0.7, () => earlier(draw, cm, previous)),
    baseline: previous && draw.maybe(0.9, () => earlier(draw, cm, previous)),
    adherencePct: draw.maybe(0.9, () => draw.between(45, 100)),
    adherence12WeeksPct: draw.maybe(0.8, () => draw.between(45, 100)),
    weeksOnPlan: draw.maybe(0.9, () => Math.round(draw.between(0, 26))),
    goalCm: draw.chance(0.2) ? { left: 12, right: 12 } : { left: null, right: null },
    lastLimiting: mapSides(cm, () => draw.maybe(0.5, () => [draw.some(factors)])),
    confirmed: true,
  };
}

const factors: readonly LimitingFactor[] = ["joint", "soft_tissue_soleus", "mixed", "none"];

type Draws = ReturnType<typeof drawsFrom>;

function drawsFrom(next: NextRandom) {
  const between = (low: number, high: number) => low + next() * (high - low);
  const chance = (share: number) => next() < share;
  return {
    between,
    chance,
    /** The sum of four even draws is close enough to normal. */
    gauss: (mean: number, sd: number) =>
      clamp(mean + sd * (next() + next() + next() + next() - 2) * Math.sqrt(3), 0, 24),
    some: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    maybe: <T>(share: number, value: () => T): T | null => (chance(share) ? value() : null),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function marksAround(cm: number, typed: (cm: number) => number): WallMarks {
  const lastPass = Math.floor(cm / 2.54) * 2.54;
  return { lastPass: typed(lastPass), firstFail: typed(lastPass + 2.54) };
}

function earlier(
  draw: Draws,
  cm: PerSide<number>,
  after: { takenOn: LocalDate | null; protocol: Protocol },
): EarlierTest {
  const isDistance = scaleOf(after.protocol) === "distance";
  return {
    takenOn: after.takenOn && addDays(after.takenOn, -Math.round(draw.between(5, 40))),
    protocol: draw.chance(0.9) ? after.protocol : draw.some(protocols),
    testerId: draw.some(["A", "B", null]),
    cm: mapSides(cm, (value) =>
      isDistance ? roundTo(clamp(value + draw.between(-4.5, 2.2), 0, 24), 2) : null,
    ),
    nextMorningNrs: draw.some([null, 0, 0, 1, 1, 2, 3, 4]),
  };
}

function findings(
  draw: Draws,
): Pick<Facts, "sensation" | "towel" | "squat" | "symptoms" | "nextMorningNrs"> {
  const each = <T>(value: () => T): PerSide<T> =>
    Object.fromEntries(sides.map((side) => [side, value()])) as PerSide<T>;
  return {
    sensation: each(() => draw.some([null, ...sensations])),
    towel: each(() =>
      draw.maybe(0.4, () => ({
        holdSec: Math.round(draw.between(5, 60)),
        cramp: draw.chance(0.1),
      })),
    ),
    squat: draw.maybe(0.3, () => ({
      below90: draw.some([true, true, false, null]),
      kneesForward: draw.some([true, true, false, null]),
      heelsDown: draw.some([true, true, false, null]),
    })),
    symptoms: {
      painNrs: draw.chance(0.03) ? 6 : draw.some([null, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4]),
      painQuality: draw.chance(0.05) ? draw.some(painQualities) : null,
      worsening: draw.chance(0.02),
      swelling: draw.chance(0.06) ? draw.some(swellings) : null,
      calfWarmRed: draw.chance(0.01),
      unilateral: draw.chance(0.01),
      cannotBearWeight: draw.chance(0.01),
      pop: draw.chance(0.01),
    },
    nextMorningNrs: draw.some([null, null, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4]),
  };
}
