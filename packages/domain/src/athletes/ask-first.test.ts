import { expect, it } from "vitest";
import { askFirstOf } from "./ask-first";

it.each([
  ["2008-11-21", null, ["under_18"]],
  ["2008-11-20", null, []],
  ["1990-01-01", ["under_18", "pregnancy"], ["pregnancy"]],
  [null, ["under_18"], ["under_18"]],
  ["2010-02-28", ["pregnancy"], ["under_18", "pregnancy"]],
  [null, [], []],
  [null, null, []],
] as const)("born %s and telling %j asks first for %j", (birthDate, answers, expected) => {
  const askFirst = answers === null ? null : [...answers];
  expect(askFirstOf({ birthDate, askFirst }, "2026-11-20")).toEqual(expected);
});
