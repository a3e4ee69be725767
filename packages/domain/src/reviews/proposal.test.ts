import { describe, expect, it } from "vitest";
import { readyRoutine } from "../routines/ready/ready";
import { noSymptoms } from "../safety/red-flags";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { offerFor, type ProposalFor, proposeRoutine } from "./proposal";

const first = workedFacts({
  ...{ sensation: { left: "back", right: "back" } },
  ...{ adherencePct: null, adherence12WeeksPct: null, weeksOnPlan: null },
});
const whom: ProposalFor = {
  athleteType: "runner",
  injuries: [],
  weeksOnPlan: null,
  present: null,
  equipment: null,
};

describe("the routine that a verdict leads to", () => {
  const start = proposeRoutine(judgedFacts(first), whom);
  it("is new at the start, with every exercise added and a reason for each", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.phase).toBe("build");
    expect(start.lines.every(({ kind }) => kind === "added")).toBe(true);
    for (const { exerciseId } of start.draft.items) expect(start.why[exerciseId]).toBeDefined();
  });
  it("is the present one when the verdict says continue", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    const present = { items: start.draft.items, phase: start.phase, sideBias: start.sideBias };
    const previous = earlierTest(8.2, 8.8);
    const goesOn = judgedFacts({ ...first, previous });
    expect(proposeRoutine(goesOn, { ...whom, present }).kind).toBe("keep");
  });
  it("is none after a stop, with the reason", () => {
    const stopped = judgedFacts({ ...first, symptoms: { ...noSymptoms, painNrs: 7 } });
    expect(proposeRoutine(stopped, whom)).toMatchObject({ kind: "none" });
  });
  it("offers springy work only where a plan stands and its gates are open", () => {
    const now = { pain: { nrs: 0, nextMorningNrs: 0 }, waitsForClearance: false };
    const baseline = earlierTest(6, 6.5, { takenOn: "2026-09-01" });
    const gained = { ...first, baseline, previous: baseline, adherencePct: 90, weeksOnPlan: 11 };
    const practised = { ...whom, weeksOnPlan: 11 };
    expect(offerFor(judgedFacts(gained), practised, now)?.exerciseId).toBe("short-hops");
    const present = {
      items: readyRoutine("runner", "full").items,
      phase: "build",
      sideBias: null,
    } as const;
    expect(offerFor(judgedFacts(gained), { ...practised, present }, now)?.exerciseId).toBe(
      "short-hops",
    );
    expect(offerFor(judgedFacts(gained), whom, now)).toBeNull();
    const stopped = judgedFacts({ ...gained, symptoms: { ...noSymptoms, painNrs: 7 } });
    expect(offerFor(stopped, practised, now)).toBeNull();
  });
  it("leaves out what the injury history forbids", () => {
    const achilles = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const careful = proposeRoutine(judgedFacts(first), { ...whom, injuries: achilles });
    if (careful.kind !== "new") throw new Error(careful.kind);
    const ids = careful.draft.items.map(({ exerciseId }) => exerciseId);
    expect(ids).not.toContain("heel-drops");
  });

  it("adds rotation work where turning felt stiff in the movement check, and says so", () => {
    const free = { up: "free", down: "free", inward: "free", outward: "free", feel: null } as const;
    const moves = { left: { ...free, inward: "stiff" as const }, right: free };
    const turned = proposeRoutine(judgedFacts(first), { ...whom, qualities: { moves } });
    if (turned.kind !== "new") throw new Error(turned.kind);
    expect(turned.why["rotation-drills left"]?.[0]?.text).toMatch(
      /^Left: turning in or out felt stiff/,
    );
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.why["rotation-drills"]).toBeUndefined();
    const stiff = { ...free, outward: "stiff" } as const;
    const both = { moves: { left: stiff, right: stiff } };
    const alike = proposeRoutine(judgedFacts(first), { ...whom, qualities: both });
    if (alike.kind !== "new") throw new Error(alike.kind);
    expect(alike.why["rotation-drills"]?.[0]?.text).toMatch(/^Both sides: turning/);
  });

  it("offers hip and trunk work where the squat fails on ankles that reach far enough, and says why", () => {
    const squat = { below90: false, kneesForward: true, heelsDown: true };
    const reach = { ...first, attempts: { left: [11.5], right: [11.6] }, squat };
    const offered = proposeRoutine(judgedFacts(reach), whom);
    if (offered.kind !== "new") throw new Error(offered.kind);
    const [because, purpose] = offered.why["proximal-control"] ?? [];
    expect(because?.ruleId).toBe("limit.not_ankle");
    expect(purpose?.sources).toContain("001:25");
    const without = offered.draft.items.filter((one) => one.exerciseId !== "proximal-control");
    const present = { items: without, phase: offered.phase, sideBias: null };
    const mended = proposeRoutine(
      { ...judgedFacts(reach), decision: "continue" },
      { ...whom, present },
    );
    if (mended.kind !== "new") throw new Error(mended.kind);
    expect(mended.lines.map(({ id }) => id)).toContain("added proximal-control");
    if (start.kind !== "new") throw new Error(start.kind);
    expect(start.why["proximal-control"]).toBeUndefined();
  });

  it("says continue with what no longer fits exchanged, by name and nothing else", () => {
    if (start.kind !== "new") throw new Error(start.kind);
    const present = { items: start.draft.items, phase: start.phase, sideBias: start.sideBias };
    const previous = earlierTest(8.2, 8.8);
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const mended = proposeRoutine(judgedFacts({ ...first, previous }), {
      ...whom,
      present,
      injuries,
    });
    if (mended.kind !== "new") throw new Error(mended.kind);
    expect(mended.lines.map(({ id }) => id)).toContain("swap heel-drops calf-raise-progression");
    expect(mended.key).toMatch(/^[0-9a-f]{8}$/);
  });
});
