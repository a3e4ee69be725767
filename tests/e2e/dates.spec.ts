import { expect } from "@playwright/test";
import { ask } from "./calls";
import { desk, foundClub } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

test("a day is typed and shown in its reader's order, and no day is refused where it stands", async ({
  browser,
}) => {
  const german = await browser.newContext({ ...desk, locale: "de-DE" });
  const page = await german.newPage();
  await foundClub(page, "Dates");
  await openReady(page, "/athletes/new");
  await page.getByLabel("First name").fill("Bo");
  const birth = page.getByLabel("Date of birth");
  await expect(birth).toHaveAttribute("placeholder", "dd.mm.yyyy");
  await birth.fill("31.2.2001");
  await page.getByRole("button", { name: "Add athlete" }).click();
  await expect(page.getByText(/^Give a real date/)).toBeVisible();
  await expect(birth).toBeFocused();
  await birth.fill("3.11.2001");
  await page.getByRole("button", { name: "Add athlete" }).click();
  await expect(page).toHaveURL(/athletes\/[0-9a-f-]{36}/);
  const [athleteId = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  const { athlete } = await ask<{ athlete: { birthDate: string } }>(page, "athletes.get", {
    athleteId,
  });
  expect(athlete.birthDate).toBe("2001-11-03");

  await openReady(page, `/assess/${athleteId}`);
  await expect(page.getByLabel("Day of the test")).toHaveValue(/^\d{2}\.\d{2}\.\d{4}$/);
  await german.close();
});
