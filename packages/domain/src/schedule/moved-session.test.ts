import { describe, expect, it } from "vitest";
import { fitOnto, type MovedOnto } from "./moved-session";

const restDay: MovedOnto = {
  athleteType: "runner",
  dayKind: "rest",
  phase: "build",
  mode: "normal",
  isTravelling: false,
};
const full = { kind: "full", optional: false } as const;
const moved = (onto: Partial<MovedOnto>, session: Parameters<typeof fitOnto>[0] = full) =>
  fitOnto(session, { ...restDay, ...onto });

describe("a full session that is moved", () => {
  it("stays full on a day that takes one, before lifting as its warm-up", () => {
    expect(moved({})).toEqual({
      kind: "full",
      beforeTraining: false,
      role: { role: "full", dayKind: "rest" },
    });
    expect(moved({ athleteType: "lifter", dayKind: "lower" })).toEqual({
      kind: "full",
      beforeTraining: true,
      role: { role: "full", dayKind: "lower" },
    });
  });

  it("is short before hard running, in maintenance, in a light week and on a journey, and says why", () => {
    const short = (role: string, dayKind = "rest") => ({
      kind: "short",
      beforeTraining: dayKind !== "rest",
      role: { role, dayKind },
    });
    expect(moved({ dayKind: "intervals" })).toEqual(short("short", "intervals"));
    expect(moved({ phase: "maintenance" })).toEqual(short("keep"));
    expect(moved({ mode: "short" })).toEqual(short("light"));
    expect(moved({ mode: "fewer" })).toEqual(short("light"));
    expect(moved({ isTravelling: true, mode: "short" })).toEqual(short("travel"));
    expect(moved({}, { kind: "full", optional: true })).toEqual(short("warm_up"));
  });
});

it("a short session that is moved stays short on a day that takes a full one", () => {
  expect(moved({ dayKind: "easy" }, { kind: "short", optional: false })).toEqual({
    kind: "short",
    beforeTraining: true,
    role: { role: "short", dayKind: "easy" },
  });
});
