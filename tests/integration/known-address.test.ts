import { mailMagicLink } from "@talus/api/auth/magic-link";
import type { Mail } from "@talus/api/auth/mail/sealed-mail";
import { accountForPassword } from "@talus/api/auth/sign-in";
import type { Context } from "@talus/api/context";
import { newToken } from "@talus/api/tokens";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAthlete, createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const password = "four unrelated words here";
const unknown = () => `${uuidv7()}@example.org`;
const tokenOf = (text = "") => text.split(/[/\s]/).filter(Boolean).at(-1) ?? "";

/** A mailer that keeps what it sends, and a promise of the next mail. */
function postbox() {
  const waiting: ((mail: Mail) => void)[] = [];
  return {
    mailer: async (mails: readonly Mail[]) => {
      for (const mail of mails) waiting.shift()?.(mail);
    },
    next: () => new Promise<Mail>((resolve) => waiting.push(resolve)),
  };
}

const application = (mailer: Context["mailer"]) => ({
  database: world.database,
  mailer,
  publicUrl: "http://talus.test",
  signUp: "open" as const,
  now: () => world.clock.now,
});

const signUpAs = (email: string, mailer: Context["mailer"] = null) =>
  world.as(null, { mailer }).accounts.signUp({
    organisationName: "Hilltop",
    timeZone: "UTC",
    name: "Anneke",
    email,
    password,
  });

async function knownAddress(): Promise<string> {
  const email = unknown();
  await signUpAs(email);
  return email;
}

async function invitationToken(): Promise<string> {
  const { club } = world;
  const id = await world.within(club, (db) =>
    createAthlete(db, { type: "lifter", teamId: club.teamA, person: null }),
  );
  const [link] = await world.as(club.owner).invitations.createForAthletes({ athleteIds: [id] });
  return tokenOf(link?.url);
}

const acceptAs = async (email: string, mailer: Context["mailer"] = null) =>
  world.as(null, { mailer }).invitations.accept({
    token: await invitationToken(),
    name: "Kwame",
    email,
    password,
  });

/** The statements that the process sends while `work` runs, without their values. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first] = args as [string | { text?: string }];
    sent.push(typeof first === "string" ? first : (first.text ?? ""));
    return Reflect.apply(query, this, args);
  });
  await work().finally(() => spy.mockRestore());
  return sent;
}

const ways = {
  "a sign-up without mail": (email: string) => signUpAs(email),
  "a sign-up with mail": (email: string) => signUpAs(email, async () => {}),
  "an acceptance without mail": (email: string) => acceptAs(email),
  "an acceptance with mail": (email: string) => acceptAs(email, async () => {}),
  "asking for a reset": (email: string) =>
    world.as(null, { mailer: async () => {} }).accounts.requestReset({ email }),
  "a wrong password": (email: string) =>
    accountForPassword(application(null), { email, password: "wrong" }, { address: uuidv7() }),
};

test.each(Object.entries(ways))(
  "%s answers a known and an unknown address alike",
  async (_, ask) => {
    const known = await ask(await knownAddress());
    expect(JSON.stringify(known)).toBe(JSON.stringify(await ask(unknown())));
  },
);

test.each(["a sign-up without mail", "an acceptance without mail"] as const)(
  "%s sends the same statements for a known and an unknown address",
  async (way) => {
    const email = await knownAddress();
    const known = await statementsOf(() => ways[way](email));
    const fresh = await statementsOf(() => ways[way](unknown()));
    const ended = (sent: string[]) => sent.map((text) => (text === "ROLLBACK" ? "COMMIT" : text));
    expect(ended(known)).toEqual(ended(fresh));
  },
);

test.each(["a sign-up with mail", "asking for a reset", "a wrong password"] as const)(
  "the time of %s tells no known address from an unknown one",
  async (way) => {
    const email = await knownAddress();
    const known: number[] = [];
    const fresh: number[] = [];
    const timed = async (address: string, into: number[]) => {
      const start = performance.now();
      await ways[way](address);
      into.push(performance.now() - start);
    };
    // An account may be tried ten times; whoever goes first changes with each pair.
    for (let pair = 0; pair < 8; pair++) {
      const turns = [() => timed(email, known), () => timed(unknown(), fresh)];
      for (const turn of pair % 2 ? turns : turns.reverse()) await turn();
    }
    // Alike they lie among each other; by chance alone all of one kind are slower in 1 of 6,435 runs.
    expect(Math.min(...known)).toBeLessThan(Math.max(...fresh));
    expect(Math.min(...fresh)).toBeLessThan(Math.max(...known));
  },
);

test("with mail a sign-up waits for the mail's reader, who must know the password", async () => {
  const { mailer, next } = postbox();
  const email = unknown();
  const mail = next();
  expect(await signUpAs(email, mailer)).toEqual({ next: "mail" });
  const token = tokenOf((await mail).text.match(/\/confirm\/\S+/)?.[0]);
  const api = world.as(null, { mailer });
  const check = (given: string) =>
    accountForPassword(application(mailer), { email, password: given }, { address: uuidv7() });
  expect(await check(password)).toBeNull();
  await expect(api.accounts.confirm({ token, password: "of somebody else" })).rejects.toMatchObject(
    {
      code: "BAD_REQUEST",
    },
  );
  expect(await api.accounts.confirm({ token, password })).toEqual({ email });
  expect(await check(password)).toMatchObject({ email });
  await expect(api.accounts.confirm({ token, password })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("with mail an acceptance waits for the mail's reader too", async () => {
  const { mailer, next } = postbox();
  const email = unknown();
  const mail = next();
  expect(await acceptAs(email, mailer)).toEqual({ next: "mail" });
  const token = tokenOf((await mail).text.match(/\/confirm\/\S+/)?.[0]);
  expect(await world.as(null).accounts.confirm({ token, password })).toEqual({ email });
});

test.each([
  ["a sign-up", signUpAs, /sign-in/],
  ["an acceptance", acceptAs, /invite\//],
] as const)("%s of a known address mails what to do and changes nothing", async (_, ask, way) => {
  const { mailer, next } = postbox();
  const email = await knownAddress();
  const mail = next();
  await ask(email, mailer);
  expect(await mail).toMatchObject({ to: email, text: expect.stringMatching(way) });
  expect((await mail).text).not.toContain("/confirm/");
});

test("an address that two ask for at once gets one account, and no fault", async () => {
  const email = unknown();
  const answers = await Promise.all([signUpAs(email), signUpAs(email)]);
  expect(answers).toEqual([{ next: "sign-in" }, { next: "sign-in" }]);
});

test("a sign-in link is mailed to a known address alone", async () => {
  const { mailer, next } = postbox();
  const link = (identifier: string) => ({
    identifier,
    token: newToken(),
    expires: new Date(world.clock.now.getTime() + 60_000),
    url: "http://evil.example/api/auth/callback/nodemailer?token=x",
  });
  const email = await knownAddress();
  const mail = next();
  mailMagicLink(application(mailer), link(unknown()), { address: uuidv7() });
  mailMagicLink(application(mailer), link(email), { address: uuidv7() });
  const { to, text } = await mail;
  expect(to).toBe(email);
  expect(text).toContain("http://talus.test/api/auth/callback/nodemailer?token=x");
});
