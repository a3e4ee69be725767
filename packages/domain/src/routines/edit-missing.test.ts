import { expect, it } from "vitest";
import { swapItem } from "./edit";
import { readyRoutine } from "./ready/ready";
import { moveItem, placeOf } from "./rows/move";

const { items } = readyRoutine("runner", "soleus");

it("a line that is not there moves nothing, swaps nothing and has no place", () => {
  const ids = items.map(({ id }) => id);
  expect(moveItem(items, "nowhere", 1).map(({ id }) => id)).toEqual(ids);
  expect(swapItem(items, "nowhere", "hk-lunge").map(({ id }) => id)).toEqual(ids);
  expect(placeOf(items, "nowhere")).toBeNull();
});

it("a swap of a line that the short version leaves out stays left out", () => {
  const line = items.find(({ shortDose }) => shortDose === null);
  const swapped = swapItem(items, line?.id ?? "", "hk-lunge");
  expect(swapped.find(({ exerciseId }) => exerciseId === "hk-lunge")?.shortDose).toBeNull();
});
