import { expect } from "@playwright/test";
import { noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady, ready } from "./ready";
import { test } from "./tidy";

const file = `given_name,family_name,athlete_type
Ada,Runner,runner
Bo,Lifter,lifter
Cy,Lifter,lifter`;

test("a list is narrowed by chips, kept by name, opened by its tab and deleted with undo", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Chips");
  await call(page, "roster.commitImport", {
    ...{ importId: uuidv7(), text: file, columns: null, choices: noChoices },
  });
  await openReady(page, "/athletes");
  const rows = page.getByRole("table", { name: "Athletes" }).locator("tbody tr");
  const views = page.getByRole("navigation", { name: "Views" });

  await test.step("a filter is added and changed, and the address keeps it", async () => {
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("menuitem", { name: "Type" }).click();
    await expect(rows).toHaveCount(1);
    await page.getByRole("checkbox", { name: "Lifter", exact: true }).check();
    await page.getByRole("checkbox", { name: "Runner", exact: true }).uncheck();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("group", { name: "Type is Lifter" })).toBeVisible();
    await expect(page).toHaveURL(/type=lifter$/);
    await expect(rows).toHaveCount(2);
    await page.reload();
    await ready(page);
    await expect(rows).toHaveCount(2);
  });

  const head = (name: string) => page.getByRole("columnheader", { name, exact: true });

  await test.step("columns are chosen by keys, and the address keeps them", async () => {
    await page.getByRole("button", { name: "Columns" }).press("Enter");
    await page.getByRole("checkbox", { name: "ID", exact: true }).press("Space");
    await page.getByRole("checkbox", { name: "Verdict", exact: true }).press("Space");
    await page.keyboard.press("Escape");
    await expect(head("ID")).toBeVisible();
    await expect(head("Verdict")).toBeHidden();
    await expect(page).toHaveURL(
      /columns=type,team,left,right,asymmetry,adherence,due,externalId$/,
    );
  });

  await test.step("it is kept by a name and opens by its tab", async () => {
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Lifters");
    await page.getByLabel("Everybody on the staff sees it").check();
    await page.getByRole("dialog").getByRole("button", { name: "Save view" }).click();
    const tab = views.getByRole("link", { name: /Lifters/ });
    await expect(tab).toHaveAttribute("aria-current", "page");
    await expect(tab).toContainText("2");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(rows).toHaveCount(3);
    await page.getByRole("button", { name: "Columns 8" }).click();
    await page.getByRole("button", { name: "Usual columns" }).click();
    await page.keyboard.press("Escape");
    await expect(head("Verdict")).toBeVisible();
    await tab.click();
    await expect(rows).toHaveCount(2);
    await expect(head("ID")).toBeVisible();
    await expectNoFindings(page);
  });

  await test.step("it is deleted, and comes back", async () => {
    await page.getByRole("button", { name: "Delete view" }).click();
    await expect(views.getByRole("link", { name: /Lifters/ })).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(views.getByRole("link", { name: /Lifters/ })).toBeVisible();
  });
});
