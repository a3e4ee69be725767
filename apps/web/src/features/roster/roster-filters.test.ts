import { describe, expect, it } from "vitest";
import { addressOf, isByMatch, isNarrowed, plainView, readView } from "./roster-filters";

const read = (address: string) => readView(new URL(address, "http://talus.test").searchParams);

describe("the roster's address", () => {
  it("holds the whole view and reads it back", () => {
    const view = {
      show: "due",
      type: "lifter",
      teamId: "019a",
      search: "ana & bo",
      sort: "due",
      descending: true,
    } as const;
    expect(read(addressOf(view))).toEqual(view);
  });

  it("is plain where the view is", () => {
    expect(addressOf(plainView)).toBe("/athletes");
    expect(read("/athletes")).toEqual(plainView);
  });

  it("knows a type of one's own by its id", () => {
    const type = "019fad51-1500-7362-9f0f-d1294894af2e";
    expect(read(addressOf({ ...plainView, type })).type).toBe(type);
  });

  it("passes over what it does not know", () => {
    expect(read("/athletes?show=all&type=swimmer&sort=-shoe")).toEqual({
      ...plainView,
      descending: true,
    });
  });
});

describe("isNarrowed", () => {
  it("counts filters and search, not the tab", () => {
    expect(isNarrowed({ ...plainView, show: "due" })).toBe(false);
    expect(isNarrowed({ ...plainView, search: " x " })).toBe(true);
  });
});

it("puts the best match first unless another order is asked for", () => {
  expect(isByMatch({ ...plainView, search: "ana" })).toBe(true);
  expect(isByMatch({ ...plainView, search: "ana", sort: "due" })).toBe(false);
  expect(isByMatch({ ...plainView, search: "ana", descending: true })).toBe(false);
  expect(isByMatch(plainView)).toBe(false);
});
