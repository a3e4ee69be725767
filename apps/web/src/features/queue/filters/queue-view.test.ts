import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { expect, it } from "vitest";
import { addressOf, readFilters } from "./queue-view";

const team = "0197f1de-0000-7000-8000-000000000001";
const ownType = "0197f1de-0000-7000-8000-000000000002";

const read = (query: string) => readFilters(new URLSearchParams(query));

it("the address holds what the queue is narrowed to, and reads back as it was", () => {
  const filters: QueueFilters = {
    ...{ team: [team], type: ["lifter", ownType] },
    signal: ["held", "overdue"],
    bucket: "snoozed",
  };
  const address = addressOf(filters);
  expect(address).toBe(
    `/queue?team=${team}&type=lifter,${ownType}&signal=held,overdue&bucket=snoozed`,
  );
  expect(read(address.split("?")[1] ?? "")).toEqual(filters);
});

it("what an address names that is no team, type or signal narrows nothing", () => {
  expect(read("team=north&type=swimmer&signal=everything,held,held&owner=&bucket=all")).toEqual({
    signal: ["held"],
  });
  expect(read("team=&type=,&signal=")).toEqual({});
  expect(addressOf({})).toBe("/queue");
});
