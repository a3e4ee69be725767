import { expect, type Page } from "@playwright/test";
import type { LocalDate } from "@talus/domain/calendar";
import { wallTest } from "../support/planned-athletes";
import { coachWithRunner } from "./a-club";
import { call } from "./calls";
import { openReady, ready } from "./ready";
import { test } from "./tidy";

const reload = async (page: Page) => {
  await page.reload();
  await ready(page);
};
const draftKeys = (page: Page, what: string) =>
  page.evaluate((name) => Object.keys(localStorage).filter((key) => key.includes(name)), what);
const back = (page: Page) => page.getByText("What you typed before is back.");

test("what is half-typed comes back after a reload and Back, until it is saved or discarded", async ({
  browser,
}) => {
  const { coach: page, athleteId } = await coachWithRunner(browser);
  const firstName = page.getByLabel("First name");
  const monday = page.getByLabel("Monday");

  await test.step("a new athlete, with what a choice brings with it", async () => {
    await openReady(page, "/athletes/new");
    await firstName.fill("Ines");
    await page.getByRole("radio", { name: /^Lifter/ }).check({ force: true });
    await monday.selectOption({ label: "Rest" });
    await reload(page);
    await expect(back(page)).toBeVisible();
    await expect(firstName).toHaveValue("Ines");
    await expect(page.getByRole("radio", { name: /^Lifter/ })).toBeChecked();
    await expect(monday).toHaveValue("rest");

    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(back(page)).toBeHidden();
    await expect(firstName).toHaveValue("");
    await expect(page.getByRole("radio", { name: /^Runner/ })).toBeChecked();
    expect(await draftKeys(page, "form-athlete")).toEqual([]);

    await firstName.fill("Ines");
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page).toHaveURL(/\/athletes$/);
    await page.goBack();
    await expect(firstName).toHaveValue("Ines");
    await page.getByRole("button", { name: "Add athlete" }).click();
    await expect(page).toHaveURL(/\/athletes\/[0-9a-f-]{36}/);
    expect(await draftKeys(page, "form-athlete")).toEqual([]);
    await openReady(page, "/athletes/new");
    await expect(firstName).toHaveValue("");
    await expect(back(page)).toBeHidden();
  });

  await test.step("a comment on a test, gone once the decision is stored", async () => {
    const takenOn = new Date().toISOString().slice(0, 10) as LocalDate;
    await call(page, "assessments.create", wallTest(athleteId, { takenOn }));
    await openReady(page, "/queue");
    const comment = page.getByLabel("Comment, read by the athlete");
    await page.getByRole("button", { name: /^Comment/ }).click();
    await comment.fill("Well done, go on like this.");
    await reload(page);
    await expect(back(page)).toBeVisible();
    await expect(comment).toHaveValue("Well done, go on like this.");
    await page
      .getByRole("button", { name: /^Accept/, exact: false })
      .last()
      .click();
    await expect(page.getByText(/^Accepted: /)).toBeVisible();
    await expect.poll(() => draftKeys(page, "review-comment")).toEqual([]);
  });
});
