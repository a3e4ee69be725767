import { expect } from "@playwright/test";
import { desk, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

/** What is fetched after a page's first load. */
const parts = "**/_next/static/chunks/**";

test("what cannot be fetched when it is opened says so, and opens when it is tried again", async ({
  openAs,
}) => {
  const page = await openAs("athlete", phone);
  await openReady(page, "/today");
  await page.route(parts, (route) => route.abort());
  const button = page.getByRole("button", { name: "Change this week" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This part did not load")).toBeVisible();
  await page.unroute(parts);
  await page.getByRole("button", { name: "Try again" }).click();
  const sheet = page.getByRole("dialog", { name: "Change this week" });
  await expect(sheet.getByRole("radio", { name: /As usual/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
});

test("a form whose rules cannot be fetched keeps what was typed and can be sent again", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/athletes/new");
  await page.route(parts, (route) => route.abort());
  await page.getByLabel("Last name").fill("Okafor");
  const add = page.getByRole("button", { name: "Add athlete" });
  await add.click();
  await expect(page.getByText(/^No connection to the server/)).toBeVisible();
  await page.unroute(parts);
  await add.click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await expect(page.getByLabel("Last name")).toHaveValue("Okafor");
});
