import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { type RuleSet, shippedRuleSet, switchableRules } from "../verdicts/rule-set/rule-set";
import {
  countFlags,
  countReplayed,
  emptyTally,
  replayRows,
  replaySentence,
  replayVerdict,
} from "./replay";
import { isFlag, markKinds, markLabel } from "./replay-marks";
import { factsFrom } from "./stored-facts";

const stricter: RuleSet = {
  ...shippedRuleSet,
  version: "draft",
  bands: { limitedBelowCm: 9.5, excellentAboveCm: 12.7 },
};

/** Facts as the database gives them back. */
const stored = (facts: unknown) => JSON.parse(JSON.stringify(facts));

const cm = fc.double({ min: 0, max: 25, noNaN: true });
const nrs = fc.option(fc.integer({ min: 0, max: 10 }));
const facts = fc
  .record({
    left: cm,
    right: cm,
    before: fc.option(fc.tuple(cm, cm)),
    painNrs: nrs,
    nextMorningNrs: nrs,
    adherencePct: fc.option(fc.integer({ min: 0, max: 100 })),
    weeksOnPlan: fc.option(fc.integer({ min: 0, max: 30 })),
    sensation: fc.constantFrom("front", "back", "both", "none", null),
    achilles: fc.boolean(),
    confirmed: fc.boolean(),
  })
  .map(({ left, right, before, painNrs, sensation, achilles, ...rest }) =>
    workedFacts({
      ...rest,
      cm: [left, right],
      previous: before && earlierTest(...before),
      baseline: before && earlierTest(...before),
      sensation: { left: sensation, right: sensation },
      symptoms: { ...workedFacts().symptoms, painNrs },
      injuries: { ...workedFacts().injuries, achilles },
    }),
  );

const rules = fc
  .record({
    limited: fc.double({ min: 5, max: 12, noNaN: true }),
    mdc: fc.double({ min: 0.8, max: 4, noNaN: true }),
    pct: fc.integer({ min: 50, max: 100 }),
    off: fc.subarray([...switchableRules]),
  })
  .map(
    ({ limited, mdc, pct, off }): RuleSet => ({
      ...shippedRuleSet,
      bands: { ...shippedRuleSet.bands, limitedBelowCm: limited },
      error: { semCm: 0.7, mdcCm: mdc },
      adherence: { minPct: pct },
      off,
    }),
  );

describe("a replay of one test", () => {
  it("finds no difference between a rule set and itself", () => {
    fc.assert(
      fc.property(facts, rules, (one, same) => {
        const replayed = replayVerdict(stored(one), { before: same, after: same });
        expect(replayed).toMatchObject({ changed: false, came: [], went: [] });
        expect(replayed?.before).toEqual(replayed?.after);
      }),
    );
  });

  it("turns around where the rule sets change places", () => {
    fc.assert(
      fc.property(facts, rules, (one, other) => {
        const there = replayVerdict(stored(one), { before: shippedRuleSet, after: other });
        const back = replayVerdict(stored(one), { before: other, after: shippedRuleSet });
        expect([there?.changed, there?.before, there?.after]).toEqual([
          back?.changed,
          back?.after,
          back?.before,
        ]);
        expect([there?.came, there?.went]).toEqual([back?.went, back?.came]);
      }),
    );
  });

  it("decides as the engine decides, whatever the rules", () => {
    fc.assert(
      fc.property(facts, rules, (one, other) => {
        const { after } = replayVerdict(stored(one), { before: other, after: other }) ?? {};
        const { decision, safety } = judgedFacts({ ...one, confirmed: true }, other);
        const asks = after?.marks.some(({ kind }) => kind === "ask_unit");
        const decided = asks ? null : decision;
        expect(after).toMatchObject({ decision: decided, safety: safety.level });
      }),
    );
  });

  it("names what came and what went, by side", () => {
    const replayed = replayVerdict(
      stored(workedFacts({ cm: [9.8, 11], sensation: { left: "front", right: null } })),
      { before: shippedRuleSet, after: stricter },
    );
    expect(replayed).toMatchObject({ changed: true, came: expect.any(Array) });
    expect(replayed?.went).toContain("Below the usual range, left");
    expect(replayed?.went).toContain("Left: a block or pinch in front may come from the joint.");
    expect(replayed?.went.some((text) => text.includes("right"))).toBe(false);
  });

  it("asks about the unit anew, though somebody has said that it stands", () => {
    const confirmed = workedFacts({
      cm: [4.5, 4.6],
      previous: earlierTest(11.4, 11.6),
      confirmed: true,
    });
    const off: RuleSet = { ...shippedRuleSet, off: ["unit.unlikely"] };
    const replayed = replayVerdict(stored(confirmed), { before: shippedRuleSet, after: off });
    expect(replayed?.went).toContain("Asked about the unit");
  });
});

describe("facts from older rows", () => {
  it("are unknown where the row does not hold them", () => {
    const { protocol, unit, takenOn, attempts } = workedFacts();
    const old = factsFrom({ protocol, unit, takenOn, attempts, symptoms: { painNrs: 3 } });
    expect(old).toMatchObject({
      symptoms: { painNrs: 3, worsening: false, swelling: null },
      previous: null,
      adherencePct: null,
      goalCm: { left: null, right: null },
    });
  });

  it("come back as they were stored", () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(factsFrom(stored(one))).toEqual(stored(one));
      }),
    );
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["no protocol", { ...workedFacts(), protocol: "guess" }],
    ["no unit", { ...workedFacts(), unit: "ell" }],
    ["no day", { ...workedFacts(), takenOn: 5 }],
    ["attempts that are no numbers", { ...workedFacts(), attempts: { left: ["8"], right: [] } }],
    ["no attempts", { ...workedFacts(), attempts: null }],
  ])("cannot be read from %s", (_what, row) => {
    expect(factsFrom(row)).toBeNull();
    expect(replayVerdict(row, { before: shippedRuleSet, after: stricter })).toBeNull();
  });
});

describe("a tally", () => {
  const tally = emptyTally();
  for (const left of [9.2, 9.7, 9.9, 12.9]) {
    countReplayed(
      tally,
      replayVerdict(stored(workedFacts({ cm: [left, 9.6], previous: earlierTest(7, 12) })), {
        before: shippedRuleSet,
        after: stricter,
      }),
    );
  }
  countReplayed(tally, null);
  const rows = replayRows(tally);

  it("counts each kind by side, before and after", () => {
    expect(rows.find(({ kind }) => kind === "limited")).toEqual({
      kind: "limited",
      before: 7,
      after: 1,
      sides: { left: { before: 3, after: 1 }, right: { before: 4, after: 0 } },
    });
    expect(tally).toMatchObject({ tests: 4, unreadable: 1, changedTests: 4 });
  });

  it("leaves out what never occurred, and counts flags alone as flags", () => {
    expect(rows.every(({ before, after }) => before + after > 0)).toBe(true);
    const flags = countFlags(rows);
    expect(flags.before).toBe(
      rows.filter(({ kind }) => isFlag(kind)).reduce((sum, row) => sum + row.before, 0),
    );
    expect(isFlag("limited")).toBe(false);
    expect(isFlag("decision.refer")).toBe(true);
  });

  it("says it in a sentence", () => {
    expect(replaySentence({ before: 112, after: 37 }, 410, 8)).toBe(
      "37 flags instead of 112 on 410 tests of 8 weeks.",
    );
    expect(replaySentence({ before: 1, after: 1 }, 1, 8)).toBe(
      "1 flag as before on 1 test of 8 weeks.",
    );
  });

  it("has words for every kind", () => {
    expect(markKinds.filter((kind) => !markLabel(kind))).toEqual([]);
  });
});
