import { createMailer } from "@talus/api/auth/mail/mailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type MailServer, startMailServer } from "../support/mail-server";
import type { Program } from "../support/program";
import { testSecret } from "../support/program";
import { startWorkerProcess } from "../support/worker";
import { createWorld, type World } from "../support/world";

let world: World;
let mails: MailServer | null = null;
let worker: Program | null = null;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await worker?.stop();
  await mails?.close();
  await world.close();
  worker = mails = null;
});

const mailer = () => createMailer(world.database, testSecret);
const mailTo = (to: string) => ({ to, subject: "A link", text: `For ${to}: http://talus.test/x` });
const work = async (server: MailServer) => {
  worker = await startWorkerProcess(world.databaseUrl, { variables: { SMTP_URL: server.url } });
};
const jobs = async () => {
  const { rows } = await world.database.pool.query<{ state: string; data: string }>(
    "SELECT state, data::text AS data FROM pgboss.job WHERE name = 'mail.send'",
  );
  return rows;
};

test("an invitation's mail waits unreadable in the transaction that invites, and is sent once", async () => {
  const email = "mia.ost@example.org";
  const invite = world.as(world.club.owner, { mailer: mailer() }).invitations.createForStaff;
  const link = await invite({ name: "Mia Ost", email, role: "coach", teamIds: [] });
  expect(link).toMatchObject({ mailed: true });
  const [waiting] = await jobs();
  expect(waiting?.state).toBe("created");
  expect(waiting?.data).toContain(world.club.organisationId);
  for (const secret of [email, "Mia", link?.url]) expect(waiting?.data).not.toContain(secret);

  mails = await startMailServer();
  await work(mails);
  await expect.poll(() => jobs()).toMatchObject([{ state: "completed" }]);
  expect(mails.received.map(({ to }) => to)).toEqual([email]);
  expect(mails.received[0]?.raw.replaceAll("=\r\n", "").replaceAll("=3D", "=")).toContain(
    link?.url,
  );
});

test("what is not kept sends nothing", async () => {
  const undone = world.within(world.club, async (db) => {
    await mailer()([mailTo("nobody@example.org")], db);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await jobs()).toEqual([]);
});

test("a server that is busy is asked again, one that refuses for good is not", async () => {
  const refusals: Record<string, (time: number) => number | null> = {
    "busy@example.org": (time) => (time < 3 ? 451 : null),
    "gone@example.org": () => 550,
  };
  const taken = ["one@example.org", "busy@example.org", "gone@example.org"];
  await mailer()(taken.map(mailTo));
  mails = await startMailServer((to, time) => refusals[to]?.(time) ?? null);
  await work(mails);
  await expect
    .poll(async () => (await jobs()).map(({ state }) => state).sort())
    .toEqual(["completed", "completed", "failed"]);
  expect(mails.received.map(({ to }) => to).sort()).toEqual([
    "busy@example.org",
    "one@example.org",
  ]);
  expect(Object.fromEntries(mails.asked)).toEqual({
    "busy@example.org": 3,
    "gone@example.org": 1,
    "one@example.org": 1,
  });
});
