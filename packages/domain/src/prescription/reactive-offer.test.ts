import { describe, expect, it } from "vitest";
import { exclusions } from "../exercises/categories";
import { type OfferFor, reactiveOffer } from "./reactive-offer";

const open: OfferFor = {
  judgement: { decision: "progress", schedule: {} as never, progressionLocked: false },
  request: {
    include: ["balance"],
    exclude: [],
    sideBias: null,
    athleteType: "runner",
    phase: "build",
    gates: { basics: true, in_band: false },
  },
  injuries: [],
  present: [],
  pain: { nrs: 1, nextMorningNrs: null },
  waitsForClearance: false,
};

describe("springy work", () => {
  it("is offered with the gates that it passed, the mildest that is not in the plan yet", () => {
    const offer = reactiveOffer(open);
    expect(offer).toMatchObject({ exerciseId: "short-hops", dose: "2 × 10 hops, both together" });
    expect(offer?.why.flatMap(({ sources }) => sources)).toEqual(
      expect.arrayContaining(["000:34", "000:40", "K4"]),
    );
    const next = reactiveOffer({ ...open, present: [{ exerciseId: "short-hops" }] });
    expect(next?.exerciseId).toBe("lateral-shuffles");
  });

  const request = open.request;
  const shut: [string, Partial<OfferFor>][] = [
    ["the basics are new", { request: { ...request, gates: { basics: false, in_band: true } } }],
    ["nobody looked at the gates", { request: { ...request, gates: undefined as never } }],
    ["pain is 3", { pain: { nrs: 3, nextMorningNrs: null } }],
    ["the morning after was 3", { pain: { nrs: 0, nextMorningNrs: 3 } }],
    ["pain was not told", { pain: { nrs: null, nextMorningNrs: null } }],
    ["no plan stands", { judgement: { ...open.judgement, schedule: null } }],
    ["the plan is locked", { judgement: { ...open.judgement, progressionLocked: true } }],
    ["the plan steps back", { judgement: { ...open.judgement, decision: "regress" } }],
    ["somebody must look first", { judgement: { ...open.judgement, decision: "refer" } }],
    ["it is the first test", { judgement: { ...open.judgement, decision: "start" } }],
    ["a hold is open, or somebody is to be asked first", { waitsForClearance: true }],
    ["jumps are excluded", { request: { ...request, exclude: ["plyometrics"] } }],
    ...(["achilles_tendinopathy", "plantar_fascia_irritation"] as const).map(
      (kind): [string, Partial<OfferFor>] => [
        `${kind} is long over`,
        { injuries: [{ kind, resolvedOn: "2020-01-01" }] },
      ],
    ),
  ];
  it.each(shut)("is not offered where %s", (_, change) => {
    expect(reactiveOffer({ ...open, ...change })).toBeNull();
  });

  it("is never offered past an exclusion of its own", () => {
    for (const exclude of exclusions) {
      const offer = reactiveOffer({ ...open, request: { ...request, exclude: [exclude] } });
      if (offer === null) continue;
      expect([
        "loaded_stretch_advanced",
        "extra_static_stretching",
        "aggressive_end_range_dorsiflexion",
      ]).toContain(exclude);
    }
  });
});
