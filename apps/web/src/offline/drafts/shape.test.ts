import { describe, expect, it } from "vitest";
import { day, fields, flag, id, listOf, maybe, number, oneOf, orNull, record, text } from "./shape";

describe("the shape of what a browser kept", () => {
  it.each([
    ["a text", text(3), "abc", "abcd"],
    ["a number", number, 1.5, Number.NaN],
    ["yes or no", flag, false, 0],
    ["an id", id, "0198f3a0-0000-7000-8000-000000000001", "1"],
    ["a day", day, "2026-11-20", "20.11.2026"],
    ["one of a few", oneOf(["cm", "in"]), "in", "mm"],
    ["null or a text", orNull(text()), null, undefined],
    ["a text or nothing at all", maybe(text()), undefined, null],
    ["a short list", listOf(number, 2), [1, 2], [1, 2, 3]],
    ["a list of one sort", listOf(number), [], [1, "2"]],
    ["a record of known keys", record(oneOf(["a", "b"]), number), { a: 1 }, { c: 1 }],
    ["an object with all its fields", fields({ a: number, b: maybe(text()) }), { a: 1 }, { b: "" }],
    ["an object and no list", fields({}), {}, []],
  ])("tells %s from what is none", (_, shape, good, bad) => {
    expect([shape(good), shape(bad)]).toEqual([true, false]);
  });
});
