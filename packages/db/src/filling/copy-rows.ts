import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { columnOf, type Model, tableOf } from "../columns.sql";
import type { NewRow } from "../rows";
import type { CopyingSql, Statement } from "../transaction";

/**
 * Inserts thousands of rows by COPY: all hold the fields of the first one, and a column that it does not
 * name gets its default. COPY itself stops at row-level security, so they go into a temporary table
 * first and from there through the policies. A list of texts is an array, any other object is JSON; a
 * frozen one that many rows share is written as text once.
 */
export async function copyRows<M extends Model>(
  db: CopyingSql,
  model: M,
  rows: readonly NewRow<M>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const fields = Object.keys(first);
  const columns = fields.map(columnOf).join(", ");
  const table = tableOf(model);
  const copied = `"copied_${columnOf(model)}"`;
  // Long JSON stays in its row: it is packed once, by the table that keeps it.
  const make = `CREATE TEMPORARY TABLE ${copied} WITH (toast_tuple_target = 8160) ON COMMIT DROP
    AS SELECT ${columns} FROM ${table} WITH NO DATA`;
  await db.query(unnamed(make));
  const copy = db.copy(`COPY ${copied} (${columns}) FROM STDIN`);
  await pipeline(Readable.from(chunksOf(rows, fields)), copy);
  const keep = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${copied}`;
  await db.query(unnamed(keep));
}

/** A statement whose plan is not kept: the temporary table is gone with its transaction. */
const unnamed = (text: string): Statement => ({ name: "", text });

/** So much text is sent at a time. */
const chunkLength = 64 * 1024;

function* chunksOf(rows: readonly object[], fields: readonly string[]): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    const values = row as Record<string, unknown>;
    chunk += `${fields.map((field) => textOf(values[field])).join("\t")}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (!Object.isFrozen(value)) return objectText(value);
  const known = textOfShared.get(value) ?? objectText(value);
  textOfShared.set(value, known);
  return known;
}

const textOfShared = new WeakMap<object, string>();

function objectText(value: object): string {
  const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
  return escaped(
    isList ? `{${value.map((one) => JSON.stringify(one)).join()}}` : JSON.stringify(value),
  );
}

const marks: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (mark) => marks[mark] ?? "");
}
