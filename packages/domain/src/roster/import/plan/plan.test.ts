import { describe, expect, it } from "vitest";
import { toCsv } from "../../../text/csv";
import { atOnce } from "../../../text/steps";
import {
  type ImportChoices,
  type ImportField,
  noChoices,
  type RosterRecord,
  type RowOutcome,
} from "../import";
import { readRow } from "../rows/row";
import { type ImportSurroundings, planImport } from "./plan";

const hana: RosterRecord = {
  id: "hana",
  version: 3,
  inScope: true,
  teams: ["U23"],
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
  targetCmRight: null,
  status: "active",
};
const ivo: RosterRecord = {
  ...hana,
  id: "ivo",
  externalId: null,
  givenName: "Ivo",
  email: "ivo@club.org",
  teams: [],
};
const far: RosterRecord = {
  ...hana,
  id: "far",
  inScope: false,
  externalId: "Z-9",
  email: "far@club.org",
  teams: ["Rowers"],
};

const surroundings: ImportSurroundings = {
  roster: [hana, ivo, far],
  teams: [
    { name: "U23", mine: true },
    { name: "Relay", mine: true },
    { name: "Rowers", mine: false },
  ],
  coachEmails: new Set(["marta@club.org"]),
  teamRequired: false,
  defaults: { units: "cm", timeZone: "Europe/London" },
};

type Cells = Partial<Record<ImportField, string>>;

function plan(
  rows: Cells[],
  choices: Partial<ImportChoices> = {},
  change: Partial<ImportSurroundings> = {},
) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ImportField[];
  const context = { columns, choices: { ...noChoices, ...choices }, today: "2026-03-02" as const };
  const read = rows.map((row, index) =>
    readRow(
      columns.map((field) => row[field] ?? ""),
      index + 2,
      context,
    ),
  );
  return atOnce(planImport(read, context.choices, { ...surroundings, ...change }));
}

function only(
  rows: Cells[],
  ...more: [Partial<ImportChoices>?, Partial<ImportSurroundings>?]
): RowOutcome {
  const [outcome] = plan(rows, ...more).outcomes;
  if (!outcome) throw new Error("no row");
  return outcome;
}

function codes(outcome: RowOutcome | undefined): string[] {
  return outcome?.kind === "error" ? outcome.faults.map((fault) => fault.code) : [];
}

describe("planImport", () => {
  it("creates an athlete with the organisation's defaults for what the row leaves out", () => {
    const outcome = only([{ given_name: "Bo", athlete_type: "lifter", groups: "u23; New" }]);
    expect(outcome).toMatchObject({
      kind: "create",
      row: 2,
      values: {
        givenName: "Bo",
        timeZone: "Europe/London",
        teams: ["New", "U23"],
        status: "active",
      },
    });
  });

  it("matches by external ID before e-mail, without case", () => {
    expect(only([{ external_id: "a-1", phone: "+420 601 000 000" }])).toMatchObject({
      kind: "update",
      athleteId: "hana",
      version: 3,
    });
    expect(only([{ email: "HANA@club.org", given_name: "Hanka" }])).toMatchObject({
      kind: "update",
      changes: [{ field: "given_name", from: "Hana", to: "Hanka" }],
    });
  });

  it("gives an external ID to somebody found by e-mail who has none", () => {
    expect(only([{ external_id: "N-1", email: "ivo@club.org" }])).toMatchObject({
      kind: "update",
      athleteId: "ivo",
      changes: [{ field: "external_id", from: "", to: "N-1" }],
    });
  });

  it("leaves blank cells unchanged and clears a dash", () => {
    expect(only([{ external_id: "A-1", phone: "", email: "" }]).kind).toBe("unchanged");
    expect(only([{ external_id: "A-1", phone: "-", target_cm_left: "-" }])).toMatchObject({
      values: { phone: null, targetCmLeft: null, email: "hana@club.org" },
    });
  });

  it("refuses a row whose ID and address belong to two people", () => {
    expect(codes(only([{ external_id: "A-1", email: "ivo@club.org" }]))).toEqual([
      "match_conflict",
    ]);
    expect(codes(only([{ external_id: "B-7", email: "hana@club.org" }]))).toEqual([
      "match_conflict",
    ]);
  });

  it("refuses an athlete of other people's teams", () => {
    expect(codes(only([{ external_id: "Z-9", given_name: "Mine now" }]))).toEqual(["out_of_scope"]);
  });

  it("lays a duplicate on the later row and names the earlier", () => {
    const { outcomes } = plan([
      { external_id: "X-1", given_name: "Sam", athlete_type: "runner", email: "sam@club.org" },
      { external_id: "x-1", given_name: "Sam", athlete_type: "runner" },
      { external_id: "X-3", given_name: "Sue", athlete_type: "runner", email: "sam@club.org" },
    ]);
    expect(outcomes.map(codes)).toEqual([[], ["duplicate_external_id"], ["duplicate_email"]]);
    expect(outcomes[1]).toMatchObject({ faults: [{ message: expect.stringContaining("Row 2") }] });
  });

  it("notices one athlete named by ID in one row and by address in another", () => {
    const { outcomes } = plan([
      { external_id: "A-1", given_name: "Hanka" },
      { email: "hana@club.org", given_name: "Hani" },
    ]);
    expect(outcomes.map(codes)).toEqual([[], ["duplicate_external_id"]]);
  });

  it("lists the teams it would make, with the coaches their rows name", () => {
    const row = { athlete_type: "runner", groups: "Juniors" };
    const { newTeams } = plan([
      { ...row, given_name: "A", coach_email: "marta@club.org" },
      { ...row, given_name: "B", groups: "juniors;U23" },
    ]);
    expect(newTeams).toEqual([{ name: "Juniors", rows: 2, coachEmails: ["marta@club.org"] }]);
  });

  it("replaces the importer's teams and keeps those of others", () => {
    const roster = [{ ...hana, teams: ["Rowers", "U23"] }];
    expect(only([{ external_id: "A-1", groups: "Relay" }], {}, { roster })).toMatchObject({
      values: { teams: ["Relay", "Rowers"] },
      changes: [{ field: "groups", from: "Rowers; U23", to: "Relay; Rowers" }],
    });
    expect(codes(only([{ external_id: "A-1", groups: "Rowers" }]))).toEqual(["team_not_yours"]);
  });

  it("wants a team of their own for what a coach adds, or the default team", () => {
    const row = { given_name: "Bo", athlete_type: "lifter" };
    expect(codes(only([row], {}, { teamRequired: true }))).toEqual(["team_needed"]);
    expect(only([row], { defaultTeam: "U23" }, { teamRequired: true })).toMatchObject({
      values: { teams: ["U23"] },
    });
    expect(codes(only([{ external_id: "A-1", groups: "-" }], {}, { teamRequired: true }))).toEqual([
      "team_needed",
    ]);
  });

  it("asks for the type of a new athlete, and takes an answer for all", () => {
    expect(codes(only([{ given_name: "Bo" }]))).toEqual(["type_missing"]);
    expect(only([{ given_name: "Bo" }], { defaultType: "lifter" })).toMatchObject({
      values: { athleteType: "lifter" },
    });
    const row = { given_name: "Bo", athlete_type: "Oly" };
    expect(codes(only([row]))).toEqual(["type_unknown"]);
    expect(only([row], { types: [{ word: "oly", means: "lifter" }] })).toMatchObject({
      values: { athleteType: "lifter" },
    });
  });

  it("reads inches as cm only when told so", () => {
    const row = { given_name: "Bo", athlete_type: "lifter", units: "in", target_cm_left: "4" };
    expect(only([row])).toMatchObject({
      faults: [{ code: "target_unit", message: expect.stringContaining("10.16 cm") }],
    });
    expect(only([row], { suspiciousTargets: "cm" })).toMatchObject({ values: { targetCmLeft: 4 } });
    expect(only([row], { suspiciousTargets: "in" })).toMatchObject({
      values: { targetCmLeft: 10.16 },
    });
  });

  it("takes the protecting apostrophe of its own exports off again", () => {
    expect(toCsv(["phone"], [["+31 6 12345678"]])).toBe("phone\r\n'+31 6 12345678\r\n");
    expect(
      only([{ given_name: "Bo", athlete_type: "lifter", phone: "'+31 6 12345678" }]),
    ).toMatchObject({ values: { phone: "+31 6 12345678" } });
  });
});

describe("what a new athlete and a match need", () => {
  const errors = (...given: Parameters<typeof plan>) =>
    plan(...given).outcomes.flatMap((row) =>
      row.kind === "error" ? row.faults.map(({ code, field }) => `${code} ${field}`) : [row.kind],
    );
  it("asks for a first name and a type, unless the cell is at fault already", () => {
    expect(errors([{ email: "new@club.org" }])).toEqual([
      "name_missing given_name",
      "type_missing athlete_type",
    ]);
    expect(errors([{ email: "new@club.org", given_name: "-", athlete_type: "?" }])).toEqual([
      "clear_refused given_name",
      "type_unknown athlete_type",
    ]);
  });
  it("takes a coach of the club and names one that is unknown", () => {
    const row = { given_name: "Ada", athlete_type: "runner", coach_email: "marta@club.org" };
    expect(errors([row])).not.toContain("coach_unknown coach_email");
    expect(errors([{ ...row, coach_email: "who@club.org" }])).toContain(
      "coach_unknown coach_email",
    );
  });
  it("names an athlete of others by ID or by address, and an address of somebody else", () => {
    expect(errors([{ external_id: "z-9" }])).toContain("out_of_scope external_id");
    expect(errors([{ email: "far@club.org" }])).toContain("out_of_scope email");
    expect(errors([{ external_id: "A-1", email: "ivo@club.org" }])).toContain(
      "match_conflict email",
    );
    expect(errors([{ external_id: "A-2", email: "hana@club.org" }])).toContain(
      "match_conflict email",
    );
  });
  it("refuses the same address, ID or athlete twice", () => {
    const twice = [{ email: "hana@club.org" }, { email: "hana@club.org" }];
    expect(errors(twice)).toContain("duplicate_email email");
    const same = [{ external_id: "A-1" }, { email: "hana@club.org" }];
    expect(errors(same)).toContain("duplicate_external_id external_id");
  });
});
