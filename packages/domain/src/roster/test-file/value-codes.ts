import { furtherFacts } from "../../assessments/further-results";
import { mainTestFacts } from "../../assessments/tests/main-test-facts";
import { plainHeader } from "../import/header";

/** What a value of a file may be of: the tests that yield one number a side. */
export const valueCodes = [
  "standing_knee_to_wall",
  "half_kneeling",
  "tape_lunge",
  "nwb_goniometer",
  "active_dorsiflexion",
  "plantarflexion",
  "towel_hold",
  "toe_circle",
  "heel_raise",
  "single_leg_balance",
] as const;
export type ValueCode = (typeof valueCodes)[number];

/** The tests that stand alone; any other stands with one of them on the same day. */
export const mainCodes = [
  "standing_knee_to_wall",
  "half_kneeling",
  "tape_lunge",
  "nwb_goniometer",
  "active_dorsiflexion",
] as const satisfies readonly ValueCode[];
export type MainCode = (typeof mainCodes)[number];

/** Whether a value makes a test of its own. */
export function isMain(code: ValueCode): code is MainCode {
  return (mainCodes as readonly ValueCode[]).includes(code);
}

/** In what a value is told: a length in any unit, else in the one unit that it has. */
export const valueScales = {
  standing_knee_to_wall: "length",
  half_kneeling: "length",
  tape_lunge: "length",
  nwb_goniometer: "deg",
  active_dorsiflexion: "deg",
  plantarflexion: "deg",
  towel_hold: "s",
  toe_circle: "length",
  heel_raise: "reps",
  single_leg_balance: "s",
} as const satisfies Record<ValueCode, "length" | "deg" | "s" | "reps">;

/** How each value is named on screen. */
export const valueLabels: Record<ValueCode, string> = {
  standing_knee_to_wall: mainTestFacts.standing_knee_to_wall.label,
  half_kneeling: mainTestFacts.half_kneeling.label,
  tape_lunge: mainTestFacts.tape_lunge.label,
  nwb_goniometer: mainTestFacts.nwb_goniometer.label,
  active_dorsiflexion: mainTestFacts.active_dorsiflexion.label,
  plantarflexion: furtherFacts.plantarflexion.label,
  towel_hold: "Towel hold",
  toe_circle: furtherFacts.toe_circle.label,
  heel_raise: furtherFacts.heel_raise.label,
  single_leg_balance: furtherFacts.single_leg_balance.label,
};

/** Other names that platforms and coaches give the tests. */
const synonyms: Record<ValueCode, string> = {
  standing_knee_to_wall:
    "ktw,knee to wall,k2w,knee2wall,wall test,wblt,weight bearing lunge,weight bearing lunge test,lunge test,standing ktw,standing",
  half_kneeling: "half kneeling ktw,half kneeling knee to wall,kneeling,kneeling ktw,hk ktw",
  tape_lunge: "tape,lunge along a tape",
  nwb_goniometer: "goniometer,passive dorsiflexion,pdf,nwb,nwb dorsiflexion,dorsiflexion",
  active_dorsiflexion: "adf,active df",
  plantarflexion: "plantar flexion,pf",
  towel_hold: "towel,towel test,straight knee towel",
  toe_circle: "toe circles",
  heel_raise: "heel raises,calf raise,calf raises,single leg heel raise,single leg calf raise,slhr",
  single_leg_balance: "balance,single leg stance,one leg balance,slb",
};

const codeByWord = new Map<string, ValueCode>();
for (const code of valueCodes)
  for (const name of [code, valueLabels[code], ...synonyms[code].split(",")])
    codeByWord.set(plainHeader(name), code);

/** The test that a word names, or null: not known. */
export function valueCodeOf(word: string): ValueCode | null {
  return codeByWord.get(plainHeader(word)) ?? null;
}
