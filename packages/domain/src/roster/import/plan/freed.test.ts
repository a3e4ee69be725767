import { describe, expect, it } from "vitest";
import { atOnce } from "../../../text/steps";
import type { ReadRow, RosterPatch, RowOutcome } from "../import";
import { person } from "./cases/person";
import { freedBy, refuseUnfreed } from "./freed";
import { indexRoster } from "./roster-index";

const roster = ["a", "b", "c"].map((id) =>
  person(id, id, { externalId: `ID-${id}`, email: `${id}@club.org` }),
);
const index = atOnce(indexRoster(roster));

function read(patches: RosterPatch[]) {
  const rows = patches.map(
    (patch, at): ReadRow => ({ row: at + 2, cells: new Map(), patch, faults: [], dateOrder: null }),
  );
  const keyed = rows.map(({ patch }) => roster.find(({ id }) => id === patch.talusId) ?? null);
  return { rows, keyed, freed: freedBy(rows, keyed) };
}

/** The faults of each row where those at `faulty` could not be carried out for another reason. */
function refused(patches: RosterPatch[], faulty: number[]): string[][] {
  const { rows, keyed, freed } = read(patches);
  const outcomes = rows.map(({ row }, at): RowOutcome => {
    const found = keyed[at];
    if (faulty.includes(at)) return { kind: "error", row, name: "", faults: [] };
    return found
      ? { kind: "unchanged", row, athleteId: found.id, name: found.givenName }
      : { kind: "create", row, values: person("new", "New") };
  });
  return refuseUnfreed(rows, outcomes, { index, freed, keyed }).map((outcome) =>
    outcome.kind === "error" ? outcome.faults.map(({ message }) => message) : [outcome.kind],
  );
}

const waits = (value: string, row: number) =>
  `${value} is somebody else's until row ${row} is repaired, which would free it`;

describe("what a file frees", () => {
  it.each<[string, RosterPatch, boolean, boolean]>([
    ["another address", { talusId: "a", email: "new@club.org" }, true, false],
    ["no address any more", { talusId: "a", email: null }, true, false],
    ["the same address in other letters", { talusId: "a", email: "A@CLUB.org" }, false, false],
    ["another ID", { talusId: "a", externalId: "N" }, false, true],
    ["no ID any more", { talusId: "a", externalId: null }, false, true],
    ["the same ID", { talusId: "a", externalId: "ID-a" }, false, false],
    ["nothing said", { talusId: "a" }, false, false],
    ["nobody named", { email: "new@club.org", externalId: "N" }, false, false],
  ])("%s", (_, patch, email, externalId) => {
    const { freed } = read([patch]);
    expect([freed.emails.has("a"), freed.externalIds.has("a")]).toEqual([email, externalId]);
  });
});

describe("a row that takes what another row frees", () => {
  const swap: RosterPatch[] = [
    { talusId: "a", email: "b@club.org" },
    { talusId: "b", email: "a@club.org" },
  ];

  it("stands while the other one stands", () => {
    expect(refused(swap, [])).toEqual([["unchanged"], ["unchanged"]]);
  });

  it("falls with it, for an address and for an ID, with the row to repair", () => {
    expect(refused(swap, [1])).toEqual([[waits("b@club.org", 3)], []]);
    const ids = [{ talusId: "a", externalId: null }, { externalId: "ID-a" }];
    expect(refused(ids, [0])).toEqual([[], [waits("ID-a", 2)]]);
  });

  it("brings down who waits for it in turn, along the chain and not beyond", () => {
    const chain: RosterPatch[] = [
      { email: "a@club.org" },
      { talusId: "a", email: "b@club.org" },
      { talusId: "b", email: "c@club.org" },
      { talusId: "c", email: null },
    ];
    expect(refused(chain, [3])).toEqual([
      [waits("a@club.org", 3)],
      [waits("b@club.org", 4)],
      [waits("c@club.org", 5)],
      [],
    ]);
    expect(refused(chain, [1])).toEqual([
      [waits("a@club.org", 3)],
      [],
      ["unchanged"],
      ["unchanged"],
    ]);
  });

  it("waits for nobody where it keeps its own", () => {
    const own = [{ talusId: "a", email: "a@club.org", externalId: "ID-a" }, { talusId: "b" }];
    expect(refused(own, [1])).toEqual([["unchanged"], []]);
  });
});
