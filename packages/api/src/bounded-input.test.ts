import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { deserializeInput } from "./bounded-input";

describe("an input's meta", () => {
  const shared = { a: undefined, at: new Date("2026-11-20T08:00:00Z") };

  it.each([
    ["nothing", undefined],
    ["plain values", { a: 1, b: ["x", null], c: { d: true } }],
    ["gaps and instants", { a: undefined, b: [undefined, 1], at: new Date(0), "c.d": shared }],
    ["the same thing twice", { first: shared, second: shared, list: [shared] }],
  ])("is read as superjson reads it: %s", (_, value) => {
    expect(deserializeInput(superjson.serialize(value))).toEqual(value);
  });

  const deepTree = (depth: number): unknown =>
    depth === 0 ? ["undefined"] : { a: deepTree(depth - 1) };
  const entries = (count: number, path: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [path(index), ["undefined"]]));

  it.each([
    ["one long path with many branches", { [`a${".a".repeat(6000)}`]: entries(900, String) }],
    ["very many paths", entries(3000, (index) => `a.${index}`)],
    ["many long paths", entries(100, (index) => `${index}${".a".repeat(200)}`)],
    ["a deep tree", deepTree(20)],
    ["a pattern", ["regexp"]],
    ["a set", ["set"]],
    ["a class", [["class", "x"]]],
    ["no tree", "undefined"],
  ])("is refused where reading it costs much or is not needed: %s", (_, values) => {
    const payload = { json: {}, meta: { values, v: 1 } };
    expect(() => deserializeInput(payload)).toThrow(/not one of ours/);
  });

  it.each([
    [{ a: Array(3000).fill("b") }],
    [[Array(3000).fill("b"), {}]],
    [{ [`a${".a".repeat(20_000)}`]: ["b"] }],
    [{ a: "b" }],
    ["a"],
  ])("is refused where it says that much is the same", (referentialEqualities) => {
    const payload = { json: {}, meta: { referentialEqualities, v: 1 } };
    expect(() => deserializeInput(payload)).toThrow(/not one of ours/);
  });

  it.each([null, 1, "text", { json: {}, meta: 1 }, { json: {}, meta: [] }])(
    "is refused where it is none: %j",
    (payload) => {
      expect(() => deserializeInput(payload)).toThrow(/not one of ours/);
    },
  );
});
