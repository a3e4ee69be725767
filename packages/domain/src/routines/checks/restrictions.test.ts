import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { injuryKinds } from "../../athletes/athlete";
import { exclusions } from "../../exercises/categories";
import { exerciseIds } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import { contraindicationsOf } from "./contraindications";
import { exclusionsOf, isExcluded, safeSwap } from "./restrictions";

const open = (kind: (typeof injuryKinds)[number]) => ({
  kind,
  side: "both" as const,
  resolvedOn: null,
});

describe("exclusionsOf", () => {
  it("Achilles history leaves out three groups, even when it has resolved", () => {
    const past = [
      {
        kind: "achilles_tendinopathy" as const,
        side: "both" as const,
        resolvedOn: "2024-05-01" as never,
      },
    ];
    expect(exclusionsOf(past)).toEqual([
      "aggressive_end_range_dorsiflexion",
      "loaded_stretch_advanced",
      "plyometrics",
    ]);
  });

  it("a resolved plantar irritation leaves out nothing, an open one jumps and loaded stretches", () => {
    expect(exclusionsOf([open("plantar_fascia_irritation")])).toEqual([
      "loaded_stretch_advanced",
      "plyometrics",
    ]);
    const past = {
      kind: "plantar_fascia_irritation" as const,
      side: "both" as const,
      resolvedOn: "2024-05-01" as never,
    };
    expect(exclusionsOf([past])).toEqual([]);
  });

  it("an open stress fracture leaves out everything, in plans that run already; a cleared one nothing", () => {
    expect(exclusionsOf([open("stress_fracture")])).toEqual(["all_until_cleared"]);
    const cleared = {
      kind: "stress_fracture" as const,
      side: "both" as const,
      resolvedOn: "2026-05-01" as never,
    };
    expect(exclusionsOf([cleared])).toEqual([]);
  });

  it("an open calf strain leaves out every stretch of the calf, slow lowering, jumps and standing on that leg", () => {
    const codes = exclusionsOf([open("calf_strain")]);
    const all = exerciseIds.map(exerciseById);
    for (const { id, isStaticStretch, tissues, categories } of all) {
      const isStretch = isStaticStretch && !tissues.includes("plantar_fascia");
      const loads = categories.some(
        (one) => one === "eccentric_calf_loading" || one === "reactive",
      );
      if (isStretch || loads) expect(isExcluded(id, codes), id).toBe(true);
    }
    expect(isExcluded("sl-balance-reach", codes)).toBe(true);
    expect(isExcluded("gentle-pf-stretch", codes)).toBe(false);
  });

  it("names each code once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...injuryKinds)), (kinds) => {
        const codes = exclusionsOf(kinds.map(open));
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

describe("isExcluded and safeSwap", () => {
  it("a stop leaves out everything", () => {
    for (const id of exerciseIds) expect(isExcluded(id, ["all_until_cleared"])).toBe(true);
  });

  it("a swap is never itself excluded", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exerciseIds),
        fc.subarray([...exclusions]),
        (exerciseId, codes) => {
          const swap = safeSwap(exerciseId, codes);
          if (swap !== null) expect(isExcluded(swap, codes)).toBe(false);
        },
      ),
    );
  });

  it("replaces heel drops by floor-level raises for the Achilles", () => {
    expect(
      contraindicationsOf(
        (["heel-drops", "hk-lunge"] as const).map((id) => ({
          exerciseId: id,
          dose: exerciseById(id).dose,
        })),
        [open("achilles_tendinopathy")],
      ),
    ).toEqual([
      {
        exerciseId: "heel-drops",
        injury: "achilles_tendinopathy",
        swap: "calf-raise-progression",
        sources: ["001:23", "K4"],
      },
    ]);
  });

  it("every exercise that Achilles history leaves out has a named swap", () => {
    const codes = exclusionsOf([open("achilles_tendinopathy")]);
    for (const id of exerciseIds.filter((exerciseId) => isExcluded(exerciseId, codes))) {
      expect(safeSwap(id, codes), id).not.toBeNull();
    }
  });
});
