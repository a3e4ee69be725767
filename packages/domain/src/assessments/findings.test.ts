import { expect, it } from "vitest";
import { type SquatScreen, squatFails, type TowelHold, towelPositive } from "./findings";

const fine: SquatScreen = { below90: true, kneesForward: true, heelsDown: true };

it.each<[SquatScreen | null, boolean]>([
  [null, false],
  [fine, false],
  [{ ...fine, below90: false }, true],
  [{ ...fine, kneesForward: false }, true],
  [{ ...fine, heelsDown: false }, true],
  [{ below90: null, kneesForward: null, heelsDown: null }, false],
  [{ below90: null, kneesForward: null, heelsDown: false }, true],
])("a squat of %j falls short: %s; what nobody saw is no fault", (squat, fails) => {
  expect(squatFails(squat)).toBe(fails);
});

it.each<[TowelHold | null, boolean]>([
  [null, false],
  [{ holdSec: 30, cramp: false }, false],
  [{ holdSec: 29.9, cramp: false }, true],
  [{ holdSec: 40, cramp: true }, true],
])("a calf hold of %j against 30 s is positive: %s", (towel, isPositive) => {
  expect(towelPositive(towel, 30)).toBe(isPositive);
});
