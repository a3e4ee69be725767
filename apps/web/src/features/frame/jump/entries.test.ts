import { expect, test } from "vitest";
import { actIn, actOn, entries, entriesFor, pageOf, type Thing } from "./entries";

const person: Thing = { kind: "athlete", id: "1", name: "Siobhán Kelleher" };
const siobhan = pageOf(person, "Athlete");
const titles = (query: string) => entriesFor(query, entries, 5).map(({ title }) => title);

test("a page or an act is found by its title and by other words for it", () => {
  expect(titles("queu")).toEqual(["Queue"]);
  expect(titles("password")).toEqual(["Your account"]);
  expect(titles("import")).toEqual(["Import athletes", "Import tests"]);
  expect(titles("new team")).toEqual(["New team"]);
});

test("every page is what Enter opens when its whole title was typed", () => {
  const others = entries.filter(({ title }) => entriesFor(title, entries, 1)[0]?.title !== title);
  expect(others).toEqual([]);
  expect(titles("trends")[0]).toBe("Trends");
});

test("words in any order, without accents, begin words; the limit cuts off", () => {
  expect(entriesFor("kell siobhan", [siobhan], 5)).toEqual([siobhan]);
  expect(entriesFor("elleher", [siobhan], 5)).toEqual([]);
  expect(entriesFor("", entries, 2)).toHaveLength(2);
});

test("an act stands before whom it is done to, and a name alone is no act", () => {
  expect(actIn("Pause  siob kel")).toMatchObject({ act: { verb: "pause" }, rest: "siob kel" });
  expect(actIn("pause")).toBe(null);
  expect(actIn("paul assign")).toBe(null);
});

test("each act is offered for what it can be done to", () => {
  const found = (query: string, to: Thing) => {
    const { act } = actIn(query) ?? {};
    return act && actOn(act, to);
  };
  const team: Thing = { kind: "team", id: "2", name: "Distance" };
  const routine: Thing = { kind: "routine", id: "3", name: "Runner full" };
  expect(found("pause x", person)).toMatchObject({
    ...{ title: "Pause Siobhán Kelleher", command: { verb: "pause", to: person } },
  });
  expect(found("record x", person)).toMatchObject({ href: "/assess/1" });
  expect(found("pause x", team)).toBe(null);
  expect(found("plan x", team)).toMatchObject({
    ...{ title: "Plan a test for Distance", command: { verb: "plan", to: team } },
  });
  expect(found("assign x", team)).toMatchObject({ title: "Assign to Distance" });
  expect(found("assign x", routine)).toMatchObject({ title: "Assign Runner full" });
});
