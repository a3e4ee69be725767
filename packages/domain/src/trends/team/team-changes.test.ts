import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../calendar";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import { responderGroups, type TeamChangeRow, teamChanges } from "./team-changes";

const reading = {
  unit: "cm" as const,
  error: shippedRuleSet.error,
  rules: shippedRuleSet,
  onlyLimited: false,
};

/** Somebody tested every three weeks; planned and done sessions between. */
function row(cm: number[], more: Partial<TeamChangeRow> = {}): TeamChangeRow {
  return {
    athleteId: cm.join(),
    name: "Ana",
    side: "left",
    tests: cm.map((value, i) => ({ takenOn: addDays("2026-08-03", 21 * i), cm: value })),
    planned: 10,
    done: 9,
    ...more,
  };
}

const squad = [
  row([7, 9.2]),
  row([8, 8.5]),
  row([9, 9.2], { done: 3 }),
  row([9.5, 12], { done: 2 }),
  row([10, 9]),
  row([12, 12.2]),
  row([13, 11]),
  row([14]),
];

describe("the change of a team", () => {
  it("is that of the same athletes at both ends", () => {
    expect(teamChanges(squad, reading).cohort).toEqual({
      n: 7,
      median: 0.2,
      hodgesLehmann: 0.3,
      first: 9.5,
      last: 9.2,
    });
  });

  it("counts gains and losses from the error on, beside what chance alone gives", () => {
    const { gains, losses, expectedFalse } = teamChanges(squad, reading);
    expect(gains).toMatchObject({ k: 2, n: 7, pct: 29 });
    expect(losses).toMatchObject({ k: 1, n: 7 });
    expect(expectedFalse).toBe(0.2);
  });

  it("sorts athletes by sessions done and change; 70 % is done", () => {
    const { quadrants, withoutPlan } = teamChanges(
      [...squad, row([8, 8], { planned: 0, done: 0 }), row([8, 8.1], { done: 7 })],
      reading,
    );
    expect(quadrants).toEqual({
      did_improved: 1,
      did_same: 5,
      missed_improved: 1,
      missed_same: 1,
    });
    expect(withoutPlan).toBe(1);
  });

  it("gives nothing away below five", () => {
    const few = teamChanges(squad.slice(0, 4), reading);
    expect(few).toMatchObject({ cohort: null, gains: null, quadrants: null, athletes: [] });
    expect(few.expectedFalse).toBeNull();
  });

  it("counts who was never tested nowhere", () => {
    expect(teamChanges([...squad, row([])], reading)).toEqual(teamChanges(squad, reading));
    const limited = { ...reading, onlyLimited: true };
    expect(teamChanges([...squad, row([])], limited)).toEqual(teamChanges(squad, limited));
  });

  it("shows a slope from four dates on, and tells from what total it can be told from error", () => {
    const { athletes, slopes } = teamChanges(
      [...squad.slice(0, 4), row([8, 9, 10, 11]), row([8, 8.1, 8, 8.2])],
      reading,
    );
    expect(athletes.map(({ slope }) => slope)).toEqual([
      null,
      null,
      null,
      null,
      { total: 3, detectable: 1.81, beyondError: true },
      { total: 0.17, detectable: 1.81, beyondError: false },
    ]);
    expect(slopes).toBeNull();
  });
});

describe("a cohort chosen for low scores", () => {
  it("is set beside what chance alone gives it, by the mean and spread of the whole team", () => {
    const whole = teamChanges(squad, reading);
    const chosen = teamChanges(squad, { ...reading, onlyLimited: true });
    expect(chosen.cohort?.n).toBe(5);
    expect(chosen.regression).toEqual(whole.regression);
    expect(chosen.regression).toMatchObject({ n: 5, team: 8, observedMean: 0.88, mean: 10.31 });
    expect(chosen.regression?.reliability).toBeCloseTo(1 - 0.69 ** 2 / 2.48 ** 2, 2);
    expect(chosen.regression?.expectedMean).toBeCloseTo(0.16, 2);
  });

  it("has no expectation where the team is all alike, or fewer than five are limited", () => {
    expect(
      teamChanges(
        Array.from({ length: 6 }, () => row([9, 9])),
        reading,
      ).regression,
    ).toBeNull();
    expect(teamChanges(squad.slice(1), reading).regression).toBeNull();
  });

  it("gains by chance about what the formula says, in a team that does not change at all", () => {
    // A fixed sum of twelve uniforms stands for the normal error of each test.
    const error = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
      .map((uniforms) => (uniforms.reduce((sum, u) => sum + u, 0) - 6) * 0.69);
    const rows = fc.sample(fc.tuple(error, error, error), { numRuns: 4000, seed: 7 });
    const team = rows.map(([ability, first, second], i) => {
      const truth = 10.5 + (ability / 0.69) * 2;
      return row([Math.max(0, truth + first), Math.max(0, truth + second)], { name: String(i) });
    });
    const { regression } = teamChanges(team, { ...reading, onlyLimited: true });
    expect(regression?.observedMean).toBeCloseTo(regression?.expectedMean ?? Number.NaN, 0);
    expect(
      Math.abs((regression?.observedMean ?? 9) - (regression?.expectedMean ?? 0)),
    ).toBeLessThan(0.06);
  });
});

describe("reading a team's change", () => {
  it("does not mind the order of the athletes, and moves no change with the level", () => {
    const someone = fc
      .array(fc.integer({ min: 300, max: 1400 }), { minLength: 1, maxLength: 6 })
      .map((hundredths) => row(hundredths.map((value) => value / 100)));
    fc.assert(
      fc.property(fc.array(someone, { minLength: 5, maxLength: 12 }), (rows) => {
        const one = teamChanges(rows, reading);
        const other = teamChanges([...rows].reverse(), reading);
        expect(other.cohort).toEqual(one.cohort);
        expect(other.quadrants).toEqual(one.quadrants);
        expect(other.gains).toEqual(one.gains);
        const counted = Object.values(one.quadrants ?? {}).reduce((sum, n) => sum + n, 0);
        expect(counted + one.withoutPlan).toBe(one.athletes.length);
      }),
    );
  });

  it("reads in inches", () => {
    const inches = teamChanges(squad, { ...reading, unit: "in" });
    expect(inches.cohort?.first).toBe(3.7402);
    expect(inches.athletes[0]).toMatchObject({ first: 2.7559, label: "reliable_gain" });
  });
});

describe("athletes in groups of alike ones", () => {
  it("are counted once each, in groups of 10 % by 0.5 cm and by the side that was lower", () => {
    const rows = [
      row([8, 8.2]),
      row([8, 8.24]),
      row([8, 8.2], { side: "right" }),
      row([8, 8.26]),
      row([8, 8.2], { done: 10 }),
      row([8, 8.2], { planned: 0, done: 0 }),
    ];
    const groups = responderGroups(teamChanges(rows, reading).athletes, "cm");
    expect(groups).toEqual([
      { side: "left", adherencePct: 95, change: 0, n: 3 },
      { side: "right", adherencePct: 95, change: 0, n: 1 },
      { side: "left", adherencePct: 95, change: 0.5, n: 1 },
    ]);
  });

  it("are at most 600, however many and far apart they are", () => {
    const athlete = fc.record({
      ...{ side: fc.constantFrom("left" as const, "right" as const) },
      ...{
        adherencePct: fc.integer({ min: 0, max: 100 }),
        change: fc.double({ min: -20, max: 20, noNaN: true }),
      },
    });
    const shown = teamChanges(squad, reading).athletes[0];
    if (!shown) throw new Error("Nobody is shown");
    fc.assert(
      fc.property(fc.array(athlete, { maxLength: 900 }), (some) => {
        const groups = responderGroups(
          some.map((one) => ({ ...shown, ...one })),
          "cm",
        );
        expect(groups.length).toBeLessThanOrEqual(600);
        expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(some.length);
      }),
      { numRuns: 20 },
    );
  });
});
