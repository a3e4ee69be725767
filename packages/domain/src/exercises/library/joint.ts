import { defaultRepsDose, repsDose } from "../dose";
import type { Exercise } from "../exercise";
import { exerciseNames } from "../exercise-names";

const base = {
  phase: "move",
  categories: ["joint_mobilisation"],
  sourceDose: "3 sets of 15 on each leg",
  dose: repsDose(3, 15),
  topDose: null,
  repSec: 3,
  repNoun: "reps",
  knee: "bent",
  tissues: ["joint_capsule", "soleus"],
  constraints: ["joint"],
  caution: null,
  exclusions: [],
  isStrength: false,
  isBalance: false,
  gate: null,
  isStaticStretch: false,
} as const;

/** Moving the shin over the foot: mobilisation of the joint (domain.md 1.6). */
export const jointExercises: readonly Exercise[] = [
  {
    ...base,
    id: "wall-ankle-mob",
    name: exerciseNames["wall-ankle-mob"],
    source: "000:26",
    sourceDose:
      "15 to 20 straight ahead, then 10 towards the big toe and 10 towards the little toe",
    dose: repsDose(1, 12, { directions: 3 }),
    topDose: repsDose(1, 13, { directions: 3 }),
    equipment: ["wall"],
    position: "Lunge facing a wall, at your own distance",
    constraints: ["joint", "soft_tissue_soleus"],
    caution: "Start at your own wall distance, at most 15 cm, with the heel down.",
    instruction:
      "Face a wall with one foot forward, at a distance where your knee can just touch it. Drive the knee to the wall and back with the heel down: straight ahead, then over the big toe, then over the little toe. Move smoothly and keep your arch up.",
  },
  {
    ...base,
    id: "banded-distraction",
    name: exerciseNames["banded-distraction"],
    source: "000:27",
    categories: ["banded_distraction"],
    sourceDose: "20 to 25 on each ankle",
    dose: repsDose(1, 20),
    topDose: repsDose(1, 25),
    equipment: ["band", "low_anchor"],
    position: "Half-kneeling, band across the ankle joint",
    tissues: ["joint_capsule"],
    caution: "The band lies on the ankle joint, not on the foot.",
    instruction:
      "Fix a band low behind you and loop it across the front of your ankle, right on the joint. Kneel on the other knee so that the band pulls the ankle backwards. Rock your knee forward over the toes and back with the heel down.",
  },
  {
    ...base,
    id: "ankle-wall-slides",
    name: exerciseNames["ankle-wall-slides"],
    source: "001:11",
    sourceDose: null,
    dose: defaultRepsDose,
    equipment: ["wall"],
    position: "Facing a wall",
    constraints: ["dorsiflexion"],
    caution: "Gentle: stop before the heel lifts.",
    instruction:
      "Stand facing a wall with your hands on it and one foot forward. Slide your shin forward over the foot and let it come back. Stay gentle and keep the whole foot on the floor.",
  },
  {
    ...base,
    id: "slow-lunges",
    name: exerciseNames["slow-lunges"],
    source: "001:13",
    sourceDose: null,
    dose: defaultRepsDose,
    repSec: 5,
    equipment: [],
    position: "Lunge",
    constraints: ["dorsiflexion_uphill"],
    instruction:
      "Step into a lunge and lower slowly with your front heel down. Let the front knee travel over the toes as far as it goes without the heel lifting. Push back up just as slowly.",
  },
  {
    ...base,
    id: "kneeling-wall-df",
    name: exerciseNames["kneeling-wall-df"],
    source: "001:13",
    sourceDose: null,
    dose: defaultRepsDose,
    equipment: ["wall"],
    position: "Half-kneeling before a wall",
    constraints: ["dorsiflexion_uphill"],
    instruction:
      "Kneel on one knee with the front foot near a wall and your hands on it. Press the front knee towards the wall with the heel down. It is the ankle's way uphill, so keep it slow and steady.",
  },
  {
    ...base,
    id: "hk-lunge",
    name: exerciseNames["hk-lunge"],
    source: "003:59",
    equipment: ["wall"],
    position: "Half-kneeling",
    instruction:
      "Kneel with your front foot before a wall, toes straight ahead. Take the knee over the toes to the wall and back, heel down. If it helps, press the front of the ankle gently backwards with your hand.",
  },
  {
    ...base,
    id: "hk-lunge-3way",
    name: exerciseNames["hk-lunge-3way"],
    source: "003:60",
    sourceDose:
      "3 sets of 15 on each leg: straight, slightly in, slightly out (15 in all or each way is left open: 5 each way to start)",
    dose: repsDose(3, 5, { directions: 3 }),
    topDose: repsDose(3, 15, { directions: 3 }),
    equipment: ["wall"],
    position: "Half-kneeling",
    instruction:
      "Set up as for the half-kneeling lunge. Take the knee straight ahead, then slightly inwards, then slightly outwards. Your heel stays down and your foot does not turn.",
  },
  {
    ...base,
    id: "hk-lunge-weighted",
    name: exerciseNames["hk-lunge-weighted"],
    source: "003:61",
    equipment: ["weight"],
    position: "Half-kneeling, weight on the front knee",
    caution: "Loads the end of the range.",
    exclusions: ["aggressive_end_range_dorsiflexion", "loaded_stretch_advanced"],
    gate: "basics",
    instruction:
      "Rest a dumbbell or kettlebell on your front knee. Let it help the knee forward over the toes, then draw back. Keep the heel down and the weight under control at the end.",
  },
  {
    ...base,
    id: "hk-lunge-tibir",
    name: exerciseNames["hk-lunge-tibir"],
    source: "003:62",
    equipment: [],
    position: "Half-kneeling, hands around the shin",
    tissues: ["joint_capsule"],
    instruction:
      "Kneel with the front foot flat and hold your shin with both hands. Turn the shin gently inwards and keep it there while the knee goes forward. Come back, let go, and start again.",
  },
  {
    ...base,
    id: "standing-lunge-wall",
    name: exerciseNames["standing-lunge-wall"],
    source: "003:63",
    equipment: ["wall"],
    position: "Standing",
    instruction:
      "Stand before a wall with one foot forward and the toes straight. Bend the front knee to the wall and back with the heel down. Move the foot back a little when it gets easy.",
  },
  {
    ...base,
    id: "standing-lunge-calf",
    name: exerciseNames["standing-lunge-calf"],
    source: "003:64",
    equipment: ["wall"],
    position: "Standing, front foot propped on a wall",
    constraints: ["joint", "soft_tissue"],
    instruction:
      "Prop the front of your foot against a wall with the heel on the floor. Bend the knee towards the wall and come back. Let the stretch come and go with the movement.",
  },
  {
    ...base,
    id: "elevated-lunge",
    name: exerciseNames["elevated-lunge"],
    source: "003:65",
    equipment: ["box"],
    position: "Standing, front foot on a bench or box",
    instruction:
      "Put one foot flat on a bench or box. Lean your knee forward over the toes and back, heel down. A higher box gives you more control, a lower one more weight.",
  },
  {
    ...base,
    id: "incline-knee-bends",
    name: exerciseNames["incline-knee-bends"],
    source: "003:66",
    sourceDose: "3 sets of 10",
    dose: repsDose(3, 10, { perSide: false }),
    equipment: ["wedge"],
    position: "Standing, toes raised on plates, a binder or towels",
    knee: "both",
    tissues: ["joint_capsule", "soleus", "gastrocnemius"],
    constraints: ["joint", "soft_tissue"],
    instruction:
      "Stand with the front of both feet on something a few centimetres high and the heels on the floor. Bend your knees slowly over the toes, then straighten them fully. Hold on to something if you need to.",
  },
];
