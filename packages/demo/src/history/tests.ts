import type { Findings } from "@talus/domain/assessments/assessment";
import type { Attempt } from "@talus/domain/assessments/findings";
import type { FurtherResults } from "@talus/domain/assessments/further-results";
import type { Protocol } from "@talus/domain/assessments/protocols";
import type { InvalidReason } from "@talus/domain/assessments/tests/invalid-reasons";
import { daysBetween, type LocalDate } from "@talus/domain/calendar";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import type { PerSide, Side } from "@talus/domain/sides";
import { mapSides } from "@talus/domain/sides";
import { fromCm, roundTo } from "@talus/domain/units";
import type { DemoPerson } from "../people.data";
import type { Random } from "../random";
import { furtherOf, isTestedMore } from "./further-tests";

/** What one screening found, as a coach would have typed it. */
export type DemoTest = {
  takenOn: LocalDate;
  protocol: Protocol;
  unit: "cm" | "in";
  attempts: PerSide<Attempt[]>;
  findings: Findings;
  further: FurtherResults;
  nextMorningNrs: number;
  selfMeasured: boolean;
};

/**
 * Error of one test in three parts that add to an SEM of 0.69 cm: the day, and each of three tries
 * (domain.md 2.1).
 */
const noise = { dayCm: 0.66, tryCm: 0.34 } as const;

const faults: readonly InvalidReason[] = ["heel_lifted", "arch_collapsed", "toes_turned_out"];

type Occasion = { takenOn: LocalDate; startedOn: LocalDate; isLast: boolean };

/** A test of a person on a day: the true reach after so many weeks, with honest noise. */
export function testOf(
  person: DemoPerson,
  { takenOn, startedOn, isLast }: Occasion,
  random: Random,
): DemoTest {
  const weeks = daysBetween(startedOn, takenOn) / 7;
  const share = 1 - Math.exp(-weeks / 8);
  const kneeling = person.story === "protocol" && weeks < 7;
  const reached = (side: Side) => {
    const start = side === "left" ? person.leftCm : person.rightCm;
    const lower = side === "left" ? person.leftCm < person.rightCm : person.rightCm < person.leftCm;
    const gain = person.gainCm * person.adherence * share * (lower ? 1.15 : 0.85);
    // From a half-kneeling start the front knee reaches a little further, in another test.
    return start + gain + (kneeling ? 0.8 : 0);
  };
  const unit = person.inches ? "in" : "cm";
  const values = mapSides({ left: reached("left"), right: reached("right") }, (cm) =>
    triesAround(cm + random.normal(noise.dayCm), unit, random),
  );
  const sore = isLast && person.story === "hold";
  return {
    takenOn,
    protocol: kneeling ? "half_kneeling" : "standing_knee_to_wall",
    unit,
    attempts: values,
    findings: findingsOf(person, sore ? 2 : random.pick([0, 0, 0, 1, 1, 2])),
    further: furtherOf(person, takenOn, weeks),
    nextMorningNrs: random.pick([0, 0, 0, 1]),
    selfMeasured: random.chance(0.2),
  };
}

function triesAround(cm: number, unit: "cm" | "in", random: Random): Attempt[] {
  const count = random.pick([2, 3, 3, 3]);
  const tries = Array.from({ length: count }, (): Attempt => {
    const value = Math.max(0, cm + random.normal(noise.tryCm));
    return { value: roundTo(fromCm(value, unit), unit === "cm" ? 1 : 2), invalidReason: null };
  });
  if (!random.chance(0.12)) return tries;
  const far = roundTo(
    fromCm(Math.max(0, cm + random.between(0.8, 1.8)), unit),
    unit === "cm" ? 1 : 2,
  );
  return [...tries.slice(0, 2), { value: far, invalidReason: random.pick(faults) }];
}

function findingsOf(person: DemoPerson, painNrs: number): Findings {
  const holdSec = person.towelSec ?? (isTestedMore(person) ? 30 : null);
  const hold = holdSec === null ? null : { holdSec, cramp: false };
  return {
    sensation: { left: person.feels, right: person.feels },
    towel: { left: hold, right: hold },
    squat: null,
    marks: { left: null, right: null },
    symptoms: { ...noSymptoms, painNrs, swelling: "none" },
  };
}
