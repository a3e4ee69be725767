import { expect, test } from "vitest";
import { readDivergence } from "./words";

const none = { review: 0, maintenance: 0, version: 0 };

test("an address that says nothing opens where somebody differs", () => {
  expect(readDivergence(undefined, { ...none, version: 9 })).toBe("version");
  expect(readDivergence("elsewhere", { ...none, maintenance: 1, version: 9 })).toBe("maintenance");
  expect(readDivergence(undefined, none)).toBe("review");
  expect(readDivergence("review", { ...none, version: 9 })).toBe("review");
});
