import { expect, it } from "vitest";
import { noSymptoms } from "../../safety/red-flags";
import { measuresOf } from "./measures";

const none = { left: null, right: null };
const findings = { sensation: none, towel: none, squat: null, marks: none, symptoms: noSymptoms };
const counts = (value: number) => ({ value, invalidReason: null });
const inShort = (measures: ReturnType<typeof measuresOf>) =>
  measures.map(
    ({ testCode, side, attempt, rawValue, rawUnit, value, unit, valid }) =>
      `${testCode} ${side} ${attempt}: ${rawValue} ${rawUnit} = ${value} ${unit}${valid ? "" : ", does not count"}`,
  );

it("keeps each try as entered with its canonical value, and those that do not count", () => {
  const left = [counts(4), { value: 5, invalidReason: "heel_lifted" as const }];
  const measures = measuresOf({ unit: "in", attempts: { left, right: [counts(4.2)] }, findings });
  expect(inShort(measures)).toEqual([
    "distance left 1: 4 in = 10.16 cm",
    "distance left 2: 5 in = 12.7 cm, does not count",
    "distance right 1: 4.2 in = 10.67 cm",
  ]);
});

it.each([
  ["mm", 101.6, 10.16],
  ["cm", 10.164, 10.16],
  ["in", 4, 10.16],
] as const)("keeps a length in %s as centimetres to 0.01", (unit, entered, cm) => {
  const [measure] = measuresOf({
    ...{ unit, findings },
    attempts: { left: [counts(entered)], right: [] },
  });
  expect(measure).toMatchObject({ rawValue: entered, rawUnit: unit, value: cm, unit: "cm" });
});

it("keeps degrees as degrees, with the foot moved down as a value of its own", () => {
  const attempts = { left: [counts(12.345)], right: [] };
  const further = { plantarflexion: { left: [], right: [counts(31)] } };
  expect(inShort(measuresOf({ unit: "deg", attempts, findings, further }))).toEqual([
    "angle left 1: 12.345 deg = 12.35 deg",
    "plantarflexion right 1: 31 deg = 31 deg",
  ]);
});

it("keeps the marks of a pass-or-fail test and the seconds of a calf hold", () => {
  const marks = { left: { lastPass: 4, firstFail: 5 }, right: { lastPass: null, firstFail: 4 } };
  const towel = { left: { holdSec: 22, cramp: true }, right: null };
  const attempts = { left: [], right: [] };
  expect(
    inShort(measuresOf({ unit: "in", attempts, findings: { ...findings, marks, towel } })),
  ).toEqual([
    "last_pass left 1: 4 in = 10.16 cm",
    "first_fail left 1: 5 in = 12.7 cm",
    "towel_hold left 1: 22 s = 22 s",
    "first_fail right 1: 4 in = 10.16 cm",
  ]);
});
