import { appRouter } from "@talus/api/root";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leavesOf, tameInput, withLeaf } from "../support/input-shapes";
import { serveProcedures } from "../support/procedure-server";
import { createWorld, type World } from "../support/world";
import { rows as allRows } from "./ids/all-rows";
import { arrangeOwnedIds, type OwnedIds, type Place } from "./ids/owned-ids";
import type { Sample } from "./ids/row";

const rows: Record<string, Sample[]> = allRows;
type Definition = { _def: { type: string; inputs: unknown[] } };
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Definition>,
).filter(([, { _def }]) => _def.inputs.length > 0);

/** What no field is made for; each was an answer 500 somewhere, or is its sibling. */
const hostile: Record<"string" | "number" | "other", readonly unknown[]> = {
  string: ["a\0b", "half \ud83d", "x".repeat(5000), "0001-01-01", "AET", "__proto__", "%", null, 7],
  number: [2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308, -1, 0.5, null, "7"],
  other: [null, "x", 7, [], [[[]]], { constructor: { prototype: 1 } }],
};

let world: World;
let ownedIds: Record<Place, OwnedIds>;
let server: Awaited<ReturnType<typeof serveProcedures>>;
let cookies: { coach: string; owner: string };

beforeAll(async () => {
  world = await createWorld();
  ownedIds = await arrangeOwnedIds(world);
  server = await serveProcedures(world);
  const { coach, owner } = world.club;
  cookies = { coach: await server.signIn(coach), owner: await server.signIn(owner) };
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** A valid call where the table of ids holds one, else one made of the schemas. */
async function baseOf(path: string, { _def }: Definition) {
  const [sample] = rows[path] ?? [];
  const input = sample ? await sample.input(world, ownedIds) : tameInput(_def.inputs);
  return {
    input,
    cookie: cookies[sample?.as ?? "owner"],
    makesId: sample?.fields.id?.startsWith("new "),
  };
}

describe.each(procedures)("%s", (path, definition) => {
  test("answers whatever stands in any field with 2xx or 4xx", async () => {
    const { input, cookie, makesId } = await baseOf(path, definition);
    const isQuery = definition._def.type === "query";
    const failed: string[] = [];
    for (const leaf of leavesOf(input)) {
      for (const value of hostile[leaf.kind]) {
        const fresh = makesId ? { ...input, id: uuidv7() } : input;
        const { status } = await server.call(path, {
          cookie,
          input: withLeaf(fresh, leaf.path, value),
          isQuery,
        });
        if (status >= 500) {
          failed.push(`${leaf.path.join(".")}: ${JSON.stringify(value).slice(0, 40)} → ${status}`);
        }
      }
    }
    expect(failed).toEqual([]);
  });
});
