import { type Browser, expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { addRunner } from "./a-club";
import { firstTest } from "./a-test";
import { ask, call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

type Waiting = { athleteId: string; verdictId: string; name: string };

/** A coach whose runners all wait for the review of a first test. */
async function coachOf(browser: Browser, runners: number): Promise<Page> {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Fjordside");
  for (let at = 1; at <= runners; at++) {
    const athleteId = uuidv7();
    await addRunner(coach, athleteId, `Runner ${at}`);
    await call(coach, "assessments.create", firstTest(athleteId));
  }
  return coach;
}

async function waiting(coach: Page): Promise<Waiting[]> {
  return (await ask<{ toReview: Waiting[] }>(coach, "queue.list")).toReview;
}

async function decided(coach: Page, { athleteId }: Waiting): Promise<string[]> {
  const reviews = await ask<{ kind: string }[]>(coach, "reviews.list", { athleteId });
  return reviews.map(({ kind }) => kind);
}

const detail = (page: Page) => page.getByRole("region", { name: "Detail" });
const opened = (page: Page, { name }: Waiting) =>
  detail(page).getByRole("heading", { name: new RegExp(`^${name}`) });

/** Where a row of what waits for review is pressed. */
const rowOf = (page: Page, { name }: Waiting) =>
  page
    .getByRole("region", { name: /^To review/ })
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByRole("button")
    .first();

test("forty reviews take forty keys, each decides on the row that was open", async ({
  browser,
}) => {
  const coach = await coachOf(browser, 43);
  const rows = await waiting(coach);
  const [first] = rows;
  if (!first) throw new Error("Nobody waits");
  await openReady(coach, "/queue");
  await expect(opened(coach, first)).toBeVisible();
  const keyOf = (at: number) => (at % 4 === 3 ? "r" : "a");
  // As fast as keys can come: nothing is waited for in between.
  for (let at = 0; at < 40; at++) await coach.keyboard.press(keyOf(at));
  const [next, last] = [rows[40], rows[39]];
  if (!next || !last) throw new Error("Too few wait");
  await expect(opened(coach, next)).toBeVisible();
  await expect.poll(async () => (await waiting(coach)).length).toBe(3);
  for (const [at, row] of rows.slice(0, 40).entries()) {
    expect(await decided(coach, row), row.name).toEqual([
      keyOf(at) === "r" ? "remeasure" : "accepted",
    ]);
  }

  await test.step("and U takes them back, the last one first", async () => {
    await coach.keyboard.press("u");
    await expect(opened(coach, last)).toBeVisible();
    await coach.keyboard.press("u");
    await expect.poll(async () => (await waiting(coach)).length).toBe(5);
    expect(await decided(coach, last)).toEqual([]);
    await expect(rowOf(coach, last)).toBeVisible();
  });
});

test("a refused decision brings its row back and says why, wherever the coach is by then", async ({
  browser,
}) => {
  const coach = await coachOf(browser, 4);
  const [first, second, third] = await waiting(coach);
  if (!first || !second || !third) throw new Error("Too few wait");
  await openReady(coach, "/queue");
  await expect(opened(coach, first)).toBeVisible();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await coach.route(/reviews\.create/, async (route) => {
    await held;
    await route.fulfill({
      ...{ status: 400, contentType: "application/json" },
      body: JSON.stringify([
        {
          error: {
            json: {
              message: "On a safety hold. Record the clearance first.",
              code: -32600,
              data: { code: "BAD_REQUEST", domain: { code: "INVALID" } },
            },
          },
        },
      ]),
    });
  });
  await coach.keyboard.press("a");
  await expect(opened(coach, second)).toBeVisible();
  await expect(rowOf(coach, first)).toHaveCount(0);
  await coach.keyboard.press("j");
  await expect(opened(coach, third)).toBeVisible();
  answer();
  await expect(coach.getByText(`Not stored for ${first.name}: On a safety hold`)).toBeVisible();
  await expect(rowOf(coach, first)).toBeVisible();
  await expect(opened(coach, third)).toBeVisible();
  await coach.getByRole("button", { name: "Open it again" }).click();
  await expect(opened(coach, first)).toBeVisible();
  await coach.unroute(/reviews\.create/);
  await coach.keyboard.press("a");
  await expect(coach.getByText(`Accepted: ${first.name}.`)).toBeVisible();
  expect(await decided(coach, first)).toEqual(["accepted"]);
});

test("keys pressed before a detail is there are done in their order", async ({ browser }) => {
  const coach = await coachOf(browser, 4);
  const [first, second, third] = await waiting(coach);
  if (!first || !second || !third) throw new Error("Too few wait");
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await coach.route(/reviews\.basis/, async (route) => {
    await held;
    await route.continue();
  });
  await coach.goto("/queue");
  await expect(detail(coach)).toBeVisible();
  await expect(rowOf(coach, first)).toHaveAttribute("aria-current", "true");
  for (const key of ["a", "j", "r"]) await coach.keyboard.press(key);
  answer();
  await expect.poll(() => decided(coach, third)).toEqual(["remeasure"]);
  await expect.poll(() => decided(coach, first)).toEqual(["accepted"]);
  expect(await decided(coach, second)).toEqual([]);
});
