import { expect } from "@playwright/test";
import { expectNoFindings } from "./axe-findings";
import { desk, expectNoSideways, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./signed-in";

test("a coach finds the rule behind a source, and every rule by a word", async ({ openAs }) => {
  const page = await openAs("coach", desk);
  await openReady(page, "/science/exercises?exercise=heel-drops");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Source: Santos, mobility sequence" })
    .first()
    .click();
  await page.getByRole("link", { name: "Where it acts" }).click();
  await expect(page).toHaveURL(/\/science#/);
  await expect(page.getByRole("heading", { level: 1, name: "Rules and sources" })).toBeVisible();
  await expectNoFindings(page);

  await openReady(page, "/science#K4");
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

test("the rules can be read on a phone", async ({ openAs }) => {
  const page = await openAs("coach", phone);
  await openReady(page, "/science");
  await expectNoSideways(page);
  await expectNoFindings(page);
});
