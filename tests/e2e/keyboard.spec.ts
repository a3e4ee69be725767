import { expect, type Locator, type Page } from "@playwright/test";
import { phone } from "./people";
import { openReady, ready } from "./ready";
import { test } from "./signed-in";

/** Whether Tab reaches one thing before another. */
async function comesFirst(page: Page, first: Locator, then: Locator): Promise<boolean> {
  const [a, b] = [await first.elementHandle(), await then.elementHandle()];
  return page.evaluate(
    ([one, other]) =>
      one && other
        ? (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        : false,
    [a, b] as const,
  );
}

test("a keyboard reaches the main action before the list, and after a save what was saved", async ({
  openAs,
}) => {
  const page = await openAs("athlete", phone);
  await openReady(page, "/today");
  const open = page.getByRole("link", { name: "Open the session" });
  const first = page.getByRole("main").locator("ol a[href^='/science/exercises']").first();
  expect(await comesFirst(page, open, first)).toBe(true);

  await page.getByRole("link", { name: "Log an extra session" }).click();
  await expect(page).toHaveURL(/\/log\/extra$/);
  await ready(page);
  const save = page.getByRole("button", { name: "Done as planned, no pain" });
  expect(await comesFirst(page, save, page.getByRole("checkbox").first())).toBe(true);
  await save.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole("heading", { name: /session saved$/ })).toBeFocused();
  await expect(open).toBeVisible();
  await expect(page.getByRole("link", { name: "Log an extra session" })).toBeVisible();
});

test("an athlete opens exercises and tests, drawn, from the plan", async ({ openAs }) => {
  const page = await openAs("athlete", phone);
  await openReady(page, "/today");
  await page.getByRole("main").locator("ol a[href^='/science/exercises']").first().click();
  await expect(page).toHaveURL(/\/science\/exercises\?exercise=/);
  await expect(page.getByRole("dialog").getByRole("img").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Tests", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tests" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Today" }).click();
  await expect(page).toHaveURL(/\/today$/);
});
