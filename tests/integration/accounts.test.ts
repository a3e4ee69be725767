import { accountForPassword, authAdapter } from "@talus/api/auth/sign-in";
import { hashToken, newToken } from "@talus/api/tokens";
import { findAccountByEmail } from "@talus/db/accounts/accounts";
import { findSignedIn } from "@talus/db/accounts/actors";
import { listOwnMemberships } from "@talus/db/organisations/organisations";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPerson, createWorld, type Person, type World } from "../support/world";

const password = "four unrelated words here";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const application = () => ({
  database: world.database,
  mailer: null,
  publicUrl: "http://talus.test",
  signUp: "open" as const,
  now: () => world.clock.now,
});

const from = { address: "10.0.0.1" };

const signIn = (email: string, given = password) =>
  accountForPassword(application(), { email, password: given }, from);

async function signUp(organisationName: string): Promise<Person & { email: string }> {
  const email = `${uuidv7()}@example.org`;
  await world
    .as(null)
    .accounts.signUp({ organisationName, timeZone: "UTC", name: "Anneke", email, password });
  const userId = (await findAccountByEmail(world.database, email))?.id ?? "";
  const [place] = await listOwnMemberships(world.database, userId);
  return { userId, organisationId: place?.organisationId ?? "", role: "owner", email };
}

async function openSession(userId: string): Promise<string> {
  const sessionToken = newToken();
  const session = { sessionToken, userId, expires: world.clock.now };
  await authAdapter(application()).createSession(session);
  return hashToken(sessionToken);
}

async function asTableOwner<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

function tokenOf(url: string): string {
  return url.split("/").at(-1) ?? "";
}

test("a first sign-up makes an organisation with its owner and the ready routines", async () => {
  const owner = await signUp("Hilltop");
  expect(await world.as(owner).organisations.get()).toMatchObject({ name: "Hilltop" });
  expect((await world.as(owner).members.list()).map((member) => member.role)).toEqual(["owner"]);
  expect((await world.as(owner).routines.list()).length).toBeGreaterThan(10);
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { email } = await signUp("Same answer");
  expect(await signIn(email)).toMatchObject({ email });
  expect(await signIn(email, "wrong")).toBeNull();
  expect(await signIn("nobody@example.org")).toBeNull();
});

test("too many attempts on one account are refused, whatever the password", async () => {
  const { email } = await signUp("Limited");
  for (let attempt = 0; attempt < 10; attempt++) await signIn(email, "wrong");
  await expect(signIn(email)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("neither tokens nor passwords are stored as they are", async () => {
  const owner = await signUp("Hashed");
  const tokenHash = await openSession(owner.userId);
  const [link] = await world.as(world.club.owner).invitations.createForAthletes({
    athleteIds: [world.club.lifter.id],
  });
  const stored = await asTableOwner<{ line: string }>(
    `SELECT u::text || s::text || coalesce(i::text, '') AS line FROM "user" u
     LEFT JOIN session s ON s.user_id = u.id LEFT JOIN invitation i ON true`,
  );
  const everything = stored.map((row) => row.line).join("\n");
  expect(everything).toContain(tokenHash);
  expect(everything).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  expect(everything).not.toContain(password);
  expect(everything).not.toContain(tokenOf(link?.url ?? ""));
});

test("an invitation makes one member, once", async () => {
  const { club } = world;
  const [link] = await world
    .as(club.coach)
    .invitations.createForAthletes({ athleteIds: [club.lifter.id] });
  const token = tokenOf(link?.url ?? "");
  expect(await world.as(null).invitations.open({ token })).toMatchObject({
    organisationName: "Northgate",
  });
  const kwame = { token, name: "Kwame", email: `${uuidv7()}@example.org`, password };
  const both = await Promise.allSettled([
    world.as(null).invitations.accept(kwame),
    world.as(null).invitations.accept({ ...kwame, email: `${uuidv7()}@example.org` }),
  ]);
  expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  await expect(world.as(null).invitations.open({ token })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an invitation ends after seven days", async () => {
  const { club, clock } = world;
  const link = await world.as(club.owner).invitations.createForStaff({
    name: "Tunde",
    email: "tunde@example.org",
    role: "assistant",
    teamIds: [],
  });
  const made = clock.now;
  clock.now = new Date(made.getTime() + 7 * 86_400_000);
  const open = world.as(null).invitations.open({ token: tokenOf(link?.url ?? "") });
  await expect(open).rejects.toMatchObject({ code: "NOT_FOUND" });
  clock.now = made;
});

test("a coach invites no athlete of another team or organisation", async () => {
  const { club, otherClub } = world;
  for (const athleteId of [club.stranger.id, otherClub.lifter.id]) {
    const athleteIds = [club.runner.id, athleteId];
    await expect(
      world.as(club.coach).invitations.createForAthletes({ athleteIds }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("a deactivated member is out at once, with a session that stayed too", async () => {
  const { club } = world;
  const staff = await world.within(club, (db) => createPerson(db, "coach"));
  const read = world.as(staff).organisations.get;
  await read();
  const change = { userId: staff.userId, version: 1, active: false };
  await world.as(club.owner).members.setActive(change);
  await expect(read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(world.as(staff).organisations.get()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("an organisation keeps at least one owner", async () => {
  const owner = await signUp("Alone");
  const change = { userId: owner.userId, version: 1 };
  await expect(
    world.as(owner).members.setActive({ ...change, active: false }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(
    world.as(owner).members.updateRole({ ...change, role: "coach" }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a reset link sets a password once and signs out everywhere", async () => {
  const owner = await signUp("Forgetful");
  const tokenHash = await openSession(owner.userId);
  const { url } = await world.as(owner).members.createResetLink({ userId: owner.userId });
  const reset = { token: tokenOf(url), password: "another four words entirely" };
  await world.as(null).accounts.resetPassword(reset);
  expect(await findSignedIn(world.database, tokenHash, world.clock.now)).toBeNull();
  expect(await signIn(owner.email, reset.password)).toMatchObject({ email: owner.email });
  await expect(world.as(null).accounts.resetPassword(reset)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an owner cannot take over an account that opens another organisation too", async () => {
  const owner = await signUp("First");
  await world.within(world.club, (db) =>
    db.prisma.membership.create({
      data: { organisationId: db.organisationId, userId: owner.userId, role: "coach" },
    }),
  );
  const reset = world.as(world.club.owner).members.createResetLink({ userId: owner.userId });
  await expect(reset).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("signing out everywhere ends every session", async () => {
  const owner = await signUp("Leaving");
  const hashes = [await openSession(owner.userId), await openSession(owner.userId)];
  await world.as(owner).accounts.signOutEverywhere();
  for (const hash of hashes) {
    expect(await findSignedIn(world.database, hash, world.clock.now)).toBeNull();
  }
});

test("a session ends after 30 days without use and at the latest after 90", async () => {
  const owner = await signUp("Idle");
  const tokenHash = await openSession(owner.userId);
  const day = (days: number) => new Date(world.clock.now.getTime() + days * 86_400_000);
  expect(await findSignedIn(world.database, tokenHash, day(29))).not.toBeNull();
  expect(await findSignedIn(world.database, tokenHash, day(31))).toBeNull();
  const adapter = authAdapter({ ...application(), now: () => day(80) });
  const sessionToken = newToken();
  await adapter.createSession({ sessionToken, userId: owner.userId, expires: day(80) });
  const late = authAdapter({ ...application(), now: () => day(165) });
  await late.updateSession({ sessionToken });
  expect(await findSignedIn(world.database, hashToken(sessionToken), day(169))).not.toBeNull();
  expect(await findSignedIn(world.database, hashToken(sessionToken), day(171))).toBeNull();
});
