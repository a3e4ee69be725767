import type { Attempt } from "@talus/domain/assessments/findings";
import type { FurtherResults } from "@talus/domain/assessments/further-results";
import { dayNumber, type LocalDate } from "@talus/domain/calendar";
import { roundTo } from "@talus/domain/units";
import type { DemoPerson } from "../people.data";
import { randomFrom } from "../random";

/** Whether the coach of this athlete also tests calf strength and balance: about every second one. */
export function isTestedMore(person: DemoPerson): boolean {
  return person.born % 2 === 0;
}

/** Heel raises, balance and, for some, the toe circle of a day; a stream of their own per test. */
export function furtherOf(person: DemoPerson, takenOn: LocalDate, weeks: number): FurtherResults {
  if (!isTestedMore(person)) return {};
  const random = randomFrom(dayNumber(takenOn) * 97 + person.born + person.leftCm * 10);
  const grown = person.adherence * Math.min(weeks, 12);
  const side = (base: number, spread: number) => base + random.normal(spread);
  const whole = (value: number) => one(Math.max(0, Math.round(value)));
  const results: FurtherResults = {
    heel_raise: {
      left: whole(side(18 + grown * 0.5, 2)),
      right: whole(side(19 + grown * 0.5, 2)),
    },
    single_leg_balance: {
      left: whole(Math.min(60, side(28 + grown, 6))),
      right: whole(Math.min(60, side(31 + grown, 6))),
    },
  };
  if (person.born % 4 !== 0) return results;
  const circle = (cm: number) => one(roundTo(side(cm, 0.6), 1));
  return { ...results, toe_circle: { left: circle(11.5), right: circle(12.5) } };
}

function one(value: number): Attempt[] {
  return [{ value, invalidReason: null }];
}
