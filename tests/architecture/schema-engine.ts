import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** What would have to be done to a database so that it fits the schema files; empty when it does. */
export async function differenceOf(
  ownerUrl: string,
  files: { path: string; content: string }[],
): Promise<string> {
  loaded ??= load();
  await loaded;
  const pool = new CatalogPool({ connectionString: ownerUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool));
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
  const { stdout } = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  await pool.end();
  return (stdout ?? "").trim();
}

/**
 * The catalogue's one-letter columns (PostgreSQL's type "char") are unknown to the adapter. Here
 * they pass as arrays of letters until they are through it, and then as the letters they are.
 */
class CatalogAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

const letterType = 18;
const letterArrayType = 1002;

class CatalogPool extends pg.Pool {
  override query: pg.Pool["query"] = async (...query: unknown[]) => {
    const result: pg.QueryResult = await Reflect.apply(pg.Pool.prototype.query, this, query);
    for (const field of result.fields) {
      if (field.dataTypeID === letterType) field.dataTypeID = letterArrayType;
    }
    return result;
  };
}

let loaded: Promise<void> | undefined;

/** The package's own entry imports its WebAssembly as a module, which Node does not do by itself. */
async function load(): Promise<void> {
  const panics = {
    set_message(message: string) {
      throw new Error(message);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const path = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = readFileSync(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...engine },
  });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
