import { expect } from "@playwright/test";
import { coachWithRunner } from "./a-club";
import { firstTest } from "./a-test";
import { expectNoFindings } from "./axe-findings";
import { call } from "./calls";
import { fieldDay } from "./field-day";
import { openReady } from "./ready";
import { test } from "./tidy";

test("a coach plans a test, moves it and takes it back; the athlete reads the day", async ({
  browser,
}) => {
  const { coach, athlete, athleteId } = await coachWithRunner(browser);
  await call(coach, "assessments.create", firstTest(athleteId));
  await openReady(coach, `/athletes/${athleteId}`);
  const next = coach.getByRole("region", { name: "Next test" });

  await test.step("a day that the rules think too soon is said, with its source, and may be planned", async () => {
    await expect(next).toContainText("no day planned");
    await next.getByRole("button", { name: "Plan a test" }).click();
    const dialog = coach.getByRole("dialog", { name: "Plan a test for Grace" });
    await expect(dialog.getByText(/mostly shows measuring error/)).toHaveCount(0);
    await dialog.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(3));
    await expect(dialog.getByText(/^Only 4 days after the last test/)).toBeVisible();
    await dialog.getByLabel("Note, read by the athlete").fill("Bring shorts");
    await expectNoFindings(coach);
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(next).toContainText("Bring shorts");
    await expect(next).toContainText("Only 4 days after the last test");
  });

  await test.step("the athlete sees it under Today", async () => {
    await openReady(athlete, "/today");
    await expect(athlete.getByText(/as your coach planned it/)).toContainText("Bring shorts");
    await expectNoFindings(athlete);
  });

  await test.step("moved and undone, then taken back", async () => {
    await next.getByRole("button", { name: "Move" }).click();
    const dialog = coach.getByRole("dialog", { name: "Move the test of Grace" });
    await dialog.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(16));
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect(next).not.toContainText("Only 4 days");
    await expect(next).toContainText("planned for");
    await coach.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(next).toContainText("Only 4 days");
    await next.getByRole("button", { name: "Take back" }).click();
    await expect(next).toContainText("no day planned");
  });

  await test.step("a day that is over is refused at its field", async () => {
    await next.getByRole("button", { name: "Plan a test" }).click();
    const dialog = coach.getByRole("dialog", { name: "Plan a test for Grace" });
    await dialog.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(-1));
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(dialog.getByText("Choose today or a later day")).toBeVisible();
  });
});
