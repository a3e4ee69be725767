import { expect, test } from "@playwright/test";
import { demoPeople } from "../support/demo-people";
import { expectNoFindings } from "./axe-findings";
import { desk, expectNoSideways, openPage, phone, signIn } from "./people";

test("a coach finds the rule behind a source, and every rule by a word", async ({ browser }) => {
  test.slow();
  const page = await openPage(browser, desk);
  await signIn(page, { email: demoPeople.coachEmail, password: demoPeople.password });
  await page.goto("/science/exercises?exercise=heel-drops", { waitUntil: "networkidle" });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Source: Santos, mobility sequence" })
    .click();
  await page.getByRole("link", { name: "Where it acts" }).click();
  await expect(page).toHaveURL(/\/science#/);
  await expect(page.getByRole("heading", { level: 1, name: "Rules and sources" })).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/science#K4", { waitUntil: "networkidle" });
  await expect(page.locator("#K4")).toBeInViewport();
  const search = page.getByRole("searchbox", { name: "Search rules, sources and studies" });
  await search.fill("Silbernagel");
  await expect(page.locator("#K4")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Silbernagel 2007");
  await search.fill("no such word");
  await expect(page.getByText("No rule or source mentions")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.locator("#K4")).toBeVisible();
});

test("the rules can be read on a phone", async ({ browser }) => {
  const page = await openPage(browser, phone);
  await signIn(page, { email: demoPeople.coachEmail, password: demoPeople.password });
  await page.goto("/science", { waitUntil: "networkidle" });
  await expectNoSideways(page);
  await expectNoFindings(page);
});
