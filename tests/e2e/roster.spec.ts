import { expect, type Page } from "@playwright/test";
import { noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { call } from "./calls";
import { desk, foundClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const athletes = 260;

/** In the order of the list: Ost 000 to Ost 259, every tenth a lifter. */
const file = [
  "given_name,family_name,athlete_type",
  ...Array.from({ length: athletes }, (_, row) => {
    const type = row % 10 === 0 ? "lifter" : "runner";
    return `Given,Ost${String(row).padStart(3, "0")},${type}`;
  }),
].join("\n");

const list = (page: Page) => page.getByRole("table", { name: "Athletes" });
const rowOf = (page: Page, row: number) =>
  list(page).getByRole("link", { name: `Given Ost${String(row).padStart(3, "0")}` });

test("a long list shows any of its rows, moves by keys over the borders of pages, and is chosen whole by what it finds", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Long");
  await call(page, "roster.commitImport", {
    ...{ importId: uuidv7(), text: file, columns: null, choices: noChoices },
  });
  await openReady(page, "/athletes");

  await test.step("how many there are is known before their rows are", async () => {
    await expect(page.getByText(`${athletes} of ${athletes}`)).toBeVisible();
    await expect(list(page)).toHaveAttribute("aria-rowcount", String(athletes + 1));
    expect(await list(page).locator("tbody *").count()).toBeLessThanOrEqual(400);
  });

  await test.step("the last row is there without those between", async () => {
    await page.keyboard.press("End");
    await expect(rowOf(page, athletes - 1)).toBeVisible();
    await page.keyboard.press("Home");
    await expect(rowOf(page, 0)).toBeVisible();
  });

  await test.step("J goes from row to row beyond the first page", async () => {
    await page.keyboard.press("j");
    await expect(rowOf(page, 0)).toBeFocused();
    for (let row = 1; row <= 102; row++) await page.keyboard.press("j");
    await expect(rowOf(page, 102)).toBeFocused();
    await page.keyboard.press("k");
    await page.keyboard.press("x");
    await expect(list(page).getByLabel("Select Given Ost101")).toBeChecked();
    await expect(page.getByText("1 selected")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Clear" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(rowOf(page, 101)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByText("1 selected")).toBeHidden();
  });

  await test.step("a phone, which has no columns to name, chooses everybody too", async () => {
    await page.setViewportSize(phone.viewport);
    await list(page).getByText(`Select all ${athletes}`).click();
    await expect(page.getByText(`${athletes} selected`)).toBeVisible();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.setViewportSize(desk.viewport);
  });

  await test.step("everybody found is chosen, rows not shown too, but whom one takes out", async () => {
    await list(page).getByLabel(`Select all ${athletes}`).check();
    await expect(page.getByText(`${athletes} selected`)).toBeVisible();
    const one = list(page).locator("tbody").getByRole("checkbox").nth(5);
    const name = ((await one.getAttribute("aria-label")) ?? "").replace("Select Given ", "");
    await one.uncheck();
    await expect(page.getByText(`${athletes - 1} selected`)).toBeVisible();
    await page.getByRole("button", { name: "Export" }).click();
    const sheet = page.getByRole("dialog", { name: `Export ${athletes - 1} athletes` });
    await expect(sheet.getByText(`The file has ${athletes - 1} rows.`)).toBeVisible();
    await expectNoFindings(page);
    await sheet.getByRole("button", { name: `Export ${athletes - 1} athletes` }).click();
    await expect(sheet.getByText("The file is ready.")).toBeVisible();
    const saved = page.waitForEvent("download");
    await sheet.getByRole("button", { name: "Save the file" }).click();
    const stream = await (await saved).createReadStream();
    const text = (await stream.toArray()).join("");
    expect(text.trim().split(/\r?\n/)).toHaveLength(athletes);
    expect(text).not.toContain(name);
    await sheet.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Export" }).click();
    const again = page.waitForEvent("download");
    await sheet.getByRole("button", { name: /^Save the file of/ }).click();
    expect((await (await again).createReadStream().then((file) => file.toArray())).join("")).toBe(
      text,
    );
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Assign" }).click();
    const dryRun = page.getByRole("region", { name: "Dry run" });
    await page.getByLabel("Routine").selectOption({ index: 1 });
    await expect(dryRun).toContainText(String(athletes - 1));
  });
});
