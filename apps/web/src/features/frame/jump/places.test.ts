import { expect, test } from "vitest";
import { type Place, places, placesFor } from "./places";

const siobhan: Place = {
  href: "/athletes/1",
  title: "Siobhán Kelleher",
  note: "Athlete",
  words: "",
};

test("a page is found by its title and by other words for it", () => {
  expect(placesFor("rout", places, 5).map((place) => place.title)).toEqual(["Routines"]);
  expect(placesFor("password", places, 5).map((place) => place.title)).toEqual(["Your account"]);
});

test("words in any order, without accents, begin words; the limit cuts off", () => {
  expect(placesFor("kell siobhan", [siobhan], 5)).toEqual([siobhan]);
  expect(placesFor("elleher", [siobhan], 5)).toEqual([]);
  expect(placesFor("", places, 2)).toHaveLength(2);
});
