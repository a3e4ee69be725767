import { isDeepStrictEqual } from "node:util";
import { appRouter } from "@talus/api/root";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withId } from "../support/id-fields";
import { type HttpAnswer, serveProcedures } from "../support/procedure-server";
import { openTableState } from "../support/table-state";
import { createWorld, type World } from "../support/world";
import { rows } from "./ids/all-rows";
import { arrangeOwnedIds, type Kind, type OwnedIds, type Place } from "./ids/owned-ids";
import type { Named, Sample } from "./ids/row";

type Definition = { _def: { type: string } };
const definitions = appRouter._def.procedures as unknown as Record<string, Definition>;

/** Things of one athlete: another athlete's is a stranger's, whoever coaches them. */
const ofOneAthlete: ReadonlySet<string> = new Set<Kind>([
  ...(["injury", "travel", "hold", "assessment", "verdict", "review"] as const),
  ...(["session", "log", "amendment", "plannedTest"] as const),
]);
/** Things of a team's coaches: another team's is a stranger's. */
const ofOneTeam: ReadonlySet<string> = new Set<Kind>([
  ...(["athlete", "team", "batch", "job", "change", "export", "draft", "refused"] as const),
]);

type Case = Exclude<Place, "spare"> | "random";
const cases: Case[] = ["own", "sameCoach", "otherTeam", "otherOrganisation", "random"];

/** Whether an id of this case, in the place of a valid one, has to be refused. */
function mustBeRefused(named: Named, where: Case, { fields, as }: Sample): boolean {
  // A client's id is its own choice, unless it stands for something in the same organisation.
  if (named === "nothing") return false;
  if (named.startsWith("new ")) return where !== "random" && where !== "otherOrganisation";
  if (where === "random" || where === "otherOrganisation") return true;
  if (where === "own") return false;
  if (ofOneAthlete.has(named)) return true;
  if (!ofOneTeam.has(named) || as === "owner") return false;
  const hasItsOwn = Object.values(fields).some((other) => ofOneAthlete.has(other));
  return where === "otherTeam" || (named === "athlete" && hasItsOwn);
}

let world: World;
let ownedIds: Record<Place, OwnedIds>;
let server: Awaited<ReturnType<typeof serveProcedures>>;
let tables: Awaited<ReturnType<typeof openTableState>>;
let cookies: { coach: string; owner: string };

beforeAll(async () => {
  world = await createWorld();
  ownedIds = await arrangeOwnedIds(world);
  server = await serveProcedures(world);
  tables = await openTableState(world.databaseUrl, world.otherClub.organisationId);
  const { coach, owner } = world.club;
  cookies = { coach: await server.signIn(coach), owner: await server.signIn(owner) };
});
afterAll(async () => {
  await tables.close();
  await server.close();
  await world.close();
});

function call(path: string, { as = "coach" }: { as?: "coach" | "owner" }, input: unknown) {
  const isQuery = definitions[path]?._def.type === "query";
  return server.call(path, { cookie: cookies[as], input, isQuery });
}

/** What an answer says; how it is packed beside that may differ. */
const dataOf = ({ body }: HttpAnswer) =>
  (body as { result?: { data?: { json?: unknown } } }).result?.data?.json;

function idOf(named: Named, where: Case): string {
  if (where === "random" || named === "nothing") return uuidv7();
  const isNew = named.startsWith("new ");
  const place = isNew && where === "otherOrganisation" ? "spare" : where;
  return ownedIds[place][named.replace("new ", "") as Kind];
}

const casesOf = (sample: Sample, refused: boolean) =>
  Object.entries(sample.fields).flatMap(([field, named]) =>
    cases
      .filter((where) => mustBeRefused(named, where, sample) === refused)
      .map((where) => ({ field, named, where })),
  );

const samples = Object.entries(rows).flatMap(([path, list]) =>
  list.map((sample, index) => ({
    path,
    sample,
    name: index === 0 ? path : `${path} (${index + 1})`,
  })),
);

describe.each(samples)("$name", ({ path, sample }) => {
  test("refuses every id that is not the caller's, and changes no table", async () => {
    const input = await sample.input(world, ownedIds);
    const before = await tables.read();
    const letIn: string[] = [];
    for (const { field, named, where } of casesOf(sample, true)) {
      const sent = withId(input, field, idOf(named, where));
      const answer = await call(path, sample, sent);
      const { status, body } = answer;
      if (sample.strangersHear && isDeepStrictEqual(dataOf(answer), sample.strangersHear)) continue;
      if (status < 400 || status >= 500)
        letIn.push(`${field}, ${where}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
    }
    expect(letIn).toEqual([]);
    expect(await tables.read()).toEqual(before);

    const answer = await call(path, sample, input);
    expect(answer).toMatchObject({ status: sample.ownAnswer ?? 200 });
    const isSent = Object.values(sample.fields).some((named) => named.startsWith("new "));
    if (!isSent) return;
    const after = await tables.read();
    expect(dataOf(await call(path, sample, input))).toEqual(dataOf(answer));
    expect(await tables.read()).toEqual(after);
  });

  test("touches nothing of another organisation by an id that may be named", async () => {
    const { other } = await tables.read();
    const failed: string[] = [];
    for (const { field, named, where } of casesOf(sample, false)) {
      const input = await sample.input(world, ownedIds);
      const sent = withId(input, field, idOf(named, where));
      const { status } = await call(path, sample, sent);
      if (status >= 500) failed.push(`${field}, ${where}: ${status}`);
    }
    expect(failed).toEqual([]);
    expect((await tables.read()).other).toEqual(other);
  });
});
