import { expect, it } from "vitest";
import { counted, formatCount } from "./count";

it("parts the thousands of a count, and gives one its own word", () => {
  expect(formatCount(999)).toBe("999");
  expect(formatCount(12_840)).toBe("12,840");
  expect(counted(1, "row")).toBe("1 row");
  expect(counted(0, "row")).toBe("0 rows");
  expect(counted(1284, "hold cleared", "holds cleared")).toBe("1,284 holds cleared");
});
