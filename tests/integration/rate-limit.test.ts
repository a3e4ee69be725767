import { mailMagicLink } from "@talus/api/auth/magic-link";
import { countSignInAttempt } from "@talus/api/auth/rate-limit";
import { type Database, openDatabase } from "@talus/db/transaction";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, type World } from "../support/world";

let world: World;
let nowhere: Database;

beforeAll(async () => {
  world = await createWorld();
  nowhere = openDatabase("postgres://talus_app@127.0.0.1:1/gone", { connections: 1 });
});
afterAll(async () => {
  await nowhere.close();
  await world.close();
});

type Tries = { account?: string; address?: string; device?: string; database?: Database };

async function tryOnce({ account, address, device, database }: Tries): Promise<"in" | "refused"> {
  const attempt = { account: account ?? uuidv7(), address: address ?? uuidv7(), device };
  return countSignInAttempt(database ?? world.database, "sign-in", attempt).then(
    () => "in" as const,
    (error: { code?: string }) => {
      if (error.code === "RATE_LIMITED") return "refused" as const;
      throw error;
    },
  );
}

async function tryOften(times: number, tries: (time: number) => Tries) {
  const seen = { in: 0, refused: 0 };
  const results = Array.from({ length: times }, (_, time) => tryOnce(tries(time)));
  for (const result of await Promise.all(results)) seen[result]++;
  return seen;
}

describe("attempts to get in", () => {
  test("are ten on an account, from however many addresses", async () => {
    const account = uuidv7();
    expect(await tryOften(12, () => ({ account }))).toEqual({ in: 10, refused: 2 });
  });

  test("are a hundred from an address, on however many accounts", async () => {
    const address = "192.0.2.1";
    expect(await tryOften(102, () => ({ address }))).toEqual({ in: 100, refused: 2 });
    expect(await tryOnce({ address: "::ffff:192.0.2.1" })).toBe("refused");
    expect(await tryOnce({ address: "192.0.2.2" })).toBe("in");
  });

  test("are counted together for all addresses of one /64", async () => {
    const from = (time: number) => ({ address: `2001:db8:1:2:${time.toString(16)}::${time}` });
    expect(await tryOften(102, from)).toEqual({ in: 100, refused: 2 });
    expect(await tryOnce({ address: "2001:db8:1:3::1" })).toBe("in");
  });

  test("of an address that is refused use up nothing of an account", async () => {
    const address = "192.0.2.3";
    await tryOften(100, () => ({ address }));
    const account = uuidv7();
    expect(await tryOften(20, () => ({ account, address }))).toEqual({ in: 0, refused: 20 });
    expect(await tryOnce({ account })).toBe("in");
  });

  test("of strangers lock nobody out of a browser that signed in before", async () => {
    const account = uuidv7();
    await tryOften(11, () => ({ account }));
    expect(await tryOnce({ account })).toBe("refused");
    const known = () => ({ account, device: "known" });
    expect(await tryOften(11, known)).toEqual({ in: 10, refused: 1 });
  });

  test("stay counted, whoever else tries meanwhile", async () => {
    const account = uuidv7();
    await tryOften(11, () => ({ account }));
    await Promise.all(Array.from({ length: 200 }, () => tryOnce({})));
    expect(await tryOnce({ account })).toBe("refused");
  });

  test("are counted in memory while the database is gone", async () => {
    const account = uuidv7();
    const away = await tryOften(12, () => ({ account, database: nowhere }));
    expect(away).toEqual({ in: 10, refused: 2 });
  });

  test("for a sign-in link are counted per address as well", async () => {
    const { email } = await world.within(world.club, (db) =>
      db.prisma.user.findUniqueOrThrow({
        where: { id: world.club.owner.userId },
        select: { email: true },
      }),
    );
    const mailed: string[] = [];
    const mailing = {
      database: world.database,
      publicUrl: "http://talus.test",
      signUp: "open" as const,
      now: () => world.clock.now,
      mailer: async (mails: readonly { text: string }[]) => {
        mailed.push(...mails.map(({ text }) => text));
      },
    };
    const address = "192.0.2.4";
    const asked = Array.from({ length: 100 }, () => ({ account: uuidv7(), address }));
    await Promise.all(
      asked.map((attempt) => countSignInAttempt(world.database, "magic-link", attempt)),
    );
    const ask = (from: string) => {
      const link = { identifier: email, token: from, expires: world.clock.now };
      mailMagicLink(mailing, { ...link, url: `http://x/${from}` }, { address: from });
    };
    ask(address);
    ask("192.0.2.5");
    await expect.poll(() => mailed.join()).toContain("192.0.2.5");
    expect(mailed.join()).not.toContain(address);
  });

  test("name neither account nor address in the database", async () => {
    await tryOnce({ account: "ines@example.org", address: "198.51.100.7" });
    const owner = new Client({ connectionString: world.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ key: string }>("SELECT key FROM rate_limit");
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/ines|example|198\.51/);
  });
});
