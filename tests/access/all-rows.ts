import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Rows } from "./kinds";

const folder = join(import.meta.dirname, "rows");
const files = await Promise.all(
  readdirSync(folder).map((file) => import(join(folder, file)) as Promise<{ rows: Rows }>),
);

/** The access table: how each procedure is called, and what each kind of person hears. */
export const rows: Rows = Object.assign({}, ...files.map((file) => file.rows));
