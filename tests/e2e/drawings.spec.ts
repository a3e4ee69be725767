import { expect, type Page } from "@playwright/test";
import { testCodes } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { exerciseIds } from "@talus/domain/exercises/exercise-ids";
import { expectNoFindings } from "./axe-findings";
import { desk, expectNoSideways, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

/** The accessible names of the drawings on the page. */
function namesOfDrawings(page: Page): Promise<string[]> {
  return page
    .getByRole("main")
    .getByRole("img")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
}

test("the sheet shows a drawing of every exercise, each with words of its own", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/science/exercises");
  await expect(page.getByRole("heading", { level: 1, name: "Exercises" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(exerciseIds.length);
  const names = await namesOfDrawings(page);
  expect(names).toHaveLength(55);
  expect(new Set(names).size).toBe(55);
  await expectNoFindings(page);

  await page.getByRole("searchbox", { name: "Search" }).fill("foam roller");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(4);
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await page.getByRole("button", { name: "Release" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(9);
  await page.getByRole("button", { name: "Release" }).click();

  await page.getByRole("link", { name: "Half-kneeling lunge to wall", exact: true }).click();
  await expect(page).toHaveURL(/exercise=hk-lunge$/);
  const details = page.getByRole("dialog", { name: "Half-kneeling lunge to wall" });
  await expect(details.getByRole("img", { name: /^Left side: / })).toBeVisible();
  await expect(details.getByRole("img", { name: /^Right side: / })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
});

test("the sheet shows every test step by step, each with words of its own", async ({ openAs }) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/science/tests");
  for (const code of testCodes) {
    const { name, steps } = testDefinitions[code];
    const section = page.locator("section").filter({
      has: page.getByRole("heading", { level: 2, name, exact: true }),
    });
    await expect(section.getByRole("img"), name).toHaveCount(steps.length);
  }
  const names = await namesOfDrawings(page);
  expect(new Set(names).size).toBe(names.length);
  await expectNoFindings(page);
});

test("both sheets fit a phone", async ({ openAs }) => {
  const page = await openAs("coach", phone);
  for (const path of ["/science/exercises", "/science/tests"]) {
    await openReady(page, path);
    await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();
    await expectNoSideways(page, path);
  }
});
