import { expect, type Page } from "@playwright/test";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { addRunner } from "./a-club";
import { call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const names = ["Ada", "Bea", "Cleo", "Dora"];

/** A coach of a club of four, of whom the first two have a test that waits for review. */
async function arrange(page: Page): Promise<void> {
  await foundClub(page, "Many");
  const both = <T>(value: T) => ({ left: value, right: value });
  for (const [at, name] of names.entries()) {
    const athleteId = uuidv7();
    await addRunner(page, athleteId, name);
    if (at > 1) continue;
    await call(page, "assessments.create", {
      ...{ id: uuidv7(), athleteId, protocol: "standing_knee_to_wall", unit: "cm" },
      takenOn: new Date().toISOString().slice(0, 10),
      attempts: both([{ value: 9, invalidReason: null }]),
      findings: {
        ...{ sensation: both(null), towel: both(null), squat: null, marks: both(null) },
        symptoms: { ...noSymptoms, painNrs: 0 },
      },
      ...{ nextMorningNrs: null, note: "", confirmed: false },
    });
  }
}

const rowsOf = (page: Page, group: string) =>
  page.getByRole("region", { name: new RegExp(`^${group}`) }).getByRole("listitem");

test("rows are chosen one by one and in a range, and one act with a dry run is for all of them", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await arrange(page);
  await openReady(page, "/queue");

  await test.step("X begins, Shift and X ends a range; what is left out of a decision is said before it", async () => {
    await rowsOf(page, "To review").first().getByRole("button").first().click();
    await page.keyboard.press("x");
    for (let step = 0; step < 2; step++) await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    await expect(page.getByText("3 selected")).toBeVisible();
    await page.getByRole("button", { name: "Remeasure", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Remeasure: 2 tests" });
    await expect(dialog.getByText("2 Start")).toBeVisible();
    await expect(dialog.getByText(/^1 left out/)).toBeVisible();
    await dialog.getByRole("button", { name: "Remeasure: 2 tests" }).click();
    await expect(page.getByText("Asked to measure again: 2.")).toBeVisible();
    await expect(rowsOf(page, "To remeasure")).toHaveCount(2);
    await page.keyboard.press("u");
    await expect(rowsOf(page, "To review")).toHaveCount(2);
  });

  await test.step("many rest at once, and one undo wakes them", async () => {
    await rowsOf(page, "Never tested").first().getByRole("button").first().click();
    await page.keyboard.press("x");
    await rowsOf(page, "Never tested")
      .last()
      .getByRole("button")
      .first()
      .click({ modifiers: ["Shift"] });
    await expect(page.getByText("2 selected")).toBeVisible();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: /^Tomorrow/ }).click();
    await expect(rowsOf(page, "Snoozed 2")).toHaveCount(2);
    await expect(page.getByText("2 selected")).toBeHidden();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(rowsOf(page, "Never tested")).toHaveCount(2);
  });
});
