import { Client, type Connection, type Submittable } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../support/test-database";
import { declaredRow, type Kind } from "./statement-rows";
import { type StatementText, statementTexts } from "./statement-texts";

/** What pg makes of a type of PostgreSQL, by its number; `json` may be anything but a Date. */
const kinds: Record<number, Kind | "json"> = {
  ...{ 16: "boolean", 20: "number", 21: "number", 23: "number", 701: "number" },
  ...{ 25: "string", 1043: "string", 2950: "string", 1082: "string", 1700: "string" },
  ...{ 1009: "string[]", 2951: "string[]", 1184: "Date", 114: "json", 3802: "json" },
};

let statements: StatementText[];
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: (await testDatabase()).ownerUrl });
  [statements] = await Promise.all([statementTexts(), owner.connect()]);
});

afterAll(() => owner.end());

it("every statement means something to the database, and gives the rows that its type says", async () => {
  const found: string[] = [];
  for (const statement of statements) {
    const fault = await faultOf(statement);
    if (fault) found.push(`${statement.path} ${fault}: ${statement.text.split("\n")[0]} …`);
  }
  expect(found).toEqual([]);
  expect(statements.filter(declaredRow).length).toBeGreaterThan(100);
});

async function faultOf(statement: StatementText): Promise<string | null> {
  const columns = await columnsOf(statement.text).catch(({ message }: Error) => message);
  if (typeof columns === "string") return columns;
  const row = declaredRow(statement);
  if (!row) return null;
  const [given, said] = [Object.keys(columns).sort(), Object.keys(row).sort()];
  if (given.join() !== said.join()) return `gives ${given}, says ${said}`;
  const wrong = given.filter((name) => !fits(columns[name] ?? 0, row[name]));
  return wrong.length === 0 ? null : `${wrong.map((name) => `${name} is no ${row[name]}`)}`;
}

function fits(type: number, kind: Kind | undefined): boolean {
  return kinds[type] === "json" ? kind !== "Date" : kinds[type] === kind;
}

/** The columns that a statement would give with the number of their type, by name; it is not run. */
function columnsOf(text: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => owner.query(new Description(text, resolve, reject)));
}

type Column = { name: string; dataTypeID: number };

class Description implements Submittable {
  private columns: Column[] = [];

  constructor(
    private readonly text: string,
    private readonly resolve: (columns: Record<string, number>) => void,
    readonly handleError: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    connection.parse({ name: "", text: this.text, types: [] }, true);
    connection.describe({ type: "S", name: "" }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: Column[] }): void {
    this.columns = fields;
  }

  handleReadyForQuery(): void {
    this.resolve(Object.fromEntries(this.columns.map((one) => [one.name, one.dataTypeID])));
  }
}
