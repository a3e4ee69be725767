import { readFileSync } from "node:fs";
import { join } from "node:path";
import { athleteColumns, fileFields, leftOutOfFiles } from "@talus/db/athletes/columns.sql";
import { columnOf } from "@talus/db/columns.sql";
import { athleteInput, statusInput } from "@talus/domain/athletes/athlete.schema";
import type { RosterRecord } from "@talus/domain/roster/import/import";
import { rosterCsvCells, rosterCsvHeader } from "@talus/domain/roster/import/roster-csv";
import { describe, expect, it } from "vitest";
import { root } from "../support/template";
import { sourcesUnder } from "./sources";

/** Columns that nobody enters. */
const notEntered = [
  ...["organisation_id", "id", "user_id", "version", "content_hash", "created_at"],
  ...["search_names", "search_others", "sort_name"],
];

/** The scalar columns of an athlete, by the schema. */
function columnsOfSchema(): string[] {
  const schema = readFileSync(join(root, "prisma/schema/athlete.prisma"), "utf8");
  const [, model = ""] = /^model Athlete \{(.*?)^\}/ms.exec(schema) ?? [];
  return model
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^\w+\s+(String|DateTime|Float|Int|Boolean)\b/.test(line))
    .map((line) => /@map\("(\w+)"\)/.exec(line)?.[1] ?? line.split(/\s/)[0] ?? "");
}

const athlete: RosterRecord = {
  ...{ id: "1", version: 1, inScope: true, teams: ["A"], externalId: "x", givenName: "g" },
  ...{ familyName: "f", email: "e", phone: "p", birthDate: "2001-02-03", sex: "female" },
  ...{ athleteType: "runner", ownType: null, dominantSide: "left", units: "cm" },
  ...{ timeZone: "UTC", targetCmLeft: 1, targetCmRight: 2, status: "active" },
};

/** Another value for each field that a file holds. */
const others: Partial<RosterRecord>[] = [
  ...[{ externalId: "y" }, { givenName: "h" }, { familyName: "i" }, { email: "j" }],
  ...[{ phone: "k" }, { birthDate: "2001-02-04" as const }, { sex: "male" as const }],
  ...[{ athleteType: "lifter" as const }, { dominantSide: "right" as const }],
  ...[{ units: "in" as const }, { timeZone: "Asia/Tokyo" }, { targetCmLeft: 3 }],
  ...[{ targetCmRight: 4 }, { status: "paused" as const }],
];

describe("the fields of an athlete", () => {
  it("are every column that somebody enters, named once", () => {
    const named = Object.keys(athleteColumns).map(columnOf);
    expect([...named, ...notEntered].sort()).toEqual(columnsOfSchema().sort());
  });

  it("are what the forms ask for", () => {
    const standing = statusInput.options.flatMap(({ shape }) => Object.keys(shape));
    const asked = [...Object.keys(athleteInput.shape), ...standing];
    const fields = Object.keys(athleteColumns);
    expect([...new Set(asked)].filter((field) => field !== "teamIds").sort()).toEqual(
      fields.sort(),
    );
  });

  it("are imported and exported, or named as left out with the reason", () => {
    const named = [...fileFields, ...Object.keys(leftOutOfFiles)];
    expect(named.sort()).toEqual(Object.keys(athleteColumns).sort());
    for (const reason of Object.values(leftOutOfFiles)) expect(reason).toMatch(/\w{3}/);
    const tried = others.flatMap((other) => Object.keys(other));
    // A type of the organisation's own stands in the column of the type, by its name.
    expect([...tried, "athleteTypeId"].sort()).toEqual([...fileFields].sort());
  });

  it.each(others)("%o shows in the exported file", (other) => {
    expect(rosterCsvCells({ ...athlete, ...other })).not.toEqual(rosterCsvCells(athlete));
    expect(rosterCsvCells(athlete)).toHaveLength(rosterCsvHeader.length);
  });

  it("are written out in no other file of db that writes an athlete", () => {
    const writing = sourcesUnder("packages/db/src").filter(
      ({ path, text }) =>
        !path.endsWith("/athletes/columns.sql.ts") && /\b(given_name|birth_date) = /.test(text),
    );
    expect(writing.map(({ path }) => path)).toEqual([]);
  });
});
