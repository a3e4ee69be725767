import { expect, type Page } from "@playwright/test";
import type { LocalDate } from "@talus/domain/calendar";
import { logOf } from "../support/session-log";
import { coachWithRunner, joinAs, type Pair, runnerOf } from "./a-club";
import { ask, call } from "./calls";
import { expectNoSideways } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

type Log = {
  outcome: string;
  note: string;
  exercises: { done: number; of: number };
  pains: { name: string; painNrs: number }[];
  amendedAt: string | null;
};

const logsOf = async (page: Page, athleteId: string) =>
  (await ask<{ logs: Log[] }>(page, "sessions.history", { athleteId, days: 7 })).logs;
const holdsOf = (page: Page, athleteId: string) =>
  ask<{ report: { began?: { exerciseId: string } } }[]>(page, "holds.list", { athleteId });

/** Everything that a page of this browser can find in it, as text. */
async function allStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [document.cookie, window.name, JSON.stringify(history.state)];
    for (const storage of [localStorage, sessionStorage])
      found.push(JSON.stringify({ ...storage }));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? "");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        found.push(JSON.stringify(all.result));
      }
      database.close();
    }
    for (const name of await caches.keys()) found.push(name);
    return found.join("\n");
  });
}

/**
 * Kills the tab as a phone does: its process ends, no handler runs, the browser stays. (A page that is
 * only closed lives on for a moment, with its network back, and may still send.) Then opens another.
 */
async function killTab(page: Page): Promise<Page> {
  const context = page.context();
  const devtools = await context.newCDPSession(page);
  const killed = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => undefined);
  await killed;
  await page.close();
  return context.newPage();
}

/** As when the network is back; gives how many sessions the server has. */
async function sendAgain(page: Page, athleteId: string): Promise<number> {
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  return (await logsOf(page, athleteId)).length;
}

const done = (page: Page) => page.getByRole("button", { name: "Done as planned, no pain" });
const noteOf = (page: Page) => page.getByLabel(/^Note/);

test("three people on one phone find nothing of each other in any storage", async ({ browser }) => {
  const { coach, athlete, athleteId } = await coachWithRunner(browser);
  const others = [await runnerOf(coach, "Ada"), await runnerOf(coach, "Ben")];
  const secrets: string[] = [];
  for (const [index, id] of [athleteId, ...others].entries()) {
    if (index > 0) await joinAs(coach, athlete, id);
    await openReady(athlete, "/log/extra");
    await expect(noteOf(athlete)).toHaveValue("");
    const secret = `the knee of person ${index}`;
    await noteOf(athlete).fill(secret);
    await expect.poll(() => allStorage(athlete)).toContain(secret);
    for (const earlier of secrets) expect(await allStorage(athlete)).not.toContain(earlier);
    secrets.push(secret);
    if (index === 1) {
      // This one leaves without signing out; the session ends by itself.
      await athlete.context().clearCookies();
      continue;
    }
    await openReady(athlete, "/me");
    await athlete.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(athlete).toHaveURL(/sign-in/);
    const left = await allStorage(athlete);
    for (const trace of [...secrets, id]) expect(left).not.toContain(trace);
  }
});

test("what is kept on the phone outlives the tab and arrives once", async ({ browser }) => {
  const pair = await coachWithRunner(browser);
  const { athleteId, coach } = pair;
  let { athlete } = pair;
  const offline = (is: boolean) => athlete.context().setOffline(is);

  await test.step("a session", async () => {
    await openReady(athlete, "/log/extra");
    await offline(true);
    await done(athlete).click();
    await expect(athlete.getByText("Kept on this phone")).toBeVisible();
    await expectNoSideways(athlete);
    athlete = await killTab(athlete);
    await offline(false);
    let network: "down" | "answer lost" | "up" = "down";
    await athlete.route("**/api/trpc/sessions.log**", async (route) => {
      if (network === "up") return route.continue();
      if (network === "answer lost") await route.fetch();
      return route.abort();
    });
    await openReady(athlete, "/today");
    const waiting = athlete.getByText("Kept on this phone, not sent yet.");
    await expect(waiting).toBeVisible();
    await expect(athlete.getByRole("button", { name: "Send now" })).toBeVisible();
    expect(await logsOf(athlete, athleteId)).toHaveLength(0);
    // The answer is lost on its way back: it is sent again, and is still one.
    network = "answer lost";
    await expect.poll(() => sendAgain(athlete, athleteId)).toBe(1);
    network = "up";
    await expect
      .poll(async () => {
        await sendAgain(athlete, athleteId);
        return allStorage(athlete);
      })
      .not.toContain("sessions.log");
    await expect(waiting).toBeHidden();
    expect(await logsOf(athlete, athleteId)).toHaveLength(1);
  });

  await test.step("the morning's pain", async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const log = logOf(athleteId, null, { date: yesterday as LocalDate });
    await call(coach, "sessions.log", log);
    await openReady(athlete, "/today");
    await expect(athlete.getByText("Pain this morning?")).toBeVisible();
    await offline(true);
    // The pad shrinks to a line at once, so that nothing is left to be seen checked.
    await athlete.getByRole("radio", { name: "3", exact: true }).click({ force: true });
    await expect(athlete.getByText(/3 of 10, kept on this phone, not sent yet/)).toBeVisible();
    athlete = await killTab(athlete);
    await offline(false);
    await openReady(athlete, "/today");
    await expect(athlete.getByText("Pain this morning: 3 of 10, saved.")).toBeVisible();
  });

  await test.step("a test that a coach takes", async () => {
    await openReady(coach, `/assess/${athleteId}`);
    await coach.getByRole("textbox", { name: /^Left, try 1/ }).fill("8.4");
    await coach.getByRole("textbox", { name: /^Right, try 1/ }).fill("9.1");
    await coach.context().setOffline(true);
    await coach.getByRole("button", { name: /Save the test/ }).click();
    await expect(coach.getByText("Kept on this device.")).toBeVisible();
    const again = await killTab(coach);
    await again.context().setOffline(false);
    await openReady(again, "/queue");
    await expect
      .poll(async () => (await ask<unknown[]>(again, "assessments.list", { athleteId })).length)
      .toBe(1);
    await openReady(again, `/assess/${athleteId}`);
    await expect(again.getByRole("textbox", { name: /^Left, try 1/ })).toHaveValue("");
    pair.coach = again;
  });

  await test.step("a red flag, whose stop screen stands at once", async () => {
    await openReady(athlete, "/pain");
    await offline(true);
    await athlete.getByText("I felt a pop").click();
    await athlete.getByRole("button", { name: "Stop and tell my coach" }).click();
    await expect(athlete.getByRole("heading", { name: "Your plan is on hold" })).toBeVisible();
    await expect(athlete.getByText("Kept on this phone, not sent yet.")).toBeVisible();
    await expect(athlete.getByText(/knows$/)).toBeHidden();
    athlete = await killTab(athlete);
    await offline(false);
    await openReady(athlete, "/today");
    await expect(athlete.getByText(/knows$/)).toBeVisible();
    expect(await holdsOf(athlete, athleteId)).toHaveLength(1);
  });
});

/** A session of the athlete that is planned for today or later. */
async function plannedId({ athlete, athleteId }: Pair): Promise<string> {
  const today = await ask<{ session: { id: string } | null; next: { id: string } | null }>(
    athlete,
    "sessions.today",
    { athleteId },
  );
  return today.session?.id ?? today.next?.id ?? "";
}

test("two tabs on one session end in one log, with the second's changes if wanted", async ({
  browser,
}) => {
  const pair = await coachWithRunner(browser);
  const { athlete, athleteId } = pair;
  const second = await athlete.context().newPage();
  const id = await plannedId(pair);
  await openReady(athlete, `/log/${id}`);
  await openReady(second, `/log/${id}`);
  await done(athlete).click();
  await expect(athlete).toHaveURL(/\/today$/);
  await noteOf(second).fill("from the other tab");
  await done(second).click();
  await expect(second.getByText("Logged already.")).toBeVisible();
  await expect(second.getByText("Saved", { exact: true })).toBeVisible();
  await second.getByRole("button", { name: "Put these changes on it" }).click();
  await expect(second).toHaveURL(/\/today$/);
  const logs = await logsOf(athlete, athleteId);
  expect(logs.map(({ note }) => note)).toEqual(["from the other tab"]);
  expect(logs[0]?.amendedAt).not.toBeNull();
});

test("a stop records what was touched, where it began, and a note with a red flag asks first", async ({
  browser,
}) => {
  const { athlete, athleteId } = await coachWithRunner(browser);
  await openReady(athlete, "/log/extra");
  await noteOf(athlete).fill("Hat im Knöchel geknallt");
  await done(athlete).click();
  const questions = athlete.getByRole("dialog", { name: "About the pain" });
  await expect(questions.getByText(/sounds like something/)).toBeVisible();
  expect(await logsOf(athlete, athleteId)).toHaveLength(0);
  await questions.getByRole("button", { name: /^None of this/ }).click();
  await expect(athlete).toHaveURL(/\/today$/);
  expect((await logsOf(athlete, athleteId)).map(({ outcome }) => outcome)).toEqual(["completed"]);

  await openReady(athlete, "/log/extra");
  await athlete.getByRole("button", { name: "Pain", exact: true }).click();
  await questions.getByText("Left", { exact: true }).click();
  await questions.getByRole("radio", { name: "7", exact: true }).check({ force: true });
  const where = questions.getByLabel("Where in the session did it start?");
  await where.selectOption({ index: 2 });
  await questions.getByText("In a later set").click();
  await expect(questions.getByText(/^Saves 1 of \d+ exercises as done/)).toBeVisible();
  await questions.getByLabel("How far did you get?").selectOption({ index: 0 });
  await expect(questions.getByText(/^Saves 0 of \d+ exercises as done/)).toBeVisible();
  await expectNoSideways(athlete);
  await questions.getByRole("button", { name: "Stop and tell my coach" }).click();
  await expect(athlete.getByRole("heading", { name: "Session stopped" })).toBeVisible();
  await expect(athlete.getByText(/knows$/)).toBeVisible();
  const [stopped] = await logsOf(athlete, athleteId);
  expect(stopped).toMatchObject({ outcome: "stopped", exercises: { done: 0 } });
  expect(stopped?.pains).toMatchObject([{ painNrs: 7 }]);
  const [hold] = await holdsOf(athlete, athleteId);
  expect(hold?.report.began).toMatchObject({ moment: "later_set" });
});
