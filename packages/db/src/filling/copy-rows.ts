import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { columnOf, type Model, tableOf } from "../columns.sql";
import type { NewRow } from "../rows";
import type { CopyingSql, Statement } from "../transaction";

/**
 * Inserts thousands of rows by COPY: all hold the fields of the first one, and a column that it does not
 * name gets its default. COPY itself stops at row-level security, so they go into a temporary table
 * first and from there through the policies. A list of texts is an array, any other object is JSON; where
 * the first row's is frozen, rows are taken to share few of them, and each is sent once.
 */
export async function copyRows<M extends Model>(
  db: CopyingSql,
  model: M,
  rows: readonly NewRow<M>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const fields = Object.entries(first).map(([name, value]): CopiedField => {
    const isShared = isJson(value) && Object.isFrozen(value);
    return { name, column: columnOf(name), keys: isShared ? new Map() : null };
  });
  const copied = `"copied_${columnOf(model)}"`;
  await makeRoom(db, tableOf(model), { copied, fields });
  const columns = fields.map(({ column }) => column).join(", ");
  await copy(db, `${copied} (${columns})`, linesOf(rows, fields));
  for (const { column, keys } of fields) {
    if (keys === null) continue;
    const lines = Array.from(keys, ([value, key]) => `${key}\t${textOf(value)}\n`);
    await copy(db, `"copied_${column}" (key, value)`, lines);
  }
  await db.query(unnamed(keeping(tableOf(model), { copied, fields })));
}

/** A field on its way; `keys`: the values that rows share, each with what stands for it. */
type CopiedField = { name: string; column: string; keys: Map<object, number> | null };

type Copied = { copied: string; fields: readonly CopiedField[] };

/** A statement whose plan is not kept: the temporary tables are gone with their transaction. */
const unnamed = (text: string): Statement => ({ name: "", text });

async function makeRoom(db: CopyingSql, table: string, { copied, fields }: Copied): Promise<void> {
  const columns = fields.map(({ column, keys }) => (keys ? `0 AS ${column}` : column)).join(", ");
  // Long JSON stays in its row: it is packed once, by the table that keeps it.
  const rows = `CREATE TEMPORARY TABLE ${copied} WITH (toast_tuple_target = 8160) ON COMMIT DROP
    AS SELECT ${columns} FROM ${table} WITH NO DATA`;
  await db.query(unnamed(rows));
  for (const { column, keys } of fields) {
    const shared = `CREATE TEMPORARY TABLE "copied_${column}" (key int PRIMARY KEY, value jsonb) ON COMMIT DROP`;
    if (keys) await db.query(unnamed(shared));
  }
}

function keeping(table: string, { copied, fields }: Copied): string {
  const columns = fields.map(({ column }) => column).join(", ");
  const values = fields.map(({ column, keys }) =>
    keys
      ? `(SELECT v.value FROM "copied_${column}" v WHERE v.key = copied.${column})`
      : `copied.${column}`,
  );
  return `INSERT INTO ${table} (${columns}) SELECT ${values.join(", ")} FROM ${copied} copied`;
}

function copy(db: CopyingSql, into: string, lines: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(chunksOf(lines)), db.copy(`COPY ${into} FROM STDIN`));
}

/** So much text is sent at a time. */
const chunkLength = 64 * 1024;

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

function* linesOf(rows: readonly object[], fields: readonly CopiedField[]): Generator<string> {
  for (const row of rows) {
    const values = row as Record<string, unknown>;
    yield `${fields.map(({ name, keys }) => (keys ? keyIn(keys, values[name]) : textOf(values[name]))).join("\t")}\n`;
  }
}

function keyIn(keys: Map<object, number>, value: unknown): string {
  if (typeof value !== "object" || value === null) return nothing;
  const key = keys.get(value) ?? keys.size;
  keys.set(value, key);
  return String(key);
}

const nothing = "\\N";

function textOf(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  if (typeof value === "string") return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if (isJson(value)) return escaped(JSON.stringify(value));
  if (!Array.isArray(value)) return String(value);
  return escaped(`{${value.map((one) => JSON.stringify(one)).join()}}`);
}

function isJson(value: unknown): value is object {
  if (typeof value !== "object" || value === null || value instanceof Date) return false;
  return !Array.isArray(value) || value.some((one) => typeof one !== "string");
}

const marks: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (mark) => marks[mark] ?? "");
}
