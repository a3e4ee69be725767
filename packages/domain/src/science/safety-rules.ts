import type { ScienceRule } from "./rule";

/** The safety rules (domain.md 1.5). */
export const safetyRules = [
  {
    id: "K1",
    name: "sharp pain stops",
    says: "Sharp, shooting or worsening pain: stop and see a professional.",
    sources: ["000:57"],
    acts: [
      { does: "stops a session or a plan", module: "safety/red-flags" },
      { does: "refers", module: "verdicts/safety" },
    ],
  },
  {
    id: "K2",
    name: "stretch, not pain",
    says: "Feel the stretch, not pain: 2 of 10 at most.",
    sources: ["000:57", "001:8", "001:11", "001:16"],
    acts: [{ does: "asks for 2 of 10 at most before a step up", module: "verdicts/decision" }],
  },
  {
    id: "K3",
    name: "no bouncing",
    says: "Do not bounce in a stretch.",
    sources: ["000:56"],
    acts: [{ does: "stands as a caution at every held stretch", module: "exercises/library/load" }],
  },
  {
    id: "K4",
    name: "Achilles history",
    says: "Achilles trouble in the history: no hard end range, load in small steps.",
    sources: ["001:23"],
    acts: [
      {
        does: "swaps stretches and drops for gradual loading",
        module: "verdicts/plan-proposal",
      },
      {
        does: "leaves exercises out, with a named swap for each",
        module: "routines/checks/restrictions",
      },
    ],
  },
  {
    id: "K5",
    name: "irritated sole",
    says: "Irritated plantar fascia: roll and stretch gently, and watch the pain.",
    sources: ["001:23"],
    acts: [
      {
        does: "adds foot work, locks progression at pain of 3 to 5",
        module: "verdicts/plan-proposal",
      },
    ],
  },
  {
    id: "K6",
    name: "pain or swelling",
    says: "Pain or swelling: adjust. A clearly swollen, hot, red or one-sided calf is seen without delay.",
    sources: ["001:26", "our rule"],
    acts: [
      { does: "steps back at slight swelling", module: "verdicts/decision" },
      { does: "stops, urgently, at the rest", module: "safety/red-flags" },
    ],
  },
  {
    id: "K7",
    name: "history counts",
    says: "Injuries and recent load steer the choice.",
    sources: ["001:23"],
    acts: [
      {
        does: "reads the injury history into every verdict",
        module: "verdicts/facts/injury-facts",
      },
    ],
  },
  {
    id: "K8",
    name: "strength beside mobility",
    says: "Mobility without strength is not a plan.",
    sources: ["000:58"],
    acts: [{ does: "refuses a routine without strength", module: "routines/checks/check" }],
  },
  {
    id: "K9",
    name: "rotation in safe limits",
    says: "Never force the end of a rotation.",
    sources: ["001:11"],
    acts: [
      { does: "stands as a caution at the rotation drills", module: "exercises/library/warm-up" },
    ],
  },
  {
    id: "K10",
    name: "old sprain",
    says: "Old sprain: joint work and balance; hops only when the ankle feels stable.",
    sources: ["002:29", "002:30", "002:31"],
    acts: [
      { does: "leaves hops out while a sprain is open", module: "routines/checks/restrictions" },
    ],
  },
  {
    id: "K11",
    name: "bony limit",
    says: "A bony limit does not change by exercise.",
    sources: ["003:25"],
    acts: [
      { does: "refers", module: "verdicts/decision" },
      { does: "offers a raised heel", module: "verdicts/plan-proposal" },
    ],
  },
  {
    id: "K12",
    name: "calf hold",
    says: "The calf hold is a stretch: sharp pain ends the test.",
    sources: ["000:16"],
    acts: [{ does: "ends the towel hold", module: "assessments/tests/calf-tests" }],
  },
  {
    id: "K13",
    name: "balance comes later",
    says: "No nudges or unstable tasks until the range is decent.",
    sources: ["001:11"],
    acts: [{ does: "gates perturbation work", module: "routines/checks/check" }],
  },
] as const satisfies readonly ScienceRule[];
