import { join } from "node:path";
import { readMigrations } from "@talus/embedded/migrate";
import { loadModule } from "libpg-query";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/template";
import { unanchoredIn } from "./anchored-tables";
import { type StatementText, statementTexts } from "./statement-texts";

const tables = new Set(
  readMigrations(join(root, "prisma/migrations")).flatMap(({ sql }) =>
    [...sql.matchAll(/CREATE TABLE "(\w+)" \(([^;]*?)\n\);/g)].flatMap(
      ([, name = "", columns = ""]) => (columns.includes('"organisation_id"') ? [name] : []),
    ),
  ),
);

let statements: StatementText[];
beforeAll(async () => {
  await loadModule();
  statements = await statementTexts();
});

describe("what tells which organisation a table's rows are of", () => {
  it.each([
    ["SELECT 1 FROM athlete WHERE organisation_id = $1", []],
    ["SELECT 1 FROM athlete a WHERE a.id = $1", ["athlete"]],
    [
      "SELECT 1 FROM athlete a JOIN hold h ON h.organisation_id = a.organisation_id WHERE a.organisation_id = $1::uuid",
      [],
    ],
    [
      "SELECT 1 FROM athlete a JOIN hold h ON h.athlete_id = a.id WHERE a.organisation_id = $1",
      ["hold"],
    ],
    [
      "SELECT (SELECT 1 FROM hold h WHERE h.athlete_id = a.id) FROM athlete a WHERE a.organisation_id = $1",
      ["hold"],
    ],
    ["SELECT 1 FROM athlete a WHERE a.organisation_id = $1 OR a.id = $2", ["athlete"]],
    ["UPDATE athlete SET version = 1 WHERE id = $1", ["athlete"]],
    ["WITH a AS (SELECT * FROM athlete) SELECT 1 FROM a", ["athlete"]],
    ["SELECT 1 FROM hold WHERE organisation_id = $1 UNION ALL SELECT 1 FROM athlete", ["athlete"]],
    ["INSERT INTO athlete (id) VALUES ($1)", ["athlete"]],
  ])("in %s", async (text, found) => {
    expect(await unanchoredIn(text, tables)).toEqual(found);
  });
});

it("every statement names its organisation itself, beside row-level security", async () => {
  const found: string[] = [];
  for (const { path, text } of statements)
    for (const table of await unanchoredIn(text, tables)) found.push(`${path} ${table}: ${text}`);
  expect(found).toEqual([]);
  expect(statements.length).toBeGreaterThan(150);
});
