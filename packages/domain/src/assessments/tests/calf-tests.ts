import { maxAttempts, noErrorFigure, type TestDefinition } from "./definition";

/** T2: the calf hold with a straight knee. */
export const straightKneeTowel: TestDefinition = {
  id: "T2",
  code: "straight_knee_towel",
  name: "Calf hold, straight knee",
  measures: "How long a stretch of the calf with a straight knee is held in comfort",
  scale: "seconds",
  units: ["s"],
  sides: "each",
  knee: "straight",
  steps: [
    "Sit on the floor, the leg straight, a towel or band around the ball of the foot.",
    "Pull until it stretches, not until it hurts. Start the clock and hold for 30 seconds.",
    "Stop when it cramps. Sharp pain ends the test: let go and say so under pain.",
  ],
  attempts: 1,
  invalid: [],
  start: "30 seconds",
  increment: null,
  ends: "30 seconds are over, it cramps, or it hurts.",
  reading:
    "30 seconds without a cramp is fine. Less, or a cramp, may come from the outer calf muscle, which crosses the knee.",
  norms: [
    { who: "What the article asks for", n: null, value: "30 s, no cramp", sources: ["000:16"] },
  ],
  error: noErrorFigure,
  asymmetry: null,
  sources: ["000:16", "000:17", "003:27", "K12"],
};

/** Single-leg heel raises to the metronome. */
export const heelRaise: TestDefinition = {
  id: "Heel raise",
  code: "heel_raise",
  name: "Heel raises on one leg",
  measures: "How many full heel raises one leg manages to the beat",
  scale: "repetitions",
  units: ["reps"],
  sides: "each",
  knee: "straight",
  steps: [
    "Stand on one leg, fingertips on a wall for balance only. Knee straight.",
    "Up on one beat, down on the next, 60 beats a minute: 30 raises a minute. Each time as high as the first.",
    "Count full raises. Stop when you lose the beat or the height, bend the knee or push with the hands.",
  ],
  attempts: 1,
  invalid: ["lost_rhythm", "knee_bent", "used_hands", "slipped"],
  start: null,
  increment: null,
  ends: "Two beats missed, the heel no longer reaches its height, the knee bends, or it hurts.",
  reading:
    "Compare with your own last number: a difference of about 7 raises or more is likely real (our rule).",
  norms: [
    {
      who: "Adults on a 10° incline, median",
      n: 566,
      value: "men 24, women 21",
      sources: ["Hébert-Losier 2017"],
    },
    {
      who: "Adults at 60 beats a minute, median",
      n: 500,
      value: "25 on the dominant leg, 24 on the other",
      sources: ["Sleeswijk Visser 2025"],
    },
  ],
  error: {
    sem: null,
    mdc: 7,
    text: "From day to day the count may differ by about 6 either way; we count 7 as a likely change (our rule).",
    sources: ["Hébert-Losier 2017", "our rule"],
  },
  asymmetry: null,
  sources: ["Hébert-Losier 2017", "Sleeswijk Visser 2025"],
};

/** Standing on one leg, timed. */
export const singleLegBalance: TestDefinition = {
  id: "Single-leg balance",
  code: "single_leg_balance",
  name: "Balance on one leg",
  measures: "How long one leg stands without help",
  scale: "seconds",
  units: ["s"],
  sides: "each",
  knee: "any",
  steps: [
    "Stand barefoot on one leg beside a wall, hands on the hips, eyes open.",
    "Start the clock when the other foot leaves the floor. Stop when it touches down, the hands let go or the standing foot moves.",
    "60 seconds are enough.",
  ],
  attempts: maxAttempts,
  invalid: ["foot_touched", "used_hands", "slipped"],
  start: null,
  increment: null,
  ends: "The other foot touches, the hands leave the hips, the foot moves, or 60 seconds are over.",
  reading: "For comparing sides and following your own line. We know no cut-off worth trusting.",
  norms: [],
  error: noErrorFigure,
  asymmetry: null,
  sources: ["our rule", "001:11"],
};
