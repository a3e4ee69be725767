import { describe, expect, it } from "vitest";
import type { InjuryKind } from "../../athletes/athlete";
import { readyRoutine } from "../../routines/ready/ready";
import { type AssignmentCandidate, type AssignmentOffer, decideAssignment } from "./assignability";

const offer: AssignmentOffer = {
  routineId: "routine",
  routineVersionId: "version-2",
  routineName: "Runner build",
  number: 2,
  athleteType: "runner",
  items: readyRoutine("runner", "full").items,
  startsOn: "2026-11-23",
  phase: "build",
  sideBias: null,
};

const athlete: AssignmentCandidate = {
  athleteId: "athlete",
  athleteType: "runner",
  status: "active",
  pausedUntil: null,
  isHeld: false,
  injuries: [],
  equipment: null,
  running: null,
};

const running = {
  assignmentId: "assignment",
  routineId: "routine",
  routineVersionId: "version-2",
  routineName: "Runner build",
  number: 2,
  phase: "build",
  sideBias: null,
} as const;

const decide = (change: Partial<AssignmentCandidate>) =>
  decideAssignment({ ...athlete, ...change }, offer);

describe("who gets a routine", () => {
  it("a free athlete of the type does", () => {
    expect(decide({})).toMatchObject({ outcome: "assigned", reasonCode: "first_plan" });
  });

  it("an athlete on another routine, version, phase or side has it replaced, and hears by what", () => {
    const other = { ...running, routineId: "other", routineVersionId: "x", routineName: "Old" };
    expect(decide({ running: other })).toMatchObject({
      outcome: "replaces",
      reason: "Replaces Old.",
    });
    const older = { ...running, routineVersionId: "version-1", number: 1 };
    expect(decide({ running: older })).toMatchObject({
      outcome: "replaces",
      reason: "Moves from version 1 to 2.",
    });
    expect(decide({ running: { ...running, sideBias: "left" } })).toMatchObject({
      outcome: "replaces",
      reasonCode: "changed_plan",
    });
  });

  it("exactly the same plan is left alone", () => {
    expect(decide({ running })).toMatchObject({ outcome: "left_out", reasonCode: "has_this" });
  });

  it("a hold comes before every other reason", () => {
    expect(decide({ isHeld: true, status: "paused", athleteType: "lifter" })).toMatchObject({
      outcome: "left_out",
      reasonCode: "held",
    });
  });

  it("a pause that ends on the start day is over, one that ends a day later is not", () => {
    expect(decide({ status: "paused", pausedUntil: "2026-11-23" }).outcome).toBe("assigned");
    expect(decide({ status: "paused", pausedUntil: "2026-11-24" })).toMatchObject({
      reasonCode: "paused",
      reason: "Paused until 24 Nov.",
    });
    expect(decide({ status: "paused" }).reason).toBe("Paused without an end.");
  });

  it("another type and the archived are left out; a routine for every type suits both", () => {
    expect(decide({ athleteType: "lifter" }).reasonCode).toBe("different_type");
    expect(decide({ status: "archived" }).reasonCode).toBe("archived");
    const open = { ...offer, athleteType: null };
    expect(decideAssignment({ ...athlete, athleteType: "lifter" }, open).outcome).toBe("assigned");
  });

  it("an Achilles history gets the routine with the named swap for heel drops", () => {
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: "2025-01-01" } as const,
    ];
    const decision = decide({ injuries });
    expect(decision).toMatchObject({ outcome: "assigned", reasonCode: "with_swaps" });
    expect(decision.contraindications.map((entry) => entry.exerciseId)).toContain("heel-drops");
    expect(decision.reason).toBe(
      "Has no routine yet. Heel drops → Calf raises on the floor: Achilles history.",
    );
  });

  it("is left out where nothing of strength or balance would remain", () => {
    const bounces = { ...offer, exerciseIds: ["plyo-bounces", "short-hops"] as const };
    const injuries = [{ kind: "ankle_sprain", side: "both" as const, resolvedOn: null } as const];
    expect(decideAssignment({ ...athlete, injuries }, bounces)).toMatchObject({
      outcome: "assigned",
    });
    const hops = {
      ...offer,
      items: [{ exerciseId: "short-hops", dose: { perSide: false } }] as const,
    };
    expect(decideAssignment({ ...athlete, injuries }, hops)).toMatchObject({
      outcome: "left_out",
      reasonCode: "contraindicated",
    });
  });

  it("is told which equipment is missing, and gets the routine all the same", () => {
    const decision = decide({ equipment: ["wall", "step", "band", "chair", "low_anchor"] });
    expect(decision).toMatchObject({ outcome: "assigned", reasonCode: "lacks_equipment" });
    expect(decision.reason).toContain("Not at hand for Foam");
    expect(decide({ equipment: null }).reasonCode).toBe("first_plan");
  });

  it("tells every outcome in words", () => {
    const obstacle = (change: Partial<AssignmentCandidate>, on = offer) =>
      decideAssignment({ ...athlete, ...change }, on).reason;
    expect(obstacle({})).toBe("Has no routine yet.");
    expect(obstacle({ isHeld: true })).toBe("On a safety hold. Clear it first.");
    expect(obstacle({ status: "archived" })).toBe("Archived.");
    expect(obstacle({ athleteType: "lifter" })).toBe("Made for the type runner.");
    expect(obstacle({ running })).toBe("Follows exactly this already.");
    const other = "Same routine, with another phase or side.";
    expect(obstacle({ running: { ...running, sideBias: "left" } })).toBe(other);
    expect(obstacle({ running: { ...running, phase: "maintenance" } })).toBe(other);
    const injuries = [{ kind: "ankle_sprain", side: "both" as const, resolvedOn: null } as const];
    const hops = {
      ...offer,
      items: [{ exerciseId: "short-hops", dose: { perSide: false } }] as const,
    };
    expect(obstacle({ injuries }, hops)).toMatch(/^The injury history speaks against /);
  });

  it("hears the first reason that applies, safety first", () => {
    const injuries = [{ kind: "ankle_sprain", side: "both" as const, resolvedOn: null } as const];
    const hops = {
      ...offer,
      items: [{ exerciseId: "short-hops", dose: { perSide: false } }] as const,
    };
    const all = { ...athlete, isHeld: true, injuries, running };
    const first = (change: Partial<AssignmentCandidate>) =>
      decideAssignment({ ...all, ...change }, hops).reasonCode;
    expect(first({ status: "archived", athleteType: "lifter" })).toBe("held");
    expect(first({ isHeld: false, status: "archived", athleteType: "lifter" })).toBe("archived");
    expect(first({ isHeld: false, status: "paused", athleteType: "lifter" })).toBe("paused");
    expect(first({ isHeld: false, athleteType: "lifter" })).toBe("different_type");
    expect(first({ isHeld: false })).toBe("contraindicated");
    expect(first({ isHeld: false, injuries: [] })).toBe("has_this");
  });

  it("with swaps keeps the plan that is replaced, and names each missing thing", () => {
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null } as const,
    ];
    const older = { ...running, routineVersionId: "version-1", number: 1 };
    expect(decide({ injuries, running: older })).toMatchObject({
      athleteId: "athlete",
      outcome: "replaces",
      reasonCode: "with_swaps",
      reason: expect.stringMatching(/^Moves from version 1 to 2\. .* → /),
    });
    expect(decide({ equipment: [] }).reason).toMatch(
      /^Has no routine yet\. Not at hand for [^,]+(, [^,]+)+\.$/,
    );
  });

  it("tells by its reason another routine from another version", () => {
    const other = { ...running, routineId: "other", routineVersionId: "x" };
    expect(decide({ running: other }).reasonCode).toBe("other_plan");
    expect(decide({ running: { ...running, routineVersionId: "x" } }).reasonCode).toBe(
      "new_version",
    );
  });

  it("names each thing that is not at hand once", () => {
    const items = (["foam-roll-calf", "foam-roll-calf", "band-4way"] as const).map(
      (exerciseId) => ({ exerciseId, dose: { perSide: true } }),
    );
    expect(decideAssignment({ ...athlete, equipment: [] }, { ...offer, items }).reason).toBe(
      "Has no routine yet. Not at hand for Foam roll, calf, Band, four ways.",
    );
  });

  it("an active athlete is not paused by a day that was left over", () => {
    expect(decide({ pausedUntil: "2026-12-24" }).outcome).toBe("assigned");
  });
});

describe("a routine that the history speaks against", () => {
  const together = { perSide: false };
  const strength = { exerciseId: "calf-raise-progression", dose: together } as const;
  const balance = { exerciseId: "sl-balance-reach", dose: { perSide: true } } as const;
  const onLeft = { ...balance, side: "left" } as const;
  const onRight = { ...balance, side: "right" } as const;
  const given = (
    items: AssignmentOffer["items"],
    kind: InjuryKind,
    side: "left" | "both" = "both",
  ) =>
    decideAssignment(
      { ...athlete, injuries: [{ kind, side, resolvedOn: null }] },
      { ...offer, items },
    );

  it("is given where what takes an exercise's place is strength and balance again", () => {
    const items = [
      { exerciseId: "heel-drops", dose: together },
      { exerciseId: "short-hops", dose: together },
    ] as const;
    expect(given(items, "achilles_tendinopathy").reason).toBe(
      "Has no routine yet. Heel drops → Calf raises on the floor: Achilles history. Short hops, soft landing → Balance with reach: Achilles history.",
    );
  });

  it("is given where the other leg keeps its balance, and to neither leg without it", () => {
    expect(given([strength, balance], "calf_strain", "left").outcome).toBe("assigned");
    expect(given([strength, balance], "calf_strain").outcome).toBe("left_out");
    expect(given([strength, onLeft, onRight], "calf_strain", "left").outcome).toBe("assigned");
    expect(given([strength, onRight], "calf_strain", "left").reasonCode).toBe("first_plan");
    expect(given([strength, onLeft], "calf_strain", "left").reason).toBe(
      "The injury history speaks against Balance with reach on the left.",
    );
  });

  it("is left out with every exercise and what would be done instead", () => {
    const items = [
      { exerciseId: "short-hops", dose: together },
      { exerciseId: "forward-bound", dose: together },
    ] as const;
    expect(given(items, "ankle_sprain").reason).toBe(
      "The injury history speaks against Short hops, soft landing (instead: Balance with reach), Forward bounds (instead: Balance with reach).",
    );
  });
});
