import { accountForPassword } from "@talus/api/auth/sign-in";
import { organisationExists } from "@talus/db/organisations/organisations";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const signUp = (mode: "closed" | "first" | "open", password = "four unrelated words here") => {
  const email = `${uuidv7()}@example.org`;
  const made = world.as(null, { signUp: mode }).accounts.signUp({
    organisationName: "Hilltop",
    timeZone: "UTC",
    name: "Anneke",
    email,
    password,
  });
  return made.then(() => email);
};

test("a closed server founds no organisation, and says so on the way there", async () => {
  await expect(signUp("closed")).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await world.as(null, { signUp: "closed" }).accounts.ways()).toMatchObject({
    signUp: false,
  });
});

test("a server founds its first organisation for one person, beside the demonstration club", async () => {
  const ids = [world.club.organisationId, world.otherClub.organisationId];
  for (const club of [world.club, world.otherClub]) {
    await world.within(club, (db) =>
      db.prisma.organisation.updateMany({ data: { isDemonstration: true } }),
    );
  }
  expect(ids).toHaveLength(2);
  expect(await organisationExists(world.database)).toBe(false);
  const both = await Promise.allSettled([signUp("first"), signUp("first")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.as(null, { signUp: "first" }).accounts.ways()).toMatchObject({
    signUp: false,
  });
  await expect(signUp("first")).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test.each(["password123", "Password123", "1234567890", "qwertyuiop", "ｐａｓｓｗｏｒｄ１２３"])(
  "%s is refused as a password: too many people use it",
  async (password) => {
    await expect(signUp("open", password)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { detail: { field: "password" } },
    });
  },
);

test("a password opens the account however a keyboard composes its letters", async () => {
  const email = await signUp("open", "Zürich ﬁnal ½ straße".normalize("NFD"));
  const application = {
    database: world.database,
    mailer: null,
    publicUrl: "",
    signUp: "open" as const,
    now: () => world.clock.now,
  };
  const given = "Zürich final 1⁄2 straße".normalize("NFC");
  expect(
    await accountForPassword(application, { email, password: given }, { address: "10.0.0.1" }),
  ).toMatchObject({ email });
});
