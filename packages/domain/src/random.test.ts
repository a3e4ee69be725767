import { expect, it } from "vitest";
import { seededRandom } from "./random";

it("gives the same row for the same seed, from 0 to under 1, on every machine and in every version", () => {
  const next = seededRandom(7);
  const row = Array.from({ length: 4 }, () => next());
  expect(row).toEqual([
    0.011704753153026104, 0.06195825757458806, 0.97690763277933, 0.6990287057124078,
  ]);
  const many = Array.from({ length: 10_000 }, () => next());
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
});
