import type { Definition, Schema } from "./zod-definition";

/** Kinds that hold nothing of a reader's own length, and kinds that only wrap others. */
const closedKinds: ReadonlySet<string> = new Set([
  ...["boolean", "date", "enum", "literal", "null", "undefined", "transform", "never", "void"],
  ...["optional", "nullable", "default", "prefault", "catch", "readonly", "nonoptional"],
  ...["pipe", "union", "intersection", "lazy"],
]);

/** Formats whose pattern fixes the length. */
const fixedFormats: ReadonlySet<string> = new Set(["uuid", "guid"]);

/** What an input takes without an end, by path: `note: text`, `athleteIds: list`, `dose.reps: number`. */
export function unboundedFieldsOf(schemas: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const schema of schemas) walk(schema as Schema, "", found);
  return [...found].sort();
}

function walk(schema: Schema, path: string, found: Set<string>): void {
  const { def } = schema._zod;
  const endlessKind = endlessKindOf(def);
  if (endlessKind) found.add(`${path}: ${endlessKind}`);
  for (const [key, field] of Object.entries(def.shape ?? {}))
    walk(field, path === "" ? key : `${path}.${key}`, found);
  if (def.element) walk(def.element, `${path}[]`, found);
  if (def.valueType) walk(def.valueType, `${path}{}`, found);
  const inside = [def.innerType, def.in, def.out, def.left, def.right, def.getter?.()];
  for (const one of [...inside, ...(def.options ?? [])]) if (one) walk(one, path, found);
}

/** A kind that this walk does not know counts as endless, until somebody says what bounds it. */
function endlessKindOf(def: Definition): string | null {
  switch (def.type) {
    case "string":
      return hasCheck(def, "max_length") || isFixed(def) ? null : "text";
    case "array":
      return hasCheck(def, "max_length") ? null : "list";
    case "number":
      return hasCheck(def, "greater_than") && hasCheck(def, "less_than") ? null : "number";
    case "record":
      return def.keyType && isClosed(def.keyType) ? null : "record";
    case "object":
      return !def.catchall || def.catchall._zod.def.type === "never" ? null : "any key";
    default:
      return closedKinds.has(def.type) ? null : def.type;
  }
}

function hasCheck({ checks = [] }: Definition, name: string): boolean {
  return checks.some(({ _zod: { def } }) => {
    const { check, maximum, value } = def;
    return check === name && Number.isFinite(maximum ?? value);
  });
}

function isFixed(def: Definition): boolean {
  const formats = [def.format, ...(def.checks ?? []).map((check) => check._zod.def.format)];
  return formats.some((format) => format !== undefined && fixedFormats.has(format));
}

const isClosed = ({ _zod: { def } }: Schema) => def.type === "enum" || def.type === "literal";
