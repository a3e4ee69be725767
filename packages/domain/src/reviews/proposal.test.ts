import { describe, expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import { type Facts, noInjuries } from "../verdicts/facts/facts";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { type Judgement, judge } from "../verdicts/verdict";
import { type ProposalFor, proposeRoutine } from "./proposal";

const first: Facts = {
  protocol: "standing_knee_to_wall",
  unit: "cm",
  takenOn: "2026-11-20",
  birthDate: null,
  athleteType: "runner",
  testerId: "A",
  attempts: { left: [8.5], right: [9] },
  marks: { left: null, right: null },
  sensation: { left: "back", right: "back" },
  towel: { left: null, right: null },
  squat: null,
  symptoms: { ...noSymptoms, painNrs: 0 },
  nextMorningNrs: null,
  injuries: noInjuries,
  previous: null,
  beforePrevious: null,
  baseline: null,
  adherencePct: null,
  adherence12WeeksPct: null,
  weeksOnPlan: null,
  goalCm: { left: null, right: null },
  lastLimiting: { left: null, right: null },
  confirmed: false,
};
const whom: ProposalFor = {
  athleteType: "runner",
  injuries: [],
  weeksOnPlan: null,
  present: null,
  equipment: null,
};

function judged(facts: Facts): Judgement {
  const verdict = judge(facts, shippedRuleSet, "2026-11-20");
  if (verdict.kind !== "judged") throw new Error(verdict.kind);
  return verdict.judgement;
}

describe("the routine that a verdict leads to", () => {
  const start = proposeRoutine(judged(first), whom);
  it("is new at the start, with every exercise added and a reason for each", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.phase).toBe("build");
    expect(start.lines.every(({ kind }) => kind === "added")).toBe(true);
    for (const { exerciseId } of start.draft.items) expect(start.why[exerciseId]).toBeDefined();
  });
  it("is the present one when the verdict says continue", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    const present = { items: start.draft.items, phase: start.phase, sideBias: start.sideBias };
    const previous = {
      takenOn: "2026-10-30",
      protocol: first.protocol,
      testerId: "A",
      cm: { left: 8.2, right: 8.8 },
      nextMorningNrs: null,
    } as const;
    const goesOn = judged({ ...first, previous });
    expect(proposeRoutine(goesOn, { ...whom, present }).kind).toBe("keep");
  });
  it("is none after a stop, with the reason", () => {
    const stopped = judged({ ...first, symptoms: { ...noSymptoms, painNrs: 7 } });
    expect(proposeRoutine(stopped, whom)).toMatchObject({ kind: "none" });
  });
  it("leaves out what the injury history forbids", () => {
    const achilles = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const careful = proposeRoutine(judged(first), { ...whom, injuries: achilles });
    if (careful.kind !== "new") throw new Error(careful.kind);
    const ids = careful.draft.items.map(({ exerciseId }) => exerciseId);
    expect(ids).not.toContain("heel-drops");
  });

  it("adds rotation work where turning felt stiff in the movement check, and says so", () => {
    const free = { up: "free", down: "free", inward: "free", outward: "free", feel: null } as const;
    const moves = { left: { ...free, inward: "stiff" as const }, right: free };
    const turned = proposeRoutine(judged(first), { ...whom, qualities: { moves } });
    if (turned.kind !== "new") throw new Error(turned.kind);
    expect(turned.why["rotation-drills left"]?.[0]?.text).toMatch(
      /^Left: turning in or out felt stiff/,
    );
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.why["rotation-drills"]).toBeUndefined();
  });

  it("offers hip and trunk work where the squat fails on ankles that reach far enough, and says why", () => {
    const squat = { below90: false, kneesForward: true, heelsDown: true };
    const reach = { ...first, attempts: { left: [11.5], right: [11.6] }, squat };
    const offered = proposeRoutine(judged(reach), whom);
    if (offered.kind !== "new") throw new Error(offered.kind);
    const [because, purpose] = offered.why["proximal-control"] ?? [];
    expect(because?.ruleId).toBe("limit.not_ankle");
    expect(purpose?.sources).toContain("001:25");
    const without = offered.draft.items.filter((one) => one.exerciseId !== "proximal-control");
    const present = { items: without, phase: offered.phase, sideBias: null };
    const mended = proposeRoutine({ ...judged(reach), decision: "continue" }, { ...whom, present });
    if (mended.kind !== "new") throw new Error(mended.kind);
    expect(mended.lines.map(({ id }) => id)).toContain("added proximal-control");
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.why["proximal-control"]).toBeUndefined();
  });

  it("says continue with what no longer fits exchanged, by name and nothing else", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    const present = { items: start.draft.items, phase: start.phase, sideBias: start.sideBias };
    const previous = {
      takenOn: "2026-10-30",
      protocol: first.protocol,
      testerId: "A",
      cm: { left: 8.2, right: 8.8 },
      nextMorningNrs: null,
    } as const;
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const mended = proposeRoutine(judged({ ...first, previous }), { ...whom, present, injuries });
    if (mended.kind !== "new") throw new Error(mended.kind);
    expect(mended.lines.map(({ id }) => id)).toContain("swap heel-drops calf-raise-progression");
    expect(mended.key).toMatch(/^[0-9a-f]{8}$/);
  });
});
