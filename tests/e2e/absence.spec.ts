import { expect, type Page } from "@playwright/test";
import { clubWithTeam } from "./a-club";
import { expectNoFindings } from "./axe-findings";
import { openReady } from "./ready";
import { test } from "./tidy";

const file = "given_name,family_name,athlete_type,groups\nAda,Runner,runner,Harbour";
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

async function handOver(page: Page, deputy: string): Promise<void> {
  await page.getByLabel("Who stands in", { exact: true }).selectOption({ label: deputy });
  await page.getByLabel("Back on", { exact: true }).fill(nextWeek);
  await page.getByRole("button", { name: "Hand over until then" }).click();
}

test("a coach who is out hands over until a day to one who is there, and takes it back", async ({
  browser,
}) => {
  const { owner, teamId, coachOf } = await clubWithTeam(browser, "Absences", file);
  const marta = await coachOf("Marta Nowak", [teamId]);
  const luka = await coachOf("Luka Petrov", []);

  await test.step("nobody stands in who is out too", async () => {
    await openReady(luka, "/settings/account");
    await handOver(luka, "Anneke Kuiper");
    await expect(luka.getByText(/^Anneke Kuiper stands in until/)).toBeVisible();
    await openReady(marta, "/settings/account");
    await handOver(marta, "Luka Petrov");
    await expect(marta.getByText("Luka Petrov is out too. Choose somebody else.")).toBeVisible();
    await expectNoFindings(marta);
    await luka.getByRole("button", { name: "End it now" }).click();
    await expect(luka.getByLabel("Who stands in", { exact: true })).toBeVisible();
  });

  await test.step("the deputy has the team and the queue, and reads why", async () => {
    await handOver(marta, "Luka Petrov");
    await expect(marta.getByText(/^Luka Petrov stands in until/)).toBeVisible();
    await openReady(luka, "/queue");
    await expect(luka.getByText(/^You stand in for Marta Nowak until/)).toBeVisible();
    await expect(luka.getByText("Ada Runner", { exact: true }).first()).toBeVisible();
    await expectNoFindings(luka);
    await openReady(luka, `/teams/${teamId}`);
    await expect(luka.getByText(/^Stands in for Marta Nowak/)).toBeVisible();
  });

  await test.step("the owner ends it, and the team is the coach's alone", async () => {
    await openReady(owner, "/settings");
    const row = owner.getByRole("row", { name: /Marta Nowak/ });
    await row.getByRole("button", { name: "Out until…" }).click();
    await expectNoFindings(owner);
    await owner.getByRole("button", { name: "End it now" }).click();
    await expect(owner.getByLabel("Who stands in", { exact: true })).toBeVisible();
    await openReady(luka, "/queue");
    await expect(luka.getByText("Ada Runner", { exact: true })).toHaveCount(0);
  });
});
