import { createHash } from "node:crypto";
import { columnOf, type Model, tableOf } from "./columns.sql";
import type { Prisma } from "./generated/prisma/client";
import type { Sql } from "./transaction";

/** What a new row of a table is made of; a column that the schema renames does not compile here. */
export type NewRow<M extends Model> = Exclude<
  Prisma.TypeMap["model"][M]["operations"]["createMany"]["args"]["data"],
  readonly unknown[]
>;

/**
 * Inserts rows by one statement, however many there are, and gives how many were new. A column that
 * no row names gets its default; one that only some name is null in the others. With `isKnownSkipped`
 * a row whose key is taken is left as it stands.
 */
export async function insertRows<M extends Model>(
  db: Sql,
  model: M,
  rows: readonly NewRow<M>[],
  { isKnownSkipped = false } = {},
): Promise<number> {
  const named = rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [field])),
  );
  const fields = [...new Set(named)].sort();
  if (fields.length === 0) return 0;
  const names = fields.map(columnOf).join(", ");
  const table = tableOf(model);
  const text = `WITH added AS (INSERT INTO ${table} (${names})
      SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)
      ${isKnownSkipped ? "ON CONFLICT DO NOTHING" : ""} RETURNING 1)
    SELECT count(*) AS count FROM added`;
  const name = `insert_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
  const values = [JSON.stringify(rows.map(inColumns))];
  const [row] = await db.query<{ count: number }>({ name, text }, values);
  return row?.count ?? 0;
}

function inColumns(row: object) {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}
