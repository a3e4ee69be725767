import { expect, type Page } from "@playwright/test";
import { ask } from "./calls";
import { fieldDay } from "./field-day";
import { hold } from "./hold";
import { desk } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

const name = "Hanna Kowalska";
const slipped = "kowlaska hana";

test("⌘K finds an athlete in spite of slips, and Enter waits for whom it means", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/queue");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Page, team, athlete or what to do" });
  await box.fill("qqqzzz");
  await expect(page.getByText("Nobody by that name, and no page or team.")).toBeVisible();
  await box.fill(slipped);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("the roster finds an athlete in spite of slips, and its address keeps what was typed", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/athletes");
  await page.getByRole("searchbox", { name: "Name, e-mail or ID" }).fill(slipped);
  await expectOnly(page);
  await expect(page).toHaveURL(/\?q=kowlaska\+hana$/);
  await page.reload();
  await expectOnly(page);
});

async function expectOnly(page: Page): Promise<void> {
  const rows = page.getByRole("table", { name: "Athletes" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(name);
}

test("who assigns a routine finds an athlete in spite of slips, and hears where the search failed", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/routines");
  const [routine] = await ask<{ id: string }[]>(page, "routines.list");
  await openReady(page, `/routines/${routine?.id}`);
  await page.getByRole("button", { name: "Assign" }).click();
  await page.getByRole("radio", { name: "An athlete" }).check({ force: true });
  const found = page.getByRole("list", { name: "Athletes found" }).getByRole("button");
  const box = page.getByRole("searchbox", { name: "Athlete" });
  await box.fill(slipped);
  await expect(found).toHaveCount(1);
  await expect(found).toContainText(name);
  await box.fill("qqqzzz");
  await expect(page.getByText("Nobody by that name.")).toBeVisible();
  await page.route(/roster\.search/, (route) => route.abort());
  await box.fill("nora");
  await expect(page.getByText("The search got no answer from the server.")).toBeVisible();
  await page.unroute(/roster\.search/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(found.first()).toContainText("Nora");
});

test("⌘K does what is typed: pauses whom it finds behind the verb, with undo, and makes a team", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/queue");
  const box = page.getByRole("combobox", { name: "Page, team, athlete or what to do" });
  const choose = async (typed: string, line: string) => {
    await page.keyboard.press("Control+k");
    await box.fill(typed);
    await expect(page.getByRole("option", { name: line })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
  };
  await choose(`pause ${slipped}`, `Pause ${name}`);
  const sheet = page.getByRole("dialog", { name: `Pause ${name}` });
  await sheet.getByLabel("Reason").fill("Exams");
  await sheet.getByRole("button", { name: "Pause 1 athlete" }).click();
  await expect(page.getByText("Paused: 1 athlete.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back for 1 athlete.")).toBeVisible();
  await choose("plan dist", "Plan a test for Distance");
  const planning = page.getByRole("dialog", { name: "Plan a test for Distance" });
  await planning.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(18));
  await expect(
    planning.getByRole("button", { name: /^Plan a test for \d+ athletes$/ }),
  ).toBeEnabled();
  await page.keyboard.press("Escape");
  await choose("assi", "Assign a routine…");
  await expect(page.getByRole("dialog", { name: "Assign a routine" })).toBeVisible();
  await page.keyboard.press("Escape");
  await choose("new te", "New team");
  await expect(page.getByRole("dialog", { name: "New team" })).toBeVisible();
});

test("what is typed right after ⌘K reaches its box, however late its code comes", async ({
  openAs,
}) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/queue");
  const code = /_next\/static/;
  const first = await hold(page, code);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("trendz");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("s");
  await page.keyboard.press("Enter");
  first.release();
  await expect(page).toHaveURL(/\/trends/);

  await openReady(page, "/queue");
  const second = await hold(page, code);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tre");
  await page.keyboard.press("Escape");
  second.release();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Page, team, athlete or what to do" });
  await page.keyboard.type("lib");
  await expect(box).toHaveValue("lib");
});
