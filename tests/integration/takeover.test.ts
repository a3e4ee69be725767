import { authAdapter } from "@talus/api/auth/sign-in";
import { hashToken, newToken } from "@talus/api/tokens";
import { findSignedIn } from "@talus/db/accounts/actors";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createAthlete,
  createPerson,
  createWorld,
  type Person,
  type World,
} from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const password = "four unrelated words here";
const tokenOf = (url = "") => url.split("/").at(-1) ?? "";
const asOwner = () => world.as(world.club.owner);
const join = (person: Person, url: string | undefined) =>
  world.as(person).invitations.acceptAsSignedIn({ token: tokenOf(url) });

async function staffLink(by: Person, role: "owner" | "coach" | "assistant" = "coach") {
  const invitee = { name: "Vera", email: "vera@example.org", role, teamIds: [] };
  return (await world.as(by).invitations.createForStaff(invitee))?.url;
}

/** An invitation for an athlete on team A without a login. */
async function athleteLink(by: Person): Promise<string | undefined> {
  const { club } = world;
  const id = await world.within(club, (db) =>
    createAthlete(db, { type: "lifter", teamId: club.teamA, person: null }),
  );
  return (await world.as(by).invitations.createForAthletes({ athleteIds: [id] }))[0]?.url;
}

const newPerson = (role: "owner" | "coach" | "assistant" | "athlete", club = world.club) =>
  world.within(club, (db) => createPerson(db, role));

/** A session of the person; its hash. */
async function openSession(person: Person): Promise<string> {
  const application = {
    database: world.database,
    mailer: null,
    publicUrl: "http://talus.test",
    signUp: "open" as const,
    now: () => world.clock.now,
  };
  const sessionToken = newToken();
  const session = { sessionToken, userId: person.userId, expires: world.clock.now };
  await authAdapter(application).createSession(session);
  return hashToken(sessionToken);
}

const deactivate = (userId: string) =>
  asOwner().members.setActive({ userId, version: 1, active: false });
const resetLink = (person: Person) => asOwner().members.createResetLink({ userId: person.userId });

test("inviting, shutting out and resetting gives no owner the account of another club's coach", async () => {
  const coach = await newPerson("coach", world.otherClub);
  await join(coach, await staffLink(world.club.owner));
  await expect(resetLink(coach)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await deactivate(coach.userId);
  await expect(resetLink(coach)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await asOwner().members.setActive({ userId: coach.userId, version: 2, active: true });
  await expect(resetLink(coach)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("an owner makes no reset link for somebody who was ever a member elsewhere, or is shut out", async () => {
  const moved = await newPerson("coach", world.otherClub);
  await join(moved, await staffLink(world.club.owner));
  await world.as(world.otherClub.owner).members.setActive({
    userId: moved.userId,
    version: 1,
    active: false,
  });
  await expect(resetLink(moved)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const out = await newPerson("coach");
  await deactivate(out.userId);
  await expect(resetLink(out)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a reset link that an owner made ends when the person joins another organisation", async () => {
  const coach = await newPerson("coach");
  const { url } = await resetLink(coach);
  await join(coach, await staffLink(world.otherClub.owner));
  const reset = world.as(null).accounts.resetPassword({ token: tokenOf(url), password });
  await expect(reset).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("shutting somebody out ends their sessions here and none elsewhere", async () => {
  const coach = await newPerson("coach", world.otherClub);
  const elsewhere = await openSession(coach);
  await join(coach, await staffLink(world.club.owner));
  const here = await openSession(coach);
  const signedIn = { ...coach, organisationId: world.club.organisationId };
  await world.database.prisma.session.update({
    where: { tokenHash: here },
    data: { activeOrganisationId: signedIn.organisationId },
  });
  await deactivate(coach.userId);
  expect(await findSignedIn(world.database, here, world.clock.now)).toBeNull();
  expect(await findSignedIn(world.database, elsewhere, world.clock.now)).not.toBeNull();
});

test("links that a person made end when they are shut out", async () => {
  const owner = await newPerson("owner");
  const member = await newPerson("assistant");
  const staff = await staffLink(owner);
  const athlete = await athleteLink(owner);
  const reset = await world.as(owner).members.createResetLink({ userId: member.userId });
  await deactivate(owner.userId);
  for (const url of [staff, athlete]) {
    const open = world.as(null).invitations.open({ token: tokenOf(url) });
    await expect(open).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const used = world.as(null).accounts.resetPassword({ token: tokenOf(reset.url), password });
  await expect(used).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["owner", "coach"],
  ["coach", "assistant"],
  ["coach", "athlete"],
] as const)("links that an %s made end when they become %s", async (before, after) => {
  const maker = await newPerson(before);
  await world.within(world.club, (db) =>
    db.prisma.teamCoach.create({
      data: {
        organisationId: db.organisationId,
        teamId: world.club.teamA,
        userId: maker.userId,
      },
    }),
  );
  const url = await athleteLink(maker);
  await asOwner().members.updateRole({ userId: maker.userId, version: 1, role: after });
  const open = world.as(null).invitations.open({ token: tokenOf(url) });
  await expect(open).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a promotion leaves the links that a person made as they are", async () => {
  const coach = await newPerson("coach");
  await world.within(world.club, (db) =>
    db.prisma.teamCoach.create({
      data: { organisationId: db.organisationId, teamId: world.club.teamA, userId: coach.userId },
    }),
  );
  const url = await athleteLink(coach);
  await asOwner().members.updateRole({ userId: coach.userId, version: 1, role: "owner" });
  expect(await world.as(null).invitations.open({ token: tokenOf(url) })).toBeTruthy();
});

test("an invitation whose maker may invite no more lets nobody in, even where it was not revoked", async () => {
  const owner = await newPerson("owner");
  const url = await staffLink(owner);
  // What a race leaves: the invitation was written after the maker's links were revoked.
  await world.within(world.club, (db) =>
    db.prisma.membership.updateMany({ where: { userId: owner.userId }, data: { role: "coach" } }),
  );
  const stranger = await newPerson("coach", world.otherClub);
  await expect(join(stranger, url)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("setting a password makes every other link of the person useless", async () => {
  const coach = await newPerson("coach");
  const { email } = await world.database.prisma.user.findUniqueOrThrow({
    where: { id: coach.userId },
  });
  const [first, second] = [
    await resetLink(coach),
    await world.as(await newPerson("owner")).members.createResetLink({ userId: coach.userId }),
  ];
  await world.database.prisma.verificationToken.create({
    data: { identifier: email, tokenHash: hashToken("mailed"), expires: world.clock.now },
  });
  await world.as(null).accounts.resetPassword({ token: tokenOf(first.url), password });
  const left = await world.database.prisma.verificationToken.count({
    where: { identifier: { in: [email, `reset:${coach.userId}`] } },
  });
  expect(left).toBe(0);
  const again = world.as(null).accounts.resetPassword({ token: tokenOf(second.url), password });
  await expect(again).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an athlete's invitation is refused in a sentence to staff and to who has a record", async () => {
  const { club } = world;
  for (const person of [club.coach, club.owner, club.assistant, club.runner.person]) {
    const url = await athleteLink(club.owner);
    const { refusal } = await world.as(person).invitations.open({ token: tokenOf(url) });
    expect(refusal).toMatch(/sign out, then open it again/);
    await expect(join(person, url)).rejects.toMatchObject({ code: "CONFLICT", message: refusal });
    expect(await world.as(null).invitations.open({ token: tokenOf(url) })).toBeTruthy();
  }
});

test("two athletes' invitations accepted at once by one person give one record", async () => {
  const person = await newPerson("athlete", world.otherClub);
  const urls = [await athleteLink(world.club.owner), await athleteLink(world.club.owner)];
  const both = await Promise.allSettled(urls.map((url) => join(person, url)));
  expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find((result) => result.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "CONFLICT" });
});

test("an invitation readmits nobody who was shut out and changes no member's role", async () => {
  const out = await newPerson("coach");
  await deactivate(out.userId);
  await expect(join(out, await staffLink(world.club.owner))).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { coach } = world.club;
  const url = await staffLink(world.club.owner, "owner");
  await expect(join(coach, url)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await world.as(coach).accounts.current())?.actor?.role).toBe("coach");
});

test("accepting once more is no fault for who accepted, and for nobody else", async () => {
  const person = await newPerson("coach", world.otherClub);
  const url = await staffLink(world.club.owner);
  await join(person, url);
  await join(person, url);
  const another = await newPerson("coach", world.otherClub);
  await expect(join(another, url)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
