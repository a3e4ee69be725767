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

/** At most so many rows that are older than a moment. */
export type Older = { before: Date; limit: number };

/** Deletes rows of the transaction's organisation whose `moment` is older, `where` that is so; gives how many. */
export async function deleteOldRows<M extends Model>(
  db: Sql,
  model: M,
  { moment, where = "true", before, limit }: Older & { moment: keyof NewRow<M>; where?: string },
): Promise<number> {
  const table = tableOf(model);
  const text = `DELETE FROM ${table} WHERE organisation_id = $1 AND id IN (SELECT id FROM ${table}
      WHERE organisation_id = $1 AND ${columnOf(String(moment))} < $2 AND ${where} LIMIT $3)
    RETURNING id`;
  const values = [db.organisationId, before, limit];
  return (await db.query({ name: `delete_old_${model}`, text }, values)).length;
}
