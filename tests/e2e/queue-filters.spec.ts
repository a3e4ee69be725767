import { expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { hurdlers } from "../support/own-type";
import { addRunner } from "./a-club";
import { ask, call } from "./calls";
import { desk, expectNoSideways, foundClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

/** A coach of a club with three athletes, of whom one is on a team. */
async function arrange(page: Page): Promise<void> {
  await foundClub(page, "Narrow");
  const ids = [uuidv7(), uuidv7(), uuidv7()];
  for (const [at, id] of ids.entries()) await addRunner(page, id, ["Ada", "Bea", "Cleo"][at] ?? "");
  const teamId = uuidv7();
  await call(page, "teams.create", { id: teamId, name: "Sprint" });
  await call(page, "teams.addAthletes", { teamId, athleteIds: ids.slice(0, 1) });
}

const group = (page: Page, name: string) =>
  page.getByRole("region", { name: new RegExp(`^${name}`) });
const rowsOf = (page: Page, name: string) => group(page, name).getByRole("listitem");

test("chips narrow the queue with its counts, and the address keeps them beside the row", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await openReady(page, "/queue");
  await expect(rowsOf(page, "Never tested")).toHaveCount(3);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("menuitem", { name: "Team" }).click();
  await expect(page.getByRole("group", { name: "Team is Sprint" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(group(page, "Never tested 1")).toBeVisible();
  await expect(rowsOf(page, "Never tested")).toHaveCount(1);

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("menuitem", { name: "Signal" }).click();
  await page.getByRole("checkbox", { name: "No routine" }).check();
  await page.getByRole("checkbox", { name: "Safety hold" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(group(page, "Never tested")).toBeHidden();
  await expect(rowsOf(page, "No routine")).toHaveCount(1);

  await rowsOf(page, "No routine")
    .getByRole("button", { name: /Ada Mbeki/ })
    .first()
    .click();
  await expect(page).toHaveURL(/team=[\w-]+&signal=noRoutine&kind=noRoutine/);
  await page.reload();
  await expect(rowsOf(page, "No routine")).toHaveCount(1);
  const detail = page.getByRole("region", { name: "Detail" });
  await expect(detail.getByText("1 of 1")).toBeVisible();
  await page.getByRole("button", { name: "Remove Signal" }).click();
  await page.getByRole("button", { name: "Remove Team" }).click();
  await expect(rowsOf(page, "Never tested")).toHaveCount(3);
});

test("an own type is named on its rows, narrows the queue, and is a type of the trends", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await call(page, "athleteTypes.create", { id: uuidv7(), type: hurdlers });
  const typeId = (await ask<{ id: string }[]>(page, "athleteTypes.list"))[0]?.id ?? "";
  await addRunner(page, uuidv7(), "Dora", typeId);
  await openReady(page, `/queue?type=${typeId}`);
  await expect(rowsOf(page, "Never tested")).toHaveCount(1);
  await expect(rowsOf(page, "Never tested").getByText(/^Hurdlers/)).toBeVisible();
  await openReady(page, "/trends");
  await page.getByRole("button", { name: "Change Type, All types", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Hurdlers", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`type=${typeId}`));
  await expect(
    page.getByRole("button", { name: "Change Type, Hurdlers", exact: true }),
  ).toBeVisible();
});

test("what is narrowed to nothing says so and leads back", async ({ browser }) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await openReady(page, "/queue?signal=held");
  await expect(page.getByText("Nothing of this waits.")).toBeVisible();
  await page.getByRole("button", { name: "Show the whole queue" }).click();
  await expect(rowsOf(page, "Never tested")).toHaveCount(3);
});

test("each row does its one thing, by keyboard at a desk and by a finger on a phone", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await openReady(page, "/queue");
  const row = rowsOf(page, "No routine").filter({ hasText: "Bea" });
  await row
    .getByRole("button", { name: /^No routine yet|Bea/ })
    .first()
    .focus();
  await page.keyboard.press("Tab");
  await expect(row.getByRole("button", { name: "Assign, Bea Mbeki" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Assign to Bea Mbeki" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.setViewportSize(phone.viewport);
  await openReady(page, "/queue");
  await expectNoSideways(page);
  await rowsOf(page, "Never tested").getByRole("link", { name: "Measure, Bea Mbeki" }).click();
  await expect(page).toHaveURL(/\/assess\//);
});

test("the rail counts each group, leads to it alone, and a long group says how to see all of it", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  for (const name of ["Dora", "Edda", "Fay", "Gerda", "Hilda", "Ida"])
    await addRunner(page, uuidv7(), name);
  await openReady(page, "/queue");
  const rail = page.getByRole("navigation", { name: "Buckets" });
  await expect(rail.getByRole("link", { name: /^Never tested ?9$/ })).toBeVisible();
  await expect(rowsOf(page, "Never tested")).toHaveCount(8);
  await page.getByRole("link", { name: "Show all 9 of never tested", exact: true }).click();
  await expect(page).toHaveURL(/bucket=neverTested/);
  await expect(rowsOf(page, "Never tested")).toHaveCount(9);
  await expect(group(page, "No routine")).toBeHidden();
  await expect(page.getByText("9 never tested", { exact: true })).toBeVisible();
  const current = rail.getByRole("link", { name: /^Never tested ?9$/ });
  await expect(current).toHaveAttribute("aria-current", "true");
  await rail.getByRole("link", { name: /^No routine ?9$/ }).click();
  await expect(group(page, "Never tested")).toBeHidden();
  await page.getByRole("button", { name: "All groups" }).click();
  await expect(group(page, "Never tested")).toBeVisible();
});

test("a queue is kept by name, opens by its tab with its number, and is deleted with undo", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await openReady(page, "/queue?signal=noRoutine");
  await page.getByRole("button", { name: "Save view", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("To assign");
  await dialog.getByLabel("Everybody on the staff sees it").check();
  await dialog.getByRole("button", { name: "Save view", exact: true }).click();
  const tabs = page.getByRole("navigation", { name: "Saved queues" });
  const tab = tabs.getByRole("link", { name: /To assign/ });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await expect(tab).toContainText("3");
  await tabs.getByRole("link", { name: "All", exact: true }).click();
  await expect(group(page, "Never tested")).toBeVisible();
  await tab.click();
  await expect(group(page, "Never tested")).toBeHidden();
  await expect(rowsOf(page, "No routine")).toHaveCount(3);
  await page.getByRole("button", { name: "Delete view", exact: true }).click();
  await expect(tabs).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(tab).toBeVisible();
});
