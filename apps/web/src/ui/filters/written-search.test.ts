import { beforeEach, expect, test } from "vitest";
import { forgetSearches, noteShown, noteWritten, searchNow } from "./written-search";

beforeEach(() => {
  forgetSearches();
  noteShown("signal=noRoutine&team=1");
});

const now = (inWindow: string) => searchNow(inWindow).toString();

test("a change begins with what was written last, though the router put an older search back", () => {
  noteWritten("?team=1");
  noteWritten("");
  expect(now("?team=1")).toBe("");
  noteShown("team=1");
  expect(now("?team=1")).toBe("");
  noteShown("");
  expect(now("?kind=review")).toBe("kind=review");
});

test("searches that the router passed over are shown with the later one", () => {
  for (const search of ["a=1", "a=2", "a=3"]) noteWritten(search);
  noteShown("a=2");
  expect(now("?a=2")).toBe("a=3");
  noteShown("a=3");
  expect(now("?a=3")).toBe("a=3");
});

test("a link that is followed, and a page that is left, end what was not shown", () => {
  noteWritten("team=1");
  noteShown("type=runner");
  expect(now("?type=runner")).toBe("type=runner");
  noteWritten("team=2");
  forgetSearches();
  expect(now("?type=runner")).toBe("type=runner");
});

test("what is shown again without a change ends nothing", () => {
  noteWritten("team=1");
  noteShown("signal=noRoutine&team=1");
  expect(now("")).toBe("team=1");
});

test("a search is told in whatever spelling it was written", () => {
  noteWritten("?q=a%20b");
  noteShown("q=a+b");
  expect(now("?q=c")).toBe("q=c");
});
