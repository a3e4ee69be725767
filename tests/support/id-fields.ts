import type { Schema } from "./zod-definition";

/** The paths of every UUID that an input may carry: `athleteId`, `target.athleteIds[]`. */
export function idFieldsOf(schemas: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const schema of schemas) walk(schema as Schema, "", found);
  return [...found].sort();
}

function walk(schema: Schema, path: string, found: Set<string>): void {
  const { def } = schema._zod;
  const formats = [def.format, ...(def.checks ?? []).map((check) => check._zod.def.format)];
  if (formats.some((format) => format === "uuid" || format === "guid")) found.add(path);
  for (const [key, field] of Object.entries(def.shape ?? {}))
    walk(field, path === "" ? key : `${path}.${key}`, found);
  if (def.element) walk(def.element, `${path}[]`, found);
  if (def.valueType) walk(def.valueType, `${path}{}`, found);
  const inside = [def.innerType, def.in, def.out, def.left, def.right, def.getter?.()];
  for (const one of [...inside, ...(def.options ?? [])]) if (one) walk(one, path, found);
}

/** A copy of an input with one id in the place of what stands at `path`; a list holds only that id then, and of a list of things the first is meant. */
export function withId(input: Record<string, unknown>, path: string, id: string) {
  const copy = structuredClone(input);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let holder = copy;
  for (const key of keys) {
    const inside = holder[key.replace("[]", "")];
    holder = (key.endsWith("[]") ? (inside as unknown[])[0] : inside) as Record<string, unknown>;
  }
  if (last.endsWith("[]")) holder[last.slice(0, -2)] = [id];
  else holder[last] = id;
  return copy;
}
