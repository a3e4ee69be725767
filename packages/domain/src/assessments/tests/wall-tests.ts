import type { TestDefinition, TestError } from "./definition";
import { maxAttempts } from "./definition";
import { mainTestFacts } from "./main-test-facts";

const lungeFaults = [
  "heel_lifted",
  "arch_collapsed",
  "toes_turned_out",
  "knee_inward",
  "slipped",
] as const;

const lungeError: TestError = {
  sem: 0.69,
  mdc: 1.9,
  text: "We count a change from 1.9 cm as beyond measuring error, the cautious end of what reviews found (1.0 to 1.9 cm); under 0.69 cm is no change.",
  sources: ["Powden 2015", "Konor 2012", "Chisholm 2012", "our rule"],
};

const lungeAsymmetry = {
  text: "Up to 1.5 cm between the sides is usual, to 3.0 cm mild, above that marked.",
  sources: ["Hoch & McKeon 2011", "Chisholm 2012", "our rule"],
} as const;

const usualRange = {
  who: "The range that we compare with",
  n: null,
  value: "4 to 5 in (10.16 to 12.70 cm)",
  sources: ["003:42", "000:13", "C3"],
} as const;

/** T1: the standing knee-to-wall distance. */
export const standingKneeToWall: TestDefinition = {
  id: "T1",
  code: "standing_knee_to_wall",
  name: mainTestFacts.standing_knee_to_wall.label,
  measures: "How far the big toe is from the wall when the knee only just touches it",
  scale: mainTestFacts.standing_knee_to_wall.scale,
  units: ["cm", "in", "mm"],
  sides: "each",
  knee: mainTestFacts.standing_knee_to_wall.knee,
  steps: [
    "Barefoot, facing the wall, toes straight. Set the big toe about 10 cm from it, or where you start with ease.",
    "Push the knee forward until it touches the wall. The heel stays down and the arch stays up.",
    "It works? Move the foot back 1 cm, and near the end half a centimetre.",
    "The last distance from big toe to wall that works is the number.",
  ],
  attempts: maxAttempts,
  invalid: lungeFaults,
  start: "Big toe 4 to 5 in (10 to 13 cm) from the wall, nearer where that is too far",
  increment: "1 cm or 1 in to find the end, then half a centimetre",
  ends: "The knee no longer reaches, or heel, arch or toes give way.",
  reading: "Farther is more range. Below 4 in is limited, above 5 in is more than usual.",
  norms: [
    usualRange,
    {
      who: "Healthy adults",
      n: 35,
      value: "12 ± 2.8 cm",
      sources: ["Hoch & McKeon 2011"],
    },
    {
      who: "Male students",
      n: 26,
      value: "left 11.6 ± 4.0, right 11.8 ± 4.2 cm",
      sources: ["Calatayud 2015"],
    },
    { who: "Active adults", n: 50, value: "10.3 ± 3.0 cm", sources: ["Hall & Docherty 2017"] },
    {
      who: "Academy footballers, 14 to 21 years",
      n: 107,
      value: "44 % at 10 cm or less, or at 34° or less",
      sources: ["Lagas 2021"],
    },
  ],
  error: lungeError,
  asymmetry: lungeAsymmetry,
  sources: ["000:13", "000:14", "C4", "C6"],
};

/** T1 at fixed marks (C7): an interval from the last pass to the first fail. */
export const passFailWall: TestDefinition = {
  id: "T1",
  code: "pass_fail_wall",
  name: mainTestFacts.pass_fail_wall.label,
  measures: "The farthest mark that the knee reaches from, and the nearest that it does not",
  scale: mainTestFacts.pass_fail_wall.scale,
  units: ["cm", "in", "mm"],
  sides: "each",
  knee: mainTestFacts.pass_fail_wall.knee,
  steps: [
    "Barefoot, facing the wall, toes straight, the big toe at a mark.",
    "Push the knee to the wall. It touches with the heel down and the arch up: passed.",
    "Go on to the next mark until one is missed. Note the last one passed and the first one missed.",
  ],
  attempts: 1,
  invalid: lungeFaults,
  start: "The mark at 4 in (10 cm)",
  increment: "From mark to mark",
  ends: "The first mark that is missed.",
  reading:
    "The result lies between the two marks. It is judged only where both lie in the same range; measure an exact distance to follow it.",
  norms: [usualRange],
  error: {
    sem: null,
    mdc: null,
    text: "A range, not a number: changes are not computed from it.",
    sources: ["C7"],
  },
  asymmetry: null,
  sources: ["000:13", "C7"],
};

/** T6: the lunge along a tape. */
export const tapeLunge: TestDefinition = {
  id: "T6",
  code: "tape_lunge",
  name: mainTestFacts.tape_lunge.label,
  measures: "How far the flat foot slides back while the knee still touches the wall",
  scale: mainTestFacts.tape_lunge.scale,
  units: ["cm", "in", "mm"],
  sides: "each",
  knee: mainTestFacts.tape_lunge.knee,
  steps: [
    "Lay a tape straight out from the wall. Put the foot flat beside it and the knee against the wall.",
    "Slide the foot back little by little, the knee lightly on the wall and the foot flat.",
    "Stop where the knee only just touches. Read the tape at the big toe.",
  ],
  attempts: maxAttempts,
  invalid: lungeFaults,
  start: "Knee on the wall, foot close to it",
  increment: "Continuous, read to half a centimetre or finer",
  ends: "The knee loses the wall, or the foot is no longer flat.",
  reading:
    "Farther is more range. The article's 3.6° for each cm is a rough guide to the angle as a whole, never to a change.",
  norms: [usualRange],
  error: lungeError,
  asymmetry: lungeAsymmetry,
  sources: ["002:45", "002:47", "C6"],
};

/** T7: the half-kneeling knee-to-wall distance. */
export const halfKneeling: TestDefinition = {
  id: "T7",
  code: "half_kneeling",
  name: mainTestFacts.half_kneeling.label,
  measures: "How far the big toe is from the wall when the front knee only just touches it",
  scale: mainTestFacts.half_kneeling.scale,
  units: ["cm", "in", "mm"],
  sides: "each",
  knee: mainTestFacts.half_kneeling.knee,
  steps: [
    "Barefoot, the other knee on the floor, toes straight. Set the big toe about 7 cm (3 in) from the wall.",
    "Push the knee forward until it touches the wall. The heel stays down.",
    "It works? Move back 1 cm or 1 in, and near the end half a centimetre.",
    "The last distance from big toe to wall that works is the number.",
  ],
  attempts: maxAttempts,
  invalid: lungeFaults,
  start: "About 3 in (7 to 8 cm) from the wall",
  increment: "1 in or 1 cm for each success, then half a centimetre",
  ends: "The knee no longer reaches, or the heel comes up.",
  reading:
    "Below 4 in is poor, above 5 in excellent. A stretch behind may speak of soft tissue, a block in front of the joint.",
  norms: [usualRange],
  error: lungeError,
  asymmetry: lungeAsymmetry,
  sources: ["003:36", "003:38", "003:40", "003:42", "003:44", "C6"],
};
