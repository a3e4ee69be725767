import { expect } from "@playwright/test";
import { unreadable } from "./layout-findings";
import { desk } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

for (const path of ["/queue", "/athletes"]) {
  test(`the rail of ${path} shows its names whole beside the counts of thousands`, async ({
    openAs,
  }) => {
    const page = await openAs("coach", desk);
    await openReady(page, path);
    const counts = page
      .getByRole("complementary", { name: "Navigation" })
      .locator("a > :nth-child(n + 2):last-child");
    await counts.evaluateAll((found) => {
      for (const one of found) if (/^\d/.test(one.textContent)) one.textContent = "10,000";
    });
    expect(await unreadable(page)).toEqual([]);
  });
}

test("a link that was cut short while copying says so", async ({ page }) => {
  await page.goto("/invite/abc");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This link leads nowhere. Check that you copied all of it.",
  );
});

test("a refused form keeps what was typed and leads to the first field at fault", async ({
  page,
}) => {
  await page.goto("/sign-up");
  const name = page.getByLabel("Your name");
  await name.fill("Ana Sousa");
  const club = page.getByLabel("Club, team or practice");
  await expect(page.locator("button[type=submit]")).toBeVisible();
  await page.locator("button[type=submit]").click();
  await expect(club).toBeFocused();
  await expect(club).toHaveAccessibleDescription(/./);
  await expect(name).toHaveValue("Ana Sousa");
  expect(new URL(page.url()).search).toBe("");
});
