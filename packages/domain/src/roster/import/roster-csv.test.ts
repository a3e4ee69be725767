import { expect, it } from "vitest";
import type { RosterRecord } from "./import";
import { rosterCsvCells, rosterCsvHeader } from "./roster-csv";

const hana: RosterRecord = {
  id: "hana",
  version: 1,
  inScope: true,
  teams: ["U23", "Relay"],
  externalId: "A-1",
  givenName: "Hana",
  familyName: "Novák",
  email: "hana@club.org",
  phone: "+420 601 234 567",
  birthDate: "1999-02-17",
  sex: "female",
  athleteType: "runner",
  ownType: null,
  dominantSide: "right",
  units: "cm",
  timeZone: "Europe/Prague",
  targetCmLeft: 10.5,
  targetCmRight: 11,
  status: "active",
};

it("writes a cell under every heading, teams behind semicolons", () => {
  const cells = rosterCsvCells(hana);
  expect(cells).toHaveLength(rosterCsvHeader.length);
  expect(cells[rosterCsvHeader.indexOf("groups")]).toBe("U23;Relay");
  expect(cells[rosterCsvHeader.indexOf("target_cm_left")]).toBe("10.5");
});

it("leaves empty what is not known, and names a type of one's own", () => {
  const bare = {
    ...hana,
    ownType: { id: "s", name: "Sprint" },
    externalId: null,
    email: null,
    phone: null,
    birthDate: null,
    targetCmLeft: null,
    targetCmRight: null,
  };
  const cells = rosterCsvCells(bare);
  expect(cells.filter((cell) => cell === "")).toHaveLength(6);
  expect(cells[rosterCsvHeader.indexOf("athlete_type")]).toBe("Sprint");
});
