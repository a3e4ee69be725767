import { TRPCError } from "@trpc/server";
import superjson from "superjson";

/** What superjson may be told about an input; our inputs hold plain values, gaps and instants. */
const knownTypes = ["undefined", "Date"];

const most = { annotations: 2000, segments: 10_000, depth: 8 };

/**
 * Reads an input as superjson does, after a look at its `meta`: each path in it costs a walk, and a
 * few kilobytes of them would cost seconds. Throws BAD_REQUEST.
 */
export function deserializeInput(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null) throw malformed();
  const { json = undefined, meta = undefined } = payload as { json?: unknown; meta?: unknown };
  if (meta !== undefined && meta !== null) checkMeta(meta);
  try {
    return superjson.deserialize({ json, meta } as Parameters<typeof superjson.deserialize>[0]);
  } catch {
    throw malformed();
  }
}

function checkMeta(meta: unknown): void {
  if (typeof meta !== "object" || meta === null || Array.isArray(meta)) throw malformed();
  const { values, referentialEqualities } = meta as Record<string, unknown>;
  const spent = { annotations: 0, segments: 0 };
  if (values !== undefined) checkTree(values, 0, spent);
  if (referentialEqualities !== undefined) checkEqualities(referentialEqualities, spent);
}

type Spent = { annotations: number; segments: number };

/** A tree is `[type]`, `[type, branches]` or branches by path; types hold at the path that leads there. */
function checkTree(tree: unknown, segments: number, spent: Spent, depth = 0): void {
  if (depth > most.depth || typeof tree !== "object" || tree === null) throw malformed();
  if (Array.isArray(tree)) {
    const [type, branches] = tree as unknown[];
    if (!knownTypes.includes(type as string)) throw malformed();
    pay(segments + 1, spent);
    if (branches !== undefined) checkTree(branches, segments, spent, depth + 1);
    return;
  }
  for (const [path, branch] of Object.entries(tree)) {
    checkTree(branch, segments + segmentsOf(path), spent, depth + 1);
  }
}

/** The same object in several places: `{ path: [paths] }`, or an array that begins with the root's. */
function checkEqualities(equalities: unknown, spent: Spent): void {
  const parts = Array.isArray(equalities) ? equalities : [[], equalities];
  if (!isPaths(parts[0])) throw malformed();
  for (const path of parts[0]) pay(segmentsOf(path), spent);
  for (const [path, places] of Object.entries(parts[1] ?? {})) {
    pay(segmentsOf(path), spent);
    if (!isPaths(places)) throw malformed();
    for (const place of places) pay(segmentsOf(place), spent);
  }
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === "string");
}

function segmentsOf(path: string): number {
  return path.split(".", most.segments + 1).length;
}

function pay(segments: number, spent: Spent): void {
  spent.annotations++;
  spent.segments += segments;
  if (spent.annotations > most.annotations || spent.segments > most.segments) throw malformed();
}

function malformed() {
  return new TRPCError({ code: "BAD_REQUEST", message: "This request is not one of ours." });
}
