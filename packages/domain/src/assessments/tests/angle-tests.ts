import { maxAttempts, noErrorFigure, type TestDefinition } from "./definition";
import { mainTestFacts } from "./main-test-facts";

const angleAsymmetry = {
  text: "Up to 6° between the sides is usual, to 12° mild, above that marked.",
  sources: ["Baumbach 2016", "our rule"],
} as const;

/** T3: passive dorsiflexion and plantarflexion on a table, without body weight. */
export const passiveAngle: TestDefinition = {
  id: "T3",
  code: "nwb_goniometer",
  name: mainTestFacts.nwb_goniometer.label,
  measures: "The angle of the ankle when somebody else moves the foot up, and then down",
  scale: mainTestFacts.nwb_goniometer.scale,
  units: ["deg"],
  sides: "each",
  knee: mainTestFacts.nwb_goniometer.knee,
  steps: [
    "Lying or sitting, the knee straight and the foot free. No weight is on it.",
    "Somebody moves the foot up as far as it goes without force. Read the degrees beyond the right angle.",
    "Then the foot is moved down. Read those degrees as well.",
  ],
  attempts: maxAttempts,
  invalid: ["knee_inward", "slipped"],
  start: null,
  increment: "To one degree",
  ends: "The foot stops without force, or it hurts.",
  reading:
    "Up: under 10° is little for walking, 20° is full. Down: 30° to 35° is what the article expects. Degrees without body weight are never turned into centimetres.",
  norms: [
    { who: "Up, needed for walking", n: null, value: "at least 10° to 15°", sources: ["002:19"] },
    { who: "Down", n: null, value: "30° to 35°", sources: ["002:19"] },
    {
      who: "Young adults without complaints, knee straight",
      n: 64,
      value: "22.7 ± 5.9° and 23.4 ± 6.5°",
      sources: ["Baumbach 2016"],
    },
    {
      who: "Healthy adults of 18 to 40 years, knee straight",
      n: 20,
      value: "4° (1° to 8°); with a bent knee 20° (16° to 24°)",
      sources: ["Baumbach 2014"],
    },
  ],
  error: {
    ...noErrorFigure,
    text: "Reliability without body weight varies much between ways of measuring, and no figure fits ours. A change is shown and not judged.",
  },
  asymmetry: angleAsymmetry,
  sources: ["002:37", "002:19", "002:21", "C2"],
};

/** T8: dorsiflexion that the athlete does alone; a series of its own beside T3. */
export const activeDorsiflexion: TestDefinition = {
  id: "T8",
  code: "active_dorsiflexion",
  name: mainTestFacts.active_dorsiflexion.label,
  measures: "How far the athlete pulls the foot up by their own strength, in degrees",
  scale: mainTestFacts.active_dorsiflexion.scale,
  units: ["deg"],
  sides: "each",
  knee: mainTestFacts.active_dorsiflexion.knee,
  steps: [
    "Sit with the foot free, no weight on it.",
    "Pull the foot up towards the shin as far as it goes, by its own strength.",
    "Read the degrees beyond the right angle.",
  ],
  attempts: maxAttempts,
  invalid: ["knee_inward", "slipped"],
  start: null,
  increment: "To one degree",
  ends: "The foot goes no further.",
  reading:
    "From 0° to 20°; under 20° is less than full. It is another test than the passive one and not compared with it.",
  norms: [{ who: "Full range", n: null, value: "20°", sources: ["003:14", "003:18"] }],
  error: noErrorFigure,
  asymmetry: angleAsymmetry,
  sources: ["003:14", "003:18", "C2"],
};
