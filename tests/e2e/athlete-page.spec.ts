import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { addRunner } from "./a-club";
import { firstTest } from "./a-test";
import { call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

test("a coach reads an athlete on one page and acts by keys", async ({ browser }) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Fjordside");
  const athleteId = uuidv7();
  await addRunner(coach, athleteId, "Alva");
  const { verdictId } = await call<{ verdictId: string }>(
    coach,
    "assessments.create",
    firstTest(athleteId),
  );
  const main = coach.getByRole("main");

  await test.step("the address of a former tab leads to its part", async () => {
    await openReady(coach, `/athletes/${athleteId}?tab=plan`);
    await expect(coach).toHaveURL(new RegExp(`/athletes/${athleteId}#plan$`));
    await expect(main.getByRole("heading", { name: "Plan", exact: true })).toBeInViewport();
  });

  await test.step("a part comes when it is near", async () => {
    await coach.goto("/queue");
    await openReady(coach, `/athletes/${athleteId}`);
    await expect(main.getByText("To review: Start")).toBeVisible();
    await expect(main.getByRole("heading", { name: "Plan", exact: true })).toHaveCount(0);
    await coach.getByRole("link", { name: "Audit" }).click();
    await expect(main).toContainText("Anneke Kuiper recorded a test, verdict Start");
  });

  await test.step("E changes the routine, T tests, Enter reviews", async () => {
    await coach.keyboard.press("e");
    await expect(coach.getByRole("dialog", { name: /^Assign to Alva/ })).toBeVisible();
    await coach.keyboard.press("Escape");
    await coach.keyboard.press("t");
    await expect(coach).toHaveURL(new RegExp(`/assess/${athleteId}$`));
    await openReady(coach, `/athletes/${athleteId}`);
    await coach.keyboard.press("Enter");
    await expect(coach).toHaveURL(new RegExp(`kind=review&id=${verdictId}`));
    await openReady(coach, `/athletes/${athleteId}`);
    await coach.keyboard.press("c");
    await expect(coach.getByLabel("Comment, read by the athlete")).toBeFocused();
  });
});
