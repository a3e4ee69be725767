import { describe, expect, it } from "vitest";
import { redFlagWordsIn } from "./red-flag-words";
import type { RedFlag } from "./red-flags";

const said: [note: string, flag: RedFlag][] = [
  ["Heard a pop in the second set", "pop"],
  ["felt a SNAP behind the heel", "pop"],
  ["something tore in my calf", "pop"],
  ["it was like being kicked in the calf", "pop"],
  ["Hat geknallt, dann Schluss", "pop"],
  ["es hat in der Wade geknackt", "pop"],
  ["da ist was gerissen", "pop"],
  ["cannot walk since", "cannot_bear_weight"],
  ["I can’t put weight on it", "cannot_bear_weight"],
  ["couldn't even stand on it", "cannot_bear_weight"],
  ["could barely walk home", "cannot_bear_weight"],
  ["limping since yesterday", "cannot_bear_weight"],
  ["better? no cannot walk", "cannot_bear_weight"],
  ["Kann nicht auftreten", "cannot_bear_weight"],
  ["ich konnte danach kaum noch gehen", "cannot_bear_weight"],
  ["humpele seit gestern", "cannot_bear_weight"],
  ["calf hot and swollen", "calf_warm_red"],
  ["calf hot and swollen", "marked_swelling"],
  ["my left calf is swollen", "one_sided_calf"],
  ["a red, warm patch on the calf", "calf_warm_red"],
  ["Wade heiß und geschwollen", "calf_warm_red"],
  ["die rechte Wade ist ganz hart", "one_sided_calf"],
  ["Knöchel ist dick", "marked_swelling"],
  ["ankle is puffy", "marked_swelling"],
  ["Schwellung am Knöchel", "marked_swelling"],
  ["sharp at the end", "sharp_or_shooting"],
  ["stabbing under the heel", "sharp_or_shooting"],
  ["stechender Schmerz in der Ferse", "sharp_or_shooting"],
  ["it got worse with every set", "worsening"],
  ["wurde immer schlimmer", "worsening"],
  ["pain was 8 at the end", "nrs_over_5"],
  ["a 7/10 on the left", "nrs_over_5"],
  ["unbearable at night", "nrs_over_5"],
  ["starke Schmerzen danach", "nrs_over_5"],
  ["doctor says stress fracture", "stress_fracture"],
  ["Verdacht auf Ermüdungsbruch", "stress_fracture"],
];

const harmless = [
  "",
  "Went well, left felt easier",
  "no pop, no swelling",
  "didn't hear a pop this time",
  "not swollen any more",
  "nicht geschwollen",
  "kein Stechen heute",
  "did 8 of 12 reps, pain 2",
  "Warm day, red shoes",
  "Sehr gut gelaufen, etwas müde",
  "walked home after",
  "Popular gym, crowded",
];

describe("red-flag words in a note", () => {
  it.each(said)("“%s” sounds like %s", (note, flag) => {
    expect(redFlagWordsIn(note)).toContain(flag);
  });

  it.each(harmless)("“%s” sounds like nothing", (note) => {
    expect(redFlagWordsIn(note)).toEqual([]);
  });

  it("are found however they are written", () => {
    for (const note of ["CAN’T\nWALK", "can`t walk", "cant  \n walk"])
      expect(redFlagWordsIn(note)).toEqual(["cannot_bear_weight"]);
    expect(redFlagWordsIn("gero\u0308tete Wade")).toContain("calf_warm_red");
  });

  it("cost no time on a long note", () => {
    const before = performance.now();
    redFlagWordsIn("calf can not ".repeat(80));
    expect(performance.now() - before).toBeLessThan(500);
  });
});
