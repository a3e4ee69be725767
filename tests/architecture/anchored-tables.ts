import { parse } from "libpg-query";

/**
 * The tables of organisations in a statement whose rows no `organisation_id = $n` narrows: neither by
 * itself nor through another table's that one does. `tables` names those that carry the column.
 */
export async function unanchoredIn(text: string, tables: ReadonlySet<string>): Promise<string[]> {
  const { stmts = [] } = await parse(text);
  const found: string[] = [];
  for (const { stmt } of stmts)
    if (stmt) visit(stmt, { tables, found, anchored: new Set(), names: new Set() });
  return found;
}

type Scope = {
  tables: ReadonlySet<string>;
  found: string[];
  /** Whose organisation is known: names of ranges here and around. */
  anchored: ReadonlySet<string>;
  /** Names that stand for a query, not for a table. */
  names: ReadonlySet<string>;
};

type Range = { name: string; table: string | null };
type Tree = Record<string, unknown>;

const queries = ["SelectStmt", "UpdateStmt", "DeleteStmt", "InsertStmt"] as const;

/** Walks to the next query below a node; each has tables and conditions of its own. */
function visit(node: unknown, scope: Scope): void {
  if (Array.isArray(node)) for (const one of node) visit(one, scope);
  else if (typeof node === "object" && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if ((queries as readonly string[]).includes(key)) query(key, value as Tree, scope);
      else if (key === "larg" || key === "rarg") visitArm(value as Tree, scope);
      else visit(value, scope);
    }
  }
}

/** An arm of a UNION stands without the name of its kind; an operand of a join does not. */
function visitArm(arm: Tree, scope: Scope): void {
  if ("targetList" in arm || "op" in arm) query("SelectStmt", arm, scope);
  else visit(arm, scope);
}

function query(kind: string, tree: Tree, outer: Scope): void {
  const withs = list((tree.withClause as Tree | undefined)?.ctes).map(
    (one) => one.CommonTableExpr as Tree,
  );
  const names = new Set([...outer.names, ...withs.map((one) => String(one.ctename))]);
  const ranges: Range[] = [];
  const conditions: unknown[] = [tree.whereClause];
  for (const from of [...list(tree.fromClause), ...list(tree.usingClause)])
    addRanges(from, ranges, conditions, names);
  if (kind === "UpdateStmt" || kind === "DeleteStmt")
    addRanges({ RangeVar: tree.relation }, ranges, conditions, names);
  const anchored = anchoredBy(conditions.flatMap(equalities), ranges, outer.anchored);
  for (const { name, table } of ranges)
    if (table !== null && outer.tables.has(table) && !anchored.has(name)) outer.found.push(table);
  if (kind === "InsertStmt") {
    const table = tableOf(tree.relation as Tree);
    const columns = list(tree.cols).map((one) => (one.ResTarget as Tree).name);
    if (outer.tables.has(table) && !columns.includes("organisation_id")) outer.found.push(table);
  }
  visit({ ...tree, relation: undefined }, { ...outer, anchored, names });
}

function addRanges(
  node: Tree,
  ranges: Range[],
  conditions: unknown[],
  names: ReadonlySet<string>,
): void {
  const [kind = "", value = {}] = Object.entries(node)[0] as [string, Tree];
  const alias = (value.alias as Tree | undefined)?.aliasname;
  if (kind === "RangeVar") {
    const table = tableOf(value);
    ranges.push({ name: String(alias ?? table), table: names.has(table) ? null : table });
  } else if (kind === "JoinExpr") {
    addRanges(value.larg as Tree, ranges, conditions, names);
    addRanges(value.rarg as Tree, ranges, conditions, names);
    conditions.push(value.quals);
  } else ranges.push({ name: String(alias ?? ""), table: null });
}

/** The name of a table; with its schema's where that is another's. */
function tableOf({ schemaname, relname }: Tree): string {
  return schemaname && schemaname !== "public" ? `${schemaname}.${relname}` : String(relname);
}

type Side = { range: string | null } | "value";

/** What AND joins of a condition, where it sets an organisation_id equal to something. */
function equalities(condition: unknown): [Side, Side][] {
  const node = (condition ?? {}) as Tree;
  const both = node.BoolExpr as Tree | undefined;
  if (both?.boolop === "AND_EXPR") return list(both.args).flatMap(equalities);
  const operation = node.A_Expr as Tree | undefined;
  if (operation?.kind !== "AEXPR_OP" || nameIn(list(operation.name)[0]) !== "=") return [];
  const sides = [sideOf(operation.lexpr), sideOf(operation.rexpr)];
  const [left, right] = sides;
  return left && right ? [[left, right]] : [];
}

function sideOf(expression: unknown): Side | null {
  const node = (expression ?? {}) as Tree;
  if ("ParamRef" in node) return "value";
  if ("TypeCast" in node) return sideOf((node.TypeCast as Tree).arg);
  if (!("ColumnRef" in node)) return null;
  const fields = list((node.ColumnRef as Tree).fields).map(nameIn);
  if (fields.at(-1) !== "organisation_id") return null;
  return { range: fields.length > 1 ? (fields[0] ?? null) : null };
}

/** The ranges whose organisation follows from a value or from one that is known around. */
function anchoredBy(
  pairs: [Side, Side][],
  ranges: readonly Range[],
  outer: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = new Set(ranges.map(({ name }) => name));
  const known = new Set([...outer].filter((name) => !own.has(name)));
  // What a query gives was narrowed inside of it.
  for (const { name, table } of ranges) if (table === null) known.add(name);
  const nameOf = (side: Exclude<Side, "value">) =>
    side.range ?? ranges.find(({ table }) => table)?.name ?? "";
  const isKnown = (side: Side) => side === "value" || known.has(nameOf(side));
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const [left, right] of pairs) {
      if (left !== "value" && isKnown(right)) known.add(nameOf(left));
      if (right !== "value" && isKnown(left)) known.add(nameOf(right));
    }
  }
  return known;
}

function nameIn(node: unknown): string | undefined {
  return ((node as Tree | undefined)?.String as Tree | undefined)?.sval as string | undefined;
}

function list(nodes: unknown): Tree[] {
  return (nodes ?? []) as Tree[];
}
