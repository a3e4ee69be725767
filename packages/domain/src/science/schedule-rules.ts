import type { ScienceRule } from "./rule";

/** The rules of the weekly schedule (domain.md 1.3). */
export const scheduleRules = [
  {
    id: "R1",
    name: "full four or five times",
    says: "The full sequence works best four or five times a week.",
    sources: ["000:19"],
    acts: [
      {
        does: "counts full and short sessions towards four or five",
        module: "schedule/week/week-pattern",
      },
    ],
  },
  {
    id: "R2",
    name: "full on rest days",
    says: "Full sessions go on rest or recovery days.",
    sources: ["000:43"],
    acts: [
      {
        does: "places full sessions, and says why on that day",
        module: "schedule/week/placement-words",
      },
    ],
  },
  {
    id: "R3",
    name: "short on training days",
    says: "On training days a short version in the warm-up is enough: 5 to 10 minutes help.",
    sources: ["000:43"],
    acts: [
      { does: "makes every routine's short version", module: "prescription/ladder/short-version" },
    ],
  },
  {
    id: "R4",
    name: "the runner's week",
    says: "Runners: full two or three times a week, never on interval or long days.",
    sources: ["000:44"],
    acts: [
      { does: "proposes the runner's week", module: "verdicts/schedule-proposal" },
      { does: "warns of a full session moved to a hard day", module: "schedule/moved-session" },
    ],
  },
  {
    id: "R5",
    name: "the lifter's week",
    says: "Lifters: full before lower-body sessions, as an extended warm-up.",
    sources: ["000:45"],
    acts: [
      { does: "proposes the lifter's week", module: "verdicts/schedule-proposal" },
      { does: "places full sessions before lower-body days", module: "schedule/week/week-pattern" },
    ],
  },
  {
    id: "R6",
    name: "test every 2–3 weeks",
    says: "Reassess every two to three weeks.",
    sources: ["000:47"],
    acts: [
      {
        does: "opens the window of the next test after 14 days, overdue after 21",
        module: "assessments/due",
      },
      { does: "steps nothing up on an earlier test", module: "verdicts/decision" },
    ],
  },
  {
    id: "R7",
    name: "maintenance",
    says: "At target: two or three shorter sessions a week.",
    sources: ["000:69"],
    acts: [{ does: "proposes maintenance", module: "verdicts/schedule-proposal" }],
  },
  {
    id: "R8",
    name: "keep the new range",
    says: "At target: keep drills in the warm-up and strengthen in the new range.",
    sources: ["003:85"],
    acts: [
      {
        does: "keeps calf strength in the plan where range is fine",
        module: "verdicts/plan-proposal",
      },
    ],
  },
  {
    id: "R9",
    name: "strength on days apart",
    says: "Ankle strength and balance are not trained on consecutive days.",
    sources: ["001:18"],
    acts: [
      {
        does: "keeps the strength block on days apart, across weeks too",
        module: "schedule/week/strength-days",
      },
    ],
  },
  {
    id: "R10",
    name: "short and often",
    says: "Short sessions with a purpose, several times a week: steady beats hard.",
    sources: ["001:6", "001:26", "000:42"],
    acts: [
      {
        does: "fills other training days with short sessions",
        module: "schedule/week/placement-words",
      },
    ],
  },
  {
    id: "R11",
    name: "slow lowering",
    says: "One source asks for slow calf lowering, three sets of 15, every day.",
    sources: ["002:70"],
    acts: [
      {
        does: "starts lower, three days a week, as C11 settles it",
        module: "exercises/library/load",
      },
    ],
  },
  {
    id: "R12",
    name: "daily calf stretch",
    says: "One source asks for calf stretches daily, up to three times a day when tight.",
    sources: ["002:78"],
    acts: [
      {
        does: "holds the dose; weekly minutes are what counts (C21)",
        module: "exercises/library/load",
      },
    ],
  },
  {
    id: "R13",
    name: "stretch around runs",
    says: "One source stretches before and after runs.",
    sources: ["002:52"],
    acts: [
      {
        does: "keeps holds before training short, as C18 settles it",
        module: "routines/stretch/before-training",
      },
    ],
  },
  {
    id: "R14",
    name: "order of the warm-up",
    says: "Warm up in order: circles, rocks, a gentle stretch if stiff, then the rest.",
    sources: ["001:8"],
    acts: [{ does: "orders a routine", module: "prescription/prescribe" }],
  },
  {
    id: "R15",
    name: "small steps",
    says: "Progress from still to moving to lightly loaded, in small steps.",
    sources: ["001:16"],
    acts: [{ does: "raises one level at a time", module: "prescription/ladder/levels" }],
  },
  {
    id: "R16",
    name: "basics first",
    says: "Advanced variants come after the basics are easy and the range is better.",
    sources: ["000:34"],
    acts: [{ does: "gates advanced exercises", module: "routines/checks/check" }],
  },
  {
    id: "R17",
    name: "tie it to a habit",
    says: "A fixed time in the morning or evening, tied to something done daily, keeps it going.",
    sources: ["000:66", "000:67", "000:68"],
    acts: [{ does: "prompts where sessions are missed", module: "verdicts/rule-set/flag-reasons" }],
  },
  {
    id: "R18",
    name: "five minutes",
    says: "When it is all too much: one element, or five minutes.",
    sources: ["000:74"],
    acts: [{ does: "offers the five-minute version", module: "sessions/adapted-items" }],
  },
  {
    id: "R19",
    name: "care before length",
    says: "Fifteen minutes done with care beat thirty rushed.",
    sources: ["000:59"],
    acts: [
      {
        does: "prompts shorter sessions before more of them",
        module: "verdicts/rule-set/flag-reasons",
      },
    ],
  },
  {
    id: "R20",
    name: "strength always",
    says: "Strength and balance belong to every mobility plan.",
    sources: ["000:58", "001:18"],
    acts: [
      { does: "adds shin strength and balance to every plan", module: "verdicts/plan-proposal" },
      { does: "refuses a routine without strength", module: "routines/checks/check" },
    ],
  },
] as const satisfies readonly ScienceRule[];
