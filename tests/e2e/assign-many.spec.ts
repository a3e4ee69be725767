import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady, ready } from "./ready";
import { test } from "./tidy";

const athletes = 140;

const roster = [
  "given_name,family_name,athlete_type",
  ...Array.from({ length: athletes }, (_, row) => `Runner${row},Ost${row},runner`),
].join("\n");

const choices = {
  dateOrder: null,
  types: [],
  defaultType: null,
  suspiciousTargets: null,
  defaultTeam: null,
  createTeams: false,
  leaveOutFaulty: false,
};

test("a routine goes to more than a hundred by itself: seen as it goes, and taken back", async ({
  browser,
}) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour");
  await call(coach, "roster.commitImport", {
    importId: uuidv7(),
    text: roster,
    columns: null,
    choices,
  });
  await openReady(coach, "/routines");
  await coach.getByRole("link", { name: /^Runner build/ }).click();
  await ready(coach);
  await coach.getByRole("button", { name: "Assign" }).click();
  await coach.getByRole("button", { name: `Assign to ${athletes} athletes` }).click();

  const progress = coach.getByRole("region", { name: "Progress" });
  await test.step("progress is told until the last one is reached", async () => {
    await expect(progress.getByText(/is assigned\.$/)).toBeVisible();
    await expect(progress.getByText(`${athletes} of ${athletes} athletes.`)).toBeVisible();
    await expect(progress.getByRole("progressbar")).toHaveJSProperty("value", athletes);
  });

  await test.step("undo takes it back the same way", async () => {
    await progress.getByRole("button", { name: "Undo" }).click();
    await expect(progress.getByText("Taken back.")).toBeVisible();
    await expect(progress.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await progress.getByRole("button", { name: "Done" }).click();
    await expect(progress).toHaveCount(0);
  });

  await test.step("nobody follows it any more, and all may get it anew", async () => {
    await coach.getByRole("button", { name: "Assign" }).click();
    await expect(
      coach.getByRole("button", { name: `Assign to ${athletes} athletes` }),
    ).toBeEnabled();
  });
});
