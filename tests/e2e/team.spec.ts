import { expect } from "@playwright/test";
import { clubWithTeam } from "./a-club";
import { expectNoFindings } from "./axe-findings";
import { openReady } from "./ready";
import { test } from "./tidy";

const file = `given_name,family_name,athlete_type,groups
Ada,Runner,runner,Harbour
Bo,Lifter,lifter,Harbour
Cy,Lifter,lifter,`;

test("a team shows its athletes with their figures, one of them leaves it and comes back, and it is handed over", async ({
  browser,
}) => {
  const { owner, teamId, coachOf } = await clubWithTeam(browser, "Teams", file);
  const coach = await coachOf("Marta Nowak", [teamId]);
  const other = await coachOf("Luka Petrov", []);
  await openReady(coach, `/teams/${teamId}`);
  const list = coach.getByRole("table", { name: "Athletes" });
  const rows = list.locator("tbody tr");

  await test.step("its athletes stand there as in the roster", async () => {
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText("First test");
    const medians = coach.locator("section", {
      has: coach.getByRole("heading", { name: "Median by week", exact: true }),
    });
    await expect(medians).toContainText("shown from five tested athletes on");
    await expectNoFindings(coach);
  });

  await test.step("nobody leaves the only team by which the coach sees them", async () => {
    await list.getByLabel("Select Ada Runner").check();
    await coach.getByRole("button", { name: "Change" }).click();
    await coach.getByRole("menuitem", { name: "Take off the team…" }).click();
    await expect(coach.getByRole("region", { name: "Dry run" })).toContainText(
      "you would lose sight of them",
    );
    await coach.keyboard.press("Escape");
  });

  await test.step("the owner takes one off and back", async () => {
    await openReady(owner, `/teams/${teamId}`);
    const theirs = owner.getByRole("table", { name: "Athletes" });
    await theirs.getByLabel("Select Ada Runner").check();
    await owner.getByRole("button", { name: "Change" }).click();
    await owner.getByRole("menuitem", { name: "Take off the team…" }).click();
    await owner.getByRole("button", { name: "Take off 1 athlete" }).click();
    await expect(theirs.locator("tbody tr")).toHaveCount(1);
    await owner.getByRole("button", { name: "Undo" }).click();
    await expect(theirs.locator("tbody tr")).toHaveCount(2);
  });

  await test.step("the coach hands it over, and the other one has it", async () => {
    await coach.getByRole("button", { name: "Hand over from Marta Nowak" }).click();
    await coach.getByLabel("To", { exact: true }).selectOption({ label: "Luka Petrov" });
    await expectNoFindings(coach);
    await coach.getByRole("button", { name: "Hand over", exact: true }).click();
    await expect(coach).toHaveURL(/\/teams$/);
    await expect(coach.getByRole("link", { name: "Harbour" })).toHaveCount(0);
    await openReady(other, `/teams/${teamId}`);
    await expect(other.getByRole("table", { name: "Athletes" }).locator("tbody tr")).toHaveCount(2);
  });
});
