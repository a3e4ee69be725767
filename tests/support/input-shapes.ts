import type { Schema } from "./zod-definition";

type Path = (string | number)[];

/** A place in an input, and what kind of value stands there. */
export type Leaf = { path: Path; kind: "string" | "number" | "other" };

/** Every place in an input: its values, and the lists and objects around them; of a list the first. */
export function leavesOf(input: unknown, path: Path = []): Leaf[] {
  if (typeof input === "string") return [{ path, kind: "string" }];
  if (typeof input === "number") return [{ path, kind: "number" }];
  if (typeof input !== "object" || input === null) return [{ path, kind: "other" }];
  const own: Leaf[] = path.length === 0 ? [] : [{ path, kind: "other" }];
  const inside = Array.isArray(input) ? [...input.slice(0, 1).entries()] : Object.entries(input);
  return [...own, ...inside.flatMap(([key, value]) => leavesOf(value, [...path, key]))];
}

/** A copy of an input with another value at one place. */
export function withLeaf(input: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(input) ? [...input] : { ...(input as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withLeaf(copy[key], rest, value);
  return copy;
}

/** A value of every field that the schemas of an input name; of the right type, not always accepted. */
export function tameInput(schemas: readonly unknown[]): Record<string, unknown> {
  return Object.assign({}, ...schemas.map((schema) => tame(schema as Schema)));
}

function tame({ _zod: { def } }: Schema): unknown {
  if (def.shape) {
    return Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, tame(field)]));
  }
  if (def.element) return [tame(def.element)];
  const inner = def.innerType ?? def.in ?? def.left ?? def.options?.[0] ?? def.getter?.();
  if (inner) return tame(inner);
  switch (def.type) {
    case "string":
      return def.format === "uuid" ? "0198c0de-0000-7000-8000-000000000000" : "some words here";
    case "number":
      return 7;
    case "enum":
      return Object.values(def.entries ?? {})[0];
    case "literal":
      return def.values?.[0];
    case "boolean":
      return true;
    default:
      return null;
  }
}
