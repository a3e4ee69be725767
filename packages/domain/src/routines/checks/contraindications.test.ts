import { describe, expect, it } from "vitest";
import type { InjuryKind } from "../../athletes/athlete";
import { exerciseById } from "../../exercises/library/exercises";
import { decideAssignment } from "../../schedule/assignment/assignability";
import { adaptItems, itemsAsLogged } from "../../sessions/adapted-items";
import { readyRoutine } from "../ready/ready";
import type { RoutineItem } from "../routine";
import { contraindicationsOf, swapText } from "./contraindications";

const on = (kind: InjuryKind, side: "left" | "right" | "both") => ({
  kind,
  side,
  resolvedOn: null,
});

function line(exerciseId: RoutineItem["exerciseId"], side?: "left" | "right"): RoutineItem {
  const { phase, dose } = exerciseById(exerciseId);
  return { id: exerciseId, exerciseId, ...(side && { side }), phase, dose, shortDose: null };
}

describe("what a history speaks against", () => {
  it("is the work of the injured leg; the other leg keeps its own", () => {
    const found = contraindicationsOf([line("hk-lunge")], [on("bone_spur", "left")]);
    expect(found).toMatchObject([{ exerciseId: "hk-lunge", side: "left", swap: null }]);
    expect(found.map(swapText)).toEqual([
      "Half-kneeling lunge to wall on the left: left out, a bone spur.",
    ]);
    expect(contraindicationsOf([line("hk-lunge", "right")], [on("bone_spur", "left")])).toEqual([]);
    expect(
      contraindicationsOf([line("hk-lunge")], [on("bone_spur", "both")])[0],
    ).not.toHaveProperty("side");
  });

  it("is balance on the strained leg alone", () => {
    const found = contraindicationsOf([line("sl-balance-reach")], [on("calf_strain", "right")]);
    expect(found).toMatchObject([{ side: "right", injury: "calf_strain" }]);
  });

  it("is the whole of what both legs do together, and says which leg holds it back", () => {
    const found = contraindicationsOf([line("heel-drops")], [on("bone_spur", "right")]);
    expect(found.map(swapText)).toEqual([
      "Heel drops → Calf raises on the floor: a bone spur on the right, and both legs do it together.",
    ]);
  });

  it("counts Achilles trouble of one leg for both", () => {
    const found = contraindicationsOf(
      [line("hk-lunge-weighted")],
      [on("achilles_tendinopathy", "left")],
    );
    expect(found[0]).not.toHaveProperty("side");
  });
});

describe("a plan that runs while one leg is injured", () => {
  const { items } = readyRoutine("runner", "joint");

  it("goes on with the other leg at once, and its log stays as it was done", () => {
    const injuries = [on("bone_spur", "left")];
    const adapted = adaptItems(items, { injuries, isTravelling: false });
    const lunge = adapted.items.filter(({ exerciseId }) => exerciseId === "hk-lunge");
    expect(lunge).toMatchObject([{ id: "hk-lunge", side: "right" }]);
    expect(adapted.adaptations.map(({ text }) => text)).toContain(
      "Half-kneeling lunge to wall on the left is held back: the injury history names bone spur. It is left out.",
    );
    expect(contraindicationsOf(adapted.items, injuries)).toEqual([]);
    const entries = adapted.items.flatMap(({ id, exerciseId, side, dose }) =>
      (side ? [side] : dose.perSide ? (["left", "right"] as const) : (["both"] as const)).map(
        (leg) => ({ itemId: id, exerciseId, side: leg }),
      ),
    );
    expect(itemsAsLogged(items, items, entries)).toEqual(adapted.items);
  });

  it("may be given: balance and strength remain on the other leg", () => {
    const offer = {
      routineId: "r",
      routineVersionId: "v",
      routineName: "Runner joint focus",
      number: 1,
      athleteType: "runner",
      items,
      startsOn: "2026-11-23",
      phase: "build",
      sideBias: null,
    } as const;
    const athlete = {
      athleteId: "a",
      athleteType: "runner",
      status: "active",
      pausedUntil: null,
      isHeld: false,
      equipment: null,
      running: null,
    } as const;
    const decide = (side: "left" | "both") =>
      decideAssignment({ ...athlete, injuries: [on("calf_strain", side)] }, offer);
    expect(decide("left")).toMatchObject({ outcome: "assigned", reasonCode: "with_swaps" });
    expect(decide("left").reason).toContain(
      "Balance with reach on the left: left out, a calf strain.",
    );
    expect(decide("both")).toMatchObject({ outcome: "left_out", reasonCode: "contraindicated" });
  });
});
