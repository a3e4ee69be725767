import { expect, type Page } from "@playwright/test";
import { expectNoFindings } from "./axe-findings";
import { hold } from "./hold";
import { desk, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

test("what an athlete measures around a session shows as acute, never in the trend", async ({
  openAs,
}) => {
  const page = await openAs("athlete", phone);
  await openReady(page, "/progress");
  const tests = page.getByText(/tests since/).first();
  const before = await tests.textContent();
  await expect(page.getByText(/% of people|Slope of|Look twice/)).toHaveCount(0);
  await page.getByRole("link", { name: "Tests", exact: true }).click();
  await expect(page).toHaveURL(/view=tests/);
  const acute = page.locator("section", {
    has: page.getByRole("heading", { name: "Acute changes" }),
  });
  await acute.getByRole("button", { name: "Table" }).click();
  const rows = await acute.getByRole("row").count();

  await openReady(page, "/log/extra");
  await page.getByRole("button", { name: "Measure before and after" }).click();
  await expect(page.getByText(/An ankle test comes before a session/)).toBeVisible();
  await page.getByLabel("Left before").fill("85");
  await page.getByLabel("Left after").fill("9x");
  await page.getByRole("button", { name: /^(Done as planned|Save)/ }).click();
  await expect(page.getByText("Give a number, such as 8.5.")).toBeVisible();
  await expect(page.getByLabel("Left before")).toHaveValue("85");
  await page.getByLabel("Left after").fill("91");
  await page.getByRole("button", { name: "They are in mm" }).click();
  await expect(page.getByLabel("Left after")).toHaveValue("91");
  await expectNoFindings(page);
  await page.getByRole("button", { name: /^(Done as planned|Save)/ }).click();
  await expect(page).toHaveURL(/\/today/);

  await openReady(page, "/progress");
  await expect(tests).toHaveText(before ?? "");
  await openReady(page, "/progress?view=tests");
  await acute.getByRole("button", { name: "Table" }).click();
  await expect(acute.getByRole("row")).toHaveCount(rows + 1);
  await expect(acute.getByRole("row").nth(1)).toContainText("85 to 91 mm");
  await expect(acute.getByRole("row").nth(1)).toContainText("+0.6, within error");
});

test("the window of trials is switched on, labelled as typical and no promise; the unit is the reader's", async ({
  openAs,
}) => {
  const own = await openAs("athlete", phone);
  await openReady(own, "/progress");
  const me = await own.request.get("/api/trpc/accounts.current");
  const { athlete } = (await me.json()).result.data.json;
  const page = await openAs("coach", desk);
  await openReady(page, `/athletes/${athlete.id}`);
  const chip = page.getByRole("button", { name: "Typical in trials" });
  await expect(chip).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByText(/trials typically show|Trials end at week/)).toHaveCount(0);
  await chip.click();
  await expect(page.getByText(/trials typically show|Trials end at week/).first()).toBeVisible();
  await expect(page.locator("svg text", { hasText: "typical in trials" }).first()).toBeVisible();
  await page.getByRole("button", { name: /Why\? the window of the left side/ }).click();
  await expect(page.getByText(/no promise and no verdict/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("svg.recharts-surface").first().hover();
  await expect(page.getByText(/^Tries /).first()).toBeVisible();
  await expectNoFindings(page);

  await page.getByText("in", { exact: true }).click();
  await expect(page.getByText(/target from 4\.0/).first()).toBeVisible();
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("columnheader", { name: "As entered" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: /\d cm$/ }).first()).toBeVisible();
});

test("a coach sees what a team's change is worth, and is warned of groups chosen for low tests", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/teams");
  await page
    .locator("main")
    .getByRole("link", { name: /Distance/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/teams\/[0-9a-f-]{36}/);
  const team = new URL(page.url()).pathname.replace(/\/trends$/, "");
  await openReady(page, `${team}/trends`);
  const worth = page.getByRole("table", { name: "What the change is worth" });
  await expect(worth.getByRole("rowheader", { name: /The same athletes/ })).toBeVisible();
  await expect(worth.getByRole("rowheader", { name: /Reliable gain/ })).toContainText(
    /by chance alone about/,
  );
  await worth.getByRole("button", { name: /Why\? Reliable gain/ }).click();
  await expect(page.getByText(/nobody can be called a responder/)).toBeVisible();
  await page.keyboard.press("Escape");
  const map = page.locator("section", {
    has: page.getByRole("heading", { name: "Responder map" }),
  });
  await expect(map.getByText("Did it and improved")).toBeVisible();
  await expect(page.getByText("Chosen for low tests.")).toHaveCount(0);
  await expectNoFindings(page);

  await page.getByRole("button", { name: /Change Who/ }).click();
  await page.getByRole("menuitemradio", { name: "Limited at first" }).click();
  await expect(page).toHaveURL(/start=limited/);
  await expect(page.getByText(/by regression to the mean alone; it gained/)).toBeVisible();
  await map.getByRole("button", { name: "Table" }).click();
  await expect(map.getByRole("columnheader", { name: /Slope/ })).toBeVisible();
  await expectNoFindings(page);
});

/** On how many sheets of paper a page prints. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("the organisation's trends stand on one screen, open the athletes of a quadrant, and print on two sheets", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/queue");
  await page.getByRole("link", { name: "Trends", exact: true }).click();
  await expect(page).toHaveURL(/\/trends$/);
  const map = page.locator("section", {
    has: page.getByRole("heading", { name: "Responder map" }),
  });
  await expect(map.locator("svg.recharts-surface")).toBeVisible();
  const box = await map.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(desk.viewport.height);

  const quadrant = map.getByRole("button", { name: /Did it, no change/ });
  const shown = await quadrant.getByText(/^\d+$/).textContent();
  await quadrant.click();
  const dialog = page.getByRole("dialog", { name: "Did it, no change" });
  await expect(dialog.getByText(`${shown} athletes`)).toBeVisible();
  await expect(dialog.getByRole("rowheader")).toHaveCount(Number(shown));
  for (const act of ["Export", "Invite", "Assign"])
    await expect(dialog.getByRole("button", { name: act })).toBeVisible();
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: "Change" }).click();
  await page.getByRole("menuitem", { name: "Plan a test…" }).click();
  await expect(
    page.getByRole("dialog", { name: `Plan a test for ${shown} athletes` }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Tables" }).click();
  await expect(page.getByRole("columnheader", { name: "Apart, cm" })).toBeVisible();
  await page.getByRole("button", { name: "Charts" }).click();
  expect(await sheets(page)).toBeLessThanOrEqual(2);
});

test("teams and seasons stand side by side in the address, and the last week prints on one sheet", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/trends/compare");
  const frames = page.locator("main section");
  const before = await frames.count();
  expect(before).toBeGreaterThan(2);
  await page.getByRole("button", { name: /Change Teams/ }).click();
  // The second choice comes before the page of the first.
  const pages = await hold(page, /_rsc=/);
  for (const at of [0, 1]) {
    await page.getByRole("checkbox").nth(at).click();
    await expect(page.getByRole("checkbox").nth(at)).not.toBeChecked();
  }
  pages.release();
  await expect(page).toHaveURL(/teams=/);
  await expect(frames).toHaveCount(before - 2);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Change Compare/ }).click();
  await page.getByRole("menuitemradio", { name: "seasons" }).click();
  await expect(page).toHaveURL(/by=season/);
  await expect(page.getByRole("heading", { name: "A year earlier" })).toBeVisible();

  await openReady(page, "/trends/week");
  const week = page.getByRole("table", { name: "What changed in each team" });
  await expect(week.getByRole("rowheader", { name: "Distance" })).toBeVisible();
  expect(await sheets(page)).toBe(1);
});
