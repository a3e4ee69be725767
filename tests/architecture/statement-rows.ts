import ts from "typescript";
import { checker, fileOf } from "./db-program";
import { type StatementText, statementsIn } from "./statement-texts";

/** What a value is for the code that reads a row. */
export type Kind = "number" | "boolean" | "string" | "string[]" | "Date" | "other";

/**
 * The properties of the rows that a statement is said to give, and what each is; null where nobody reads
 * its rows.
 */
export function declaredRow({ path, at }: StatementText): Record<string, Kind> | null {
  const file = fileOf(path);
  const found = statementsIn(file).find(({ statement }) => statement.getStart(file) === at);
  if (!found) throw new Error(`${path} has no statement at ${at}`);
  const row = rowType(found.statement);
  if (!row || row.flags & ts.TypeFlags.Unknown) return null;
  const properties = checker.getPropertiesOfType(row);
  return Object.fromEntries(
    properties.map((one) => [one.name, kindOf(checker.getTypeOfSymbol(one))]),
  );
}

/** The row of `query<Row>({ … })`, or that of the statement's own type. */
function rowType(statement: ts.ObjectLiteralExpression): ts.Type | undefined {
  const { parent } = statement;
  const [given] = ts.isCallExpression(parent) ? (parent.typeArguments ?? []) : [];
  if (given) return checker.getTypeFromTypeNode(given);
  return checker.getContextualType(statement)?.aliasTypeArguments?.[0];
}

function kindOf(type: ts.Type): Kind {
  const some = checker.getNonNullableType(type);
  const is = (flags: ts.TypeFlags) =>
    (some.isUnion() ? some.types : [some]).every((one) => one.flags & flags);
  if (is(ts.TypeFlags.StringLike)) return "string";
  if (is(ts.TypeFlags.NumberLike)) return "number";
  if (is(ts.TypeFlags.BooleanLike)) return "boolean";
  if (some.symbol?.name === "Date") return "Date";
  if (!checker.isArrayLikeType(some)) return "other";
  const [item] = checker.getTypeArguments(some as ts.TypeReference);
  return item && kindOf(item) === "string" ? "string[]" : "other";
}
