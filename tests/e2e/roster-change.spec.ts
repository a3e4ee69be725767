import { expect } from "@playwright/test";
import { dayLabel } from "@talus/domain/day-label";
import { noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { call } from "./calls";
import { dayIn, fieldDay } from "./field-day";
import { desk, foundClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const athletes = 120;
const file = [
  "given_name,family_name,athlete_type",
  ...Array.from({ length: athletes }, (_, row) => `Given,Ost${row},runner`),
].join("\n");

test("athletes found in the list are moved to a team, given a day for a test, and all of them paused by a job, each with a dry run and one undo", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Pauses");
  await call(page, "roster.commitImport", {
    ...{ importId: uuidv7(), text: file, columns: null, choices: noChoices },
  });
  await call(page, "teams.create", { id: uuidv7(), name: "Harbour" });
  await openReady(page, "/athletes");
  const list = page.getByRole("table", { name: "Athletes" });
  const sheet = page.getByRole("dialog");
  const dryRun = sheet.getByRole("region", { name: "Dry run" });
  const choose = async (act: string) => {
    await page.getByRole("button", { name: "Change" }).click();
    await page.getByRole("menuitem", { name: act, exact: true }).click();
  };

  await test.step("two move, and come back", async () => {
    for (const row of [0, 1]) await list.locator("tbody").getByRole("checkbox").nth(row).check();
    await choose("Move to a team…");
    // The bar's button is in sight already, so that its focus moves no row.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await sheet.getByLabel("Team", { exact: true }).selectOption({ label: "Harbour" });
    await expect(dryRun).toContainText("It reaches all 2 athletes.");
    await expectNoFindings(page);
    await sheet.getByRole("button", { name: "Move 2 athletes" }).click();
    await expect(page.getByText("Moved: 2 athletes.")).toBeVisible();
    await expect(list.getByRole("cell", { name: "Harbour" })).toHaveCount(2);
    await expect(page.getByText("2 selected")).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(list.getByRole("cell", { name: "Harbour" })).toHaveCount(0);
  });

  await test.step("a test is planned for two, who may be found by it, and taken back", async () => {
    for (const row of [0, 1]) await list.locator("tbody").getByRole("checkbox").nth(row).check();
    await choose("Plan a test…");
    await sheet.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(30));
    await expect(dryRun).toContainText("It reaches all 2 athletes.");
    await expect(dryRun).toContainText("2 athletes: later than the rules say");
    await expectNoFindings(page);
    await sheet.getByRole("button", { name: "Plan a test for 2 athletes" }).click();
    await expect(page.getByText("Test planned: 2 athletes.")).toBeVisible();
    const due = list.getByText(dayLabel(dayIn(30), dayIn(0)), { exact: true });
    await expect(due).toHaveCount(2);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(due).toHaveCount(0);
  });

  await test.step("everybody but one who is paused already pauses by a job", async () => {
    await list.locator("tbody").getByRole("checkbox").first().check();
    await choose("Pause…");
    await sheet.getByLabel("Reason").fill("Exams");
    await sheet.getByRole("button", { name: "Pause 1 athlete" }).click();
    await expect(page.getByText("Paused: 1 athlete.")).toBeVisible();
    await list.getByLabel(`Select all ${athletes}`).check();
    await choose("Pause…");
    await sheet.getByLabel("Reason").fill("Exams");
    await expect(dryRun).toContainText(`It reaches ${athletes - 1} of ${athletes} athletes.`);
    await expect(dryRun).toContainText("already so");
    await sheet.getByRole("button", { name: `Pause ${athletes - 1} athletes` }).click();
  });

  await test.step("it is seen to its end, and taken back the same way", async () => {
    const progress = sheet.getByRole("region", { name: "Progress" });
    const of = `${athletes - 1} of ${athletes - 1} athletes.`;
    await expect(progress.getByText(of)).toBeVisible();
    await expect(progress.getByText("Paused.")).toBeVisible();
    await progress.getByRole("button", { name: "Undo" }).click();
    await expect(progress.getByText("Taken back.")).toBeVisible();
    await progress.getByRole("button", { name: "Done" }).click();
    await expect(list.getByRole("cell", { name: "Paused" })).toHaveCount(1);
  });
});
