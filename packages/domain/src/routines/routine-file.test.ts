import { describe, expect, it } from "vitest";
import { readyRoutine } from "./ready/ready";
import { mostFileChars, readRoutineFile, routineFileText } from "./routine-file";

const routine = readyRoutine("runner", "soleus");
const file = JSON.parse(routineFileText(routine));
const changed = (change: object) => JSON.stringify({ ...file, ...change });
const withFirst = (change: object) => {
  const [first, ...others] = file.routine.items;
  return changed({ routine: { ...file.routine, items: [{ ...first, ...change }, ...others] } });
};

describe("a routine's file", () => {
  it("gives the routine back, whatever else it was stored with", () => {
    const stored = { ...routine, id: "a", routineId: "b", number: 3, fullSec: 1, shortSec: 1 };
    const text = routineFileText(stored);
    expect(readRoutineFile(text)).toEqual({ routine });
    expect(readRoutineFile(`\uFEFF${text}`)).toEqual({ routine });
    expect(text).not.toContain("routineId");
  });

  it.each([
    ["nothing", "", /no file of a routine/],
    ["half of one", routineFileText(routine).slice(0, 200), /no file of a routine/],
    ["other JSON", '{"name":"x"}', /no file of a routine/],
    ["a list a hundred thousand deep", "[".repeat(100_000), /no file of a routine/],
    ["a megabyte", " ".repeat(mostFileChars + 1), /too long/],
    ["a later format", changed({ version: 2 }), /newer Talus/],
    ["no routine", changed({ routine: null }), /./],
    [
      "an exercise that nobody knows",
      withFirst({ exerciseId: "handstand" }),
      /^Exercise 1: it is not known here/,
    ],
    [
      "a dose out of reach",
      withFirst({ dose: { ...file.routine.items[0].dose, sets: 1e9 } }),
      /Sets/,
    ],
    ["a second line of one id", withFirst({ id: file.routine.items[1].id }), /share one id/],
    ["no name", changed({ routine: { ...file.routine, name: " " } }), /a name/],
  ])("of %s is refused with why", (_, text, words) => {
    expect(readRoutineFile(text)).toEqual({ refusal: expect.stringMatching(words) });
  });

  it("leaves out what no routine holds", () => {
    const text = changed({ routine: { ...file.routine, constructor: 1, extra: 2 }, more: 3 });
    expect(readRoutineFile(text.replace('"extra"', '"__proto__"'))).toEqual({ routine });
  });
});
