import { expect, it } from "vitest";
import { contentText } from "./content";

it("writes alike what says the same: keys in any order, what is undefined left out", () => {
  const one = contentText({ b: [1, null], a: "x", c: undefined });
  expect(one).toBe(contentText({ a: "x", b: [1, null] }));
  expect(one).not.toBe(contentText({ a: "x", b: [null, 1] }));
  expect(contentText({ b: 1, a: 2, aa: 3 })).toBe('{"a":2,"aa":3,"b":1}');
  expect(contentText(undefined)).toBe("null");
});
