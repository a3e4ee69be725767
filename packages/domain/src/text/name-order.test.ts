import { expect, it } from "vitest";
import { byName } from "./name-order";

it("puts numbers by their size, and pays no regard to case and accents", () => {
  const teams = ["Distance 11", "élite", "Distance 3", "distance 2", "Fell"];
  expect(teams.map((name) => ({ name })).sort(byName)).toEqual(
    ["distance 2", "Distance 3", "Distance 11", "élite", "Fell"].map((name) => ({ name })),
  );
});
