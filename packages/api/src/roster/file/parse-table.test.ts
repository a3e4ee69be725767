import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mapColumns } from "@talus/domain/roster/import/columns";
import { type ImportChoices, noChoices, type RowOutcome } from "@talus/domain/roster/import/import";
import { planImport } from "@talus/domain/roster/import/plan/plan";
import { groupRepairs } from "@talus/domain/roster/import/repairs";
import { atOnce } from "@talus/domain/text/steps";
import { describe, expect, it } from "vitest";
import { readRows } from "../check-import";
import { parseTable, rosterFile } from "./parse-table";

const fixtures = join(import.meta.dirname, "../../../../../tests/support/fixtures/roster");

function importOf(file: string, choices: Partial<ImportChoices> = {}) {
  const table = atOnce(parseTable(readFileSync(join(fixtures, file), "utf8"), rosterFile));
  const columns = mapColumns(table.headers, table.rows);
  const context = { columns, choices: { ...noChoices, ...choices }, today: "2026-03-02" as const };
  const rows = atOnce(readRows(table, context));
  const plan = atOnce(
    planImport(rows, context.choices, {
      roster: [],
      teams: [],
      coachEmails: new Set(),
      teamRequired: false,
      defaults: { units: "cm", timeZone: "Europe/London" },
    }),
  );
  return { ...plan, table, columns, repairs: groupRepairs(plan.outcomes) };
}

function values(outcome: RowOutcome | undefined) {
  return outcome?.kind === "create" ? outcome.values : outcome;
}

describe("the roster files that coaches have", () => {
  it("a whole club: 40 athletes, five teams, nothing to repair", () => {
    const { outcomes, newTeams, columns } = importOf("main.csv");
    expect(columns).not.toContain(null);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(40).fill("create"));
    expect(newTeams.map((team) => team.name)).toEqual([
      "Academy",
      "Track U23",
      "Distance",
      "Weightlifting",
      "Rugby forwards",
    ]);
  });

  it("semicolons, a byte order mark, decimal commas and teams in quotes", () => {
    const { table, columns, outcomes } = importOf("semicolons.csv");
    expect(table.delimiter).toBe(";");
    expect(columns).toEqual([
      "external_id",
      "given_name",
      "family_name",
      "email",
      "date_of_birth",
      "sex",
      "athlete_type",
      "groups",
      "target_cm_left",
      "target_cm_right",
      null,
    ]);
    expect(values(outcomes[0])).toMatchObject({
      externalId: "A-1",
      birthDate: "1999-02-17",
      targetCmLeft: 10.5,
      teams: ["Relay", "U23"],
    });
  });

  it("inches: asks, and converts only what it asked about", () => {
    const asked = importOf("inches.csv");
    expect(asked.repairs.map(({ code, field, rows }) => [code, field, rows])).toEqual([
      ["target_unit", null, 2],
    ]);
    const imported = importOf("inches.csv", { suspiciousTargets: "in" }).outcomes.map(values);
    expect(imported).toMatchObject([
      { targetCmLeft: 10.16, targetCmRight: 11.43, units: "in" },
      { targetCmLeft: 10.16, targetCmRight: 10.16, units: "in" },
      { targetCmLeft: 5.5, targetCmRight: 6, units: "cm" },
      { targetCmLeft: 10.16, targetCmRight: 10.16, units: "in" },
    ]);
  });

  it("dates of both shapes: the ambiguous wait for a choice, the impossible stay faults", () => {
    const codes = (outcomes: RowOutcome[]) =>
      outcomes.map((outcome) => (outcome.kind === "error" ? outcome.faults[0]?.code : "ok"));
    expect(codes(importOf("dates.csv").outcomes)).toEqual([
      "date_order",
      "ok",
      "ok",
      "ok",
      "ok",
      "date_impossible",
      "date_impossible",
      "date_order",
    ]);
    const dayFirst = importOf("dates.csv", { dateOrder: "day_first" }).outcomes;
    expect(values(dayFirst[0])).toMatchObject({ birthDate: "2004-03-05" });
    expect(values(dayFirst[7])).toMatchObject({ birthDate: "2000-04-03" });
    const monthFirst = importOf("dates.csv", { dateOrder: "month_first" }).outcomes;
    expect(values(monthFirst[0])).toMatchObject({ birthDate: "2004-05-03" });
    expect(codes(monthFirst)[2]).toBe("date_impossible");
  });

  it("a paste from a spreadsheet: tabs, both names in one cell, one-named people", () => {
    const { table, outcomes } = importOf("paste.txt");
    expect(table.delimiter).toBe("\t");
    expect(outcomes.map(values)).toMatchObject([
      { givenName: "Chidi", familyName: "Okafor", teams: ["Relay", "Track U23"] },
      { givenName: "Mele", familyName: "Tupou", dominantSide: "left" },
      { givenName: "Ronaldinho", familyName: "", email: null },
    ]);
  });

  it("errors: every row says what to do", () => {
    const { outcomes } = importOf("errors.csv");
    const codes = outcomes.map((outcome) =>
      outcome.kind === "error" ? outcome.faults.map((fault) => fault.code) : outcome.kind,
    );
    expect(codes).toEqual([
      ["name_missing"],
      ["email_invalid"],
      ["date_out_of_range"],
      ["type_unknown"],
      "create",
      ["duplicate_external_id"],
      ["duplicate_email"],
      [
        "value_invalid",
        "value_unknown",
        "value_unknown",
        "value_unknown",
        "value_invalid",
        "value_invalid",
        "value_unknown",
      ],
      ["clear_refused", "clear_refused"],
      ["coach_unknown"],
      ["cells_too_many"],
      ["formula"],
    ]);
    for (const outcome of outcomes)
      if (outcome.kind === "error")
        for (const fault of outcome.faults) expect(fault.message.length).toBeGreaterThan(15);
  });
});
