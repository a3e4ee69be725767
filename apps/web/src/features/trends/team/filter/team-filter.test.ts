import { expect, test } from "vitest";
import { changedAddress, readTeamFilter, writeTeamFilter } from "./team-filter";

test("an address says a filter and is read back alike", () => {
  const filter = {
    athleteType: "runner",
    weeks: 12,
    protocol: "half_kneeling",
    start: "limited",
    unit: "in",
  } as const;
  const address = writeTeamFilter(filter);
  expect(address).toBe("?type=runner&weeks=12&test=half_kneeling&start=limited&unit=in");
  expect(readTeamFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(filter);
});

test("an own type is said by its id", () => {
  const type = "0190c0de-0000-7000-8000-000000000001";
  const filter = readTeamFilter({ type });
  expect([filter.athleteType, writeTeamFilter(filter)]).toEqual([type, `?type=${type}`]);
});

test("the usual filter needs no address, and nonsense counts as absent", () => {
  const usual = readTeamFilter({
    type: "swimmer",
    weeks: "3",
    test: ["a", "b"],
    start: "x",
    unit: "ft",
  });
  expect(usual).toEqual({ athleteType: null, weeks: 16, protocol: null, start: "all", unit: "cm" });
  expect(writeTeamFilter(usual)).toBe("");
});

test("a change keeps what others wrote into the address, and leaves out what is usual", () => {
  const params = new URLSearchParams("by=season&weeks=8&team=");
  expect(changedAddress(params, { weeks: "12" })).toBe("?weeks=12&by=season");
  expect(changedAddress(params, { weeks: "16", by: "" })).toBe("");
});
