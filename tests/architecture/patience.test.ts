import { expect, it } from "vitest";
import { sourcesUnder } from "./sources";

const rule = "tests/architecture/patience.test.ts";
/** Runs of their own command: moments by chance are what they try. */
const slow = /\.slow\.ts$/;
const tests = ["packages", "apps", "tests"]
  .flatMap(sourcesUnder)
  .filter(({ path }) => path !== rule && !slow.test(path) && !/\/\./.test(path))
  .filter(({ path }) => path.startsWith("tests/") || /\.(test|spec)\.tsx?$/.test(path));

/** What makes a test slow on every machine, or fail on a slow one. */
const impatient = {
  "waits for silence on the wire": /networkidle/,
  "waits for a time instead of for what it wants": /waitForTimeout|\bsetTimeout\(|timers\/promises/,
  "has a limit of its own": /test\.slow|\.setTimeout\(|\btimeout:|^\s*\},\s*[\d_]{4,}\);?$/m,
};

/** What keeps a test from being run. */
const unrun =
  /\b(test|it|describe)\.(only|skip|todo|fixme|fails?|skipIf|runIf|describe\.(only|skip|fixme))\b|\b[xf](it|describe|test)\(/;

/** The two files that say when a run hangs. */
const limits = /^tests\/(playwright|vitest)\.config\.ts$/;

it.each(Object.entries(impatient))("no test %s", (_, mark) => {
  const found = tests.filter(({ path, text }) => !limits.test(path) && mark.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});

it("every test is run", () => {
  expect(tests.filter(({ text }) => unrun.test(text)).map(({ path }) => path)).toEqual([]);
});
