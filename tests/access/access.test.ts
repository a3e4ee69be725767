import { appRouter } from "@talus/api/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, type World } from "../support/world";
import { rows } from "./all-rows";
import { type Answer, kinds, personOf, type Row } from "./kinds";

const procedures = Object.keys(appRouter._def.procedures);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("every procedure has a row in the access table, and no row lacks its procedure", () => {
  expect(Object.keys(rows).sort()).toEqual([...procedures].sort());
});

describe.each(Object.entries(rows))("%s", (_path, row: Row) => {
  test.each(kinds)("answers %s as the table says", async (kind) => {
    expect(await answerTo(row, kind)).toBe(row.expect[kind]);
  });
});

const refusals = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"];

/** CONFLICT and BAD_REQUEST come after the check of access, so they count as let in. */
async function answerTo(row: Row, kind: (typeof kinds)[number]): Promise<Answer> {
  try {
    await row.call(world.as(personOf(world, kind)), world.club, world);
    return "ok";
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (refusals.includes(code)) return code as Answer;
    if (code === "CONFLICT" || code === "BAD_REQUEST") return "ok";
    throw error;
  }
}
