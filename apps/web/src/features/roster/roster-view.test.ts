import { describe, expect, it } from "vitest";
import { addressOf, plainView, readView, shippedViewOf } from "./roster-view";

const read = (address: string) => readView(new URL(address, "http://talus.test").searchParams);
const type = "019fad51-1500-7362-9f0f-d1294894af2e";

describe("the roster's address", () => {
  it("holds the whole view and reads it back", () => {
    const view = {
      filters: {
        status: ["active" as const, "paused" as const],
        type: ["lifter", type],
        test: ["due" as const],
        hold: false,
        worse: { op: "below" as const, value: 10.16 },
        tested: { op: "from" as const, value: 8 },
      },
      typed: "ana & bo",
      sort: "due" as const,
      descending: true,
      columns: ["team" as const, "due" as const],
    };
    expect(read(addressOf(view))).toEqual(view);
  });

  it("is plain where the view is", () => {
    expect(addressOf(plainView)).toBe("/athletes");
    expect(read("/athletes")).toEqual(plainView);
  });

  it("passes over what it does not know", () => {
    const odd =
      "/athletes?status=gone,,paused&type=swimmer&hold=maybe&worse=below-x&sort=-shoe&columns=due,shoe,team";
    expect(read(odd)).toEqual({
      ...{ ...plainView, filters: { status: ["paused"] }, descending: true },
      columns: ["team", "due"],
    });
  });
});

describe("shippedViewOf", () => {
  it("knows a view by its filters, whatever type and team narrow it to", () => {
    expect(shippedViewOf({})).toBe("everyone");
    expect(shippedViewOf({ status: ["archived"], team: [type] })).toBe("archived");
    expect(shippedViewOf({ hold: true, login: false })).toBe(null);
  });
});
