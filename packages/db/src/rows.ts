import { hash } from "node:crypto";
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
  const given: readonly Record<string, unknown>[] = rows;
  const named = given.flatMap((row) => Object.keys(row).filter((one) => row[one] !== undefined));
  const fields = [...new Set(named)].sort();
  if (fields.length === 0) return 0;
  const columns = fields.map((field) => ({ field, column: columnOf(field) }));
  const names = columns.map(({ column }) => column).join(", ");
  const table = tableOf(model);
  const text = `WITH added AS (INSERT INTO ${table} (${names})
      SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)
      ${isKnownSkipped ? "ON CONFLICT DO NOTHING" : ""} RETURNING 1)
    SELECT count(*) AS count FROM added`;
  const name = `insert_${hash("sha256", text).slice(0, 16)}`;
  const inColumns = given.map((row) =>
    Object.fromEntries(columns.map(({ field, column }) => [column, row[field]])),
  );
  const values = [JSON.stringify(inColumns)];
  const [row] = await db.query<{ count: number }>({ name, text }, values);
  return row?.count ?? 0;
}
