import { expect } from "@playwright/test";
import { hold } from "./hold";
import { desk } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

test("no key of the queue is swallowed, and undo puts the cursor back", async ({ openAs }) => {
  const page = await openAs("coach", desk);
  const releases: (() => void)[] = [];
  let isSlow = false;
  await page.route(/\/api\/trpc\/.*reviews\.basis/, async (route) => {
    if (isSlow) await new Promise<void>((release) => releases.push(release));
    await route.continue();
  });
  await openReady(page, "/queue");
  const detail = page.getByRole("region", { name: "Detail" });
  const waiting = page.getByRole("region", { name: /^To review/ }).getByRole("listitem");
  const before = await waiting.count();
  await waiting.first().getByRole("button").first().click();
  await expect(detail.getByRole("button", { name: /^Accept/ })).toBeVisible();
  const heading = detail.getByRole("heading", { level: 2 }).first();
  const first = await heading.innerText();

  // The details after those that were fetched ahead do not come while A is pressed: it is kept, then done.
  isSlow = true;
  for (let press = 0; press < 5; press++) await page.keyboard.press("a");
  await expect.poll(() => releases.length).toBeGreaterThan(0);
  isSlow = false;
  for (const release of releases) release();
  await expect(waiting).toHaveCount(before - 5);
  await expect(page.getByText(/^Accepted: /)).toHaveCount(1);

  // Taking back replaces its message and shows the row again, the last one first.
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText(/^Taken back: /)).toBeVisible();
  for (let press = 0; press < 4; press++) await page.keyboard.press("u");
  await expect(detail.getByRole("heading", { name: first })).toBeVisible();
  await expect(waiting).toHaveCount(before);

  // Escape outside a dialog leaves everything as it is.
  await page.keyboard.press("Escape");
  await expect(detail.getByRole("heading", { name: first })).toBeVisible();
});

test("a key that cannot act says why", async ({ openAs }) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/queue");
  await page
    .getByRole("region", { name: /^Safety hold/ })
    .getByRole("button")
    .first()
    .click();
  await page.keyboard.press("a");
  await expect(page.getByText(/^A would accept, but .* is on a safety hold/)).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("There is nothing to take back.")).toBeVisible();
  const waiting = page.getByRole("region", { name: /^To review/ }).getByRole("listitem");
  await waiting.last().getByRole("button").first().click();
  await expect(
    page.getByRole("region", { name: "Detail" }).getByRole("button", { name: /^Accept/ }),
  ).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 selected")).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a link that is pressed right after a key is followed, however late its page comes", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  const trends = await hold(page, /\/trends\?_rsc/);
  await openReady(page, "/queue");
  await expect(page).toHaveURL(/kind=/);
  const first = page.url();
  await page.keyboard.press("j");
  await page.getByRole("link", { name: "Trends", exact: true }).click();
  await expect(page).not.toHaveURL(first);
  trends.release();
  await expect(page.getByRole("heading", { name: "Responder map" })).toBeVisible();
});
