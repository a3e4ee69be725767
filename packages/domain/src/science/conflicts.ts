import type { ScienceRule } from "./rule";

/** Where the sources contradict each other, and how it is settled here (domain.md 1.8). */
export const conflicts = [
  {
    id: "C1",
    name: "two kinds of degrees",
    says: "Degrees without body weight and degrees of a lunge are different scales; neither becomes the other.",
    sources: ["000:14", "002:45", "Hall & Docherty 2017"],
    acts: [
      { does: "keeps angles apart from distances", module: "verdicts/measurement/measurement" },
    ],
  },
  {
    id: "C2",
    name: "angles without weight",
    says: "Angles without body weight: under 10° is little for walking, 20° is full.",
    sources: ["000:14", "002:19", "003:14", "003:18"],
    acts: [{ does: "bands an angle", module: "verdicts/measurement/bands" }],
  },
  {
    id: "C3",
    name: "bands of distance",
    says: "Limited below 10.16 cm, normal to 12.70 cm, excellent above.",
    sources: ["000:13", "003:42", "Lagas 2021", "Backman 2011"],
    acts: [{ does: "bands a distance", module: "verdicts/measurement/bands" }],
  },
  {
    id: "C4",
    name: "kept in centimetres",
    says: "Lengths are kept in centimetres, with the number and unit as typed beside them.",
    sources: ["000:49", "003:42", "002:45"],
    acts: [{ does: "converts once, to 0.01 cm", module: "units" }],
  },
  {
    id: "C5",
    name: "each test apart",
    says: "Standing, half-kneeling and tape tests are different tests and never compared.",
    sources: ["000:13", "003:36", "002:45"],
    acts: [
      { does: "calls a change across them not comparable", module: "verdicts/measurement/change" },
    ],
  },
  {
    id: "C6",
    name: "steps of a test",
    says: "Find the end in steps of 1 cm or 1 in, then to half a centimetre: an inch is more than the error.",
    sources: ["003:38", "002:45"],
    acts: [{ does: "guides the test", module: "assessments/tests/wall-tests" }],
  },
  {
    id: "C7",
    name: "a range, not a number",
    says: "A test at fixed marks gives a range, not a number.",
    sources: ["000:13", "003:38"],
    acts: [
      {
        does: "bands a range only where all of it lies in one band",
        module: "verdicts/measurement/bands",
      },
    ],
  },
  {
    id: "C8",
    name: "full and short count",
    says: "Full and short sessions both count: four or five a week in all while building up.",
    sources: ["000:19", "000:44", "002:70", "001:26", "Ingram 2025", "Konrad 2024"],
    acts: [{ does: "fills a week", module: "schedule/week/week-pattern" }],
  },
  {
    id: "C9",
    name: "own wall distance",
    says: "Wall mobilisation starts at one's own distance, 15 cm at most.",
    sources: ["000:26"],
    acts: [{ does: "says so in the exercise", module: "exercises/library/joint" }],
  },
  {
    id: "C10",
    name: "before lifting",
    says: "Before lifting: holds of 45 s at most and under 60 s for each muscle.",
    sources: ["000:43", "000:45", "Kay & Blazevich 2012", "Simic 2013"],
    acts: [
      {
        does: "shortens what is held before training",
        module: "routines/stretch/room-before-lifting",
      },
    ],
  },
  {
    id: "C11",
    name: "lowering starts low",
    says: "Eccentric loading starts low, three days a week; daily work only after that.",
    sources: ["002:70", "001:18", "000:29", "003:87"],
    acts: [{ does: "keeps the strength block apart", module: "schedule/week/strength-days" }],
  },
  {
    id: "C12",
    name: "muscle and tendon",
    says: "The muscle and its tendon are the target; a tendon is loaded, not stretched.",
    sources: ["001:6", "002:27", "002:54", "003:27"],
    acts: [
      { does: "names the muscles that each exercise is aimed at", module: "exercises/exercise" },
    ],
  },
  {
    id: "C13",
    name: "two ankle circles",
    says: "Ankle circles sitting and on tiptoe are two exercises of different difficulty with one dose.",
    sources: ["000:25", "002:62"],
    acts: [{ does: "holds both", module: "exercises/library/warm-up" }],
  },
  {
    id: "C14",
    name: "bounces are apart",
    says: "No bouncing is about stretches; bounces and bounds are items of their own, behind a gate.",
    sources: ["000:56", "000:40", "002:86"],
    acts: [{ does: "gates what bounces", module: "routines/checks/check" }],
  },
  {
    id: "C15",
    name: "cue of an exercise",
    says: "A cue belongs to its exercise: shin upright for landing, knee past the toes for mobility.",
    sources: ["001:19", "000:26", "000:38"],
    acts: [{ does: "gives each exercise instructions of its own", module: "exercises/exercise" }],
  },
  {
    id: "C16",
    name: "pain of 0 to 10",
    says: "Pain of 0 to 2 goes on, 3 to 5 goes on with care and not harder, above 5 stops.",
    sources: ["000:57", "001:16", "Silbernagel 2007"],
    acts: [
      { does: "tells stop, caution and clear apart", module: "verdicts/safety" },
      { does: "answers a session's pain", module: "sessions/log/outcome" },
    ],
  },
  {
    id: "C17",
    name: "rolling prepares",
    says: "Rolling prepares for about half an hour; it is never the only part.",
    sources: ["000:21", "003:76", "002:52", "Konrad 2022", "Grieve 2022"],
    acts: [{ does: "refuses a routine of rolling alone", module: "routines/checks/check" }],
  },
  {
    id: "C18",
    name: "before a run",
    says: "Before a run: moving and short holds; long holds after it or apart from it.",
    sources: ["002:52", "002:84", "Kay & Blazevich 2012"],
    acts: [
      {
        does: "moves long holds out of what stands before training",
        module: "routines/stretch/before-training",
      },
    ],
  },
  {
    id: "C19",
    name: "trend or gain",
    says: "Three to four weeks may show a trend; improved is said only beyond measuring error.",
    sources: ["000:53", "Powden 2015"],
    acts: [
      { does: "labels a change", module: "verdicts/measurement/change" },
      { does: "draws the band that trials show", module: "trends/expectation" },
    ],
  },
  {
    id: "C20",
    name: "no claim on injuries",
    says: "Range and injuries: studies disagree even in direction, so no cause and no prevention is claimed.",
    sources: ["000:63", "002:21", "Mahieu 2006", "Irving 2007", "Sports Medicine Open 2022"],
    acts: [
      {
        does: "words reasons without a statement on injuries",
        module: "verdicts/verdict-words",
      },
    ],
  },
  {
    id: "C21",
    name: "minutes a week",
    says: "Holds of 30 to 60 s count alike; minutes a week are the dose, about 10.",
    sources: ["002:78", "003:71", "000:30", "Ingram 2025"],
    acts: [
      { does: "adds weekly minutes up for each muscle", module: "routines/stretch/static-stretch" },
    ],
  },
  {
    id: "C22",
    name: "which roll",
    says: "One roll refers to the wrong number in its list; it is read as the calf roll before it.",
    sources: ["003:77"],
    acts: [{ does: "describes that roll", module: "exercises/library/release" }],
  },
] as const satisfies readonly ScienceRule[];
