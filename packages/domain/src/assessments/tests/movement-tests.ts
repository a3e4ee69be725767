import { noErrorFigure, type TestDefinition } from "./definition";

const seen = { attempts: 1, start: null, increment: null, error: noErrorFigure } as const;

/** T5 with the signs of T9: a squat looked at. */
export const squatScreen: TestDefinition = {
  ...seen,
  id: "T5, T9",
  code: "squat_screen",
  name: "Squat",
  measures: "What can be seen in a slow bodyweight squat",
  scale: "yes_no",
  units: [],
  sides: "together",
  knee: "bent",
  steps: [
    "Feet hip wide, arms in front. Sit the hips back and go down slowly.",
    "Look from the side: do the thighs pass level, the knees move over the feet, the heels stay down?",
    "Look at the pelvis at the bottom: does it tuck under?",
  ],
  invalid: [],
  ends: "The lowest point that is comfortable.",
  reading:
    "Heels that lift, a squat that ends early or a pelvis that tucks may speak of the ankle. With both ankles in range, look at hips and technique.",
  norms: [],
  asymmetry: null,
  sources: ["002:43", "003:7"],
};

/** T4: the circle drawn by the big toe. */
export const toeCircle: TestDefinition = {
  ...seen,
  id: "T4",
  code: "toe_circle",
  name: "Toe circle in sand",
  measures: "How large a circle the big toe draws, one side beside the other",
  scale: "relative_size",
  units: ["cm"],
  sides: "each",
  knee: "bent",
  steps: [
    "Kneel with the feet behind you on sand, or on paper with chalk at the toe.",
    "Draw the largest circle that the big toe can, moving the ankle only.",
    "Measure straight across it.",
  ],
  invalid: ["moved_leg", "slipped"],
  ends: "One full circle.",
  reading: "The smaller circle is the side with less range. The size says nothing by itself.",
  norms: [],
  asymmetry: {
    text: "Compare the two sides; there is no figure for how much is too much.",
    sources: ["002:39"],
  },
  sources: ["002:39"],
};

/** T10: what walking, squatting and simple moves show before anything is measured. */
export const functionalBaseline: TestDefinition = {
  ...seen,
  id: "T10",
  code: "functional_baseline",
  name: "How it moves",
  measures: "Which movements of the ankle feel free and which do not",
  scale: "quality",
  units: [],
  sides: "each",
  knee: "any",
  steps: [
    "March on the spot or squat, and look at the ankles: does one stay behind?",
    "Sit, and move each foot up, down, inward and outward. Note what is free and what is not.",
    "Does the ankle feel rigid, or does it give and spring back?",
  ],
  invalid: [],
  ends: "Each direction was looked at once.",
  reading: "It helps to choose where to begin. It is no measure and has no range.",
  norms: [],
  asymmetry: null,
  sources: ["001:5", "001:6", "001:13"],
};

/** T11: the same test again right after a session; acute, never part of the trend. */
export const sessionRetest: TestDefinition = {
  ...seen,
  id: "T11",
  code: "session_retest",
  name: "Before and after a session",
  measures: "The same knee-to-wall distance before and right after a session",
  scale: "distance",
  units: ["cm", "in", "mm"],
  sides: "each",
  knee: "bent",
  steps: [
    "Before the session: one knee-to-wall distance on each side, the same way as in your tests.",
    "Do the session.",
    "Right after it: the same distance again, from the same marks.",
  ],
  invalid: ["heel_lifted", "arch_collapsed", "toes_turned_out", "knee_inward", "slipped"],
  ends: "One distance each before and after.",
  reading:
    "Says whether the session did something today. Most of it is gone soon, so it stays out of the trend.",
  norms: [
    {
      who: "Five minutes of mobilisation, once",
      n: null,
      value: "+0.51 ± 0.76 cm",
      sources: ["Taylor 2024"],
    },
  ],
  error: {
    sem: 0.69,
    mdc: 1.9,
    text: "The error of the distance itself; a change inside it may be chance.",
    sources: ["Powden 2015", "our rule"],
  },
  asymmetry: null,
  sources: ["003:83"],
};

/** T12: how a slow lunge looks, beside the knee-to-wall distance. */
export const lungeQuality: TestDefinition = {
  ...seen,
  id: "T12",
  code: "lunge_quality",
  name: "A controlled lunge",
  measures: "What gives way in a slow lunge",
  scale: "quality",
  units: [],
  sides: "each",
  knee: "bent",
  steps: [
    "Step forward and lunge slowly, the knee over the foot.",
    "Look at heel, arch, toes and knee of the front leg. Note what gives way.",
  ],
  invalid: [],
  ends: "Three slow lunges on each side.",
  reading: "Fewer things that give way is better control. It is looked at, not measured.",
  norms: [],
  asymmetry: null,
  sources: ["001:24", "001:19"],
};
