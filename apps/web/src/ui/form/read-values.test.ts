import { expect, test } from "vitest";
import { z } from "zod";
import { fieldErrorsOf } from "./field-errors";
import { parseDecimal } from "./read-values";

test("a decimal may have a comma; what is no number stays text, blank is nothing", () => {
  expect(["8,4", " 10.5 ", "0", "", "abc", "1e3"].map(parseDecimal)).toEqual([
    8.4,
    10.5,
    0,
    undefined,
    "abc",
    1000,
  ]);
});

test("errors are worded for people, keep the schema's own words, and carry dotted names", () => {
  const schema = z.object({
    name: z.string(),
    type: z.enum(["runner", "lifter"]),
    tries: z.array(z.object({ cm: z.number().max(25, "More than 25 cm cannot be right.") })),
  });
  const parsed = schema.safeParse({ type: "swimmer", tries: [{ cm: 26 }, { cm: "abc" }] });
  expect(parsed.success ? null : fieldErrorsOf(parsed.error)).toEqual({
    name: "Fill this in.",
    type: "Fill this in.",
    "tries.0.cm": "More than 25 cm cannot be right.",
    "tries.1.cm": "Give a number, such as 8.5.",
  });
});
