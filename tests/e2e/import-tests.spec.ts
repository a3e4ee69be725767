import { expect } from "@playwright/test";
import { expectNoFindings } from "./axe-findings";
import { desk, expectNoSideways, foundClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const roster =
  "external_id,given_name,family_name,athlete_type\nC1,Mia,Ost,runner\nC2,Ole,West,runner\n";
const tests =
  "external_id,date,KTW L,KTW R\nC1,2026-09-01,7.5,8.5\nC1,2026-10-01,8.5,9\nC2,2026-10-01,9,nine\n";

for (const [name, place] of [
  ["desk", desk],
  ["phone", phone],
] as const)
  test(`tests come in from a paste on a ${name}, with a reload in between, and go again`, async ({
    browser,
  }) => {
    const coach = await openPage(browser, place);
    await foundClub(coach, `Harbour ${name}`);

    await test.step("athletes come first", async () => {
      await openReady(coach, "/athletes/import");
      await coach.getByLabel("Rows", { exact: true }).fill(roster);
      await coach.getByRole("button", { name: "Check the rows" }).click();
      await coach.getByRole("button", { name: "Import 2 athletes" }).click();
      await expect(coach.getByText(/^Imported: 2 new/)).toBeVisible();
    });

    await test.step("what was decided of the tests survives a reload", async () => {
      await openReady(coach, "/athletes/import/tests");
      await coach.getByLabel("Rows", { exact: true }).fill(tests);
      await coach.getByRole("button", { name: "Check the rows" }).click();
      await coach.getByRole("button", { name: /^cm: usual in 5/ }).click();
      await expect(coach.getByText("First repair 1 row or leave it out")).toBeVisible();
      await coach.reload();
      await coach.getByLabel("Leave these 1 row out").check();
      await expectNoSideways(coach);
      await expectNoFindings(coach);
    });

    await test.step("they wait for a review", async () => {
      await coach.getByRole("button", { name: "Import 2 tests" }).click();
      await expect(coach.getByText(/^Imported tests: 2 new, 1 row left out/)).toBeVisible();
      await coach.getByRole("link", { name: "Review them" }).click();
      await expect(coach.getByText("Mia Ost").first()).toBeVisible();
    });

    await test.step("both imports are taken back, after a dry run that says what goes and who stays", async () => {
      await openReady(coach, "/athletes/import");
      const undo = async (row: RegExp) => {
        const one = coach.getByRole("listitem").filter({ hasText: row });
        await one.getByRole("button", { name: "Undo" }).click();
        return coach.getByRole("dialog", { name: "Take this import back" });
      };
      const athletes = await undo(/2 new athletes/);
      await expect(athletes).toContainText("1 athlete goes.");
      await expect(athletes).toContainText("Mia Ost was tested");
      await expectNoFindings(coach);
      await coach.keyboard.press("Escape");
      const given = await undo(/2 tests/);
      await expect(given).toContainText("2 tests go.");
      await given.getByRole("button", { name: "Take it back" }).click();
      await expect(coach.getByRole("listitem").filter({ hasText: /2 tests/ })).toContainText(
        "Taken back",
      );
      const all = await undo(/2 new athletes/);
      await expect(all).toContainText("2 athletes go.");
      await all.getByRole("button", { name: "Take it back" }).click();
      await expect(coach.getByText("Taken back: 2 athletes go.")).toBeVisible();
      await openReady(coach, "/athletes");
      await expect(coach.getByText("Mia Ost")).toHaveCount(0);
    });
  });

test("a large file of tests shows its first faults while the rest is checked", async ({
  browser,
}) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour of thousands");
  await openReady(coach, "/athletes/import/tests");
  let looks = 0;
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await coach.route(/roster\.previewTests/, async (route) => {
    looks += 1;
    if (looks > 1) await held;
    await route.continue();
  });
  const rows = Array.from({ length: 5000 }, (_, at) => `C${at},2026-09-01,7.5,8.5`);
  const buffer = Buffer.from(["external_id,date,ktw_left_cm,ktw_right_cm", ...rows].join("\n"));
  await coach
    .getByLabel("File of tests")
    .setInputFiles({ name: "tests.csv", mimeType: "text/csv", buffer });
  await expect(coach.getByText("Checked 2,000 of 5,000 rows so far.")).toBeVisible();
  await expect(coach.getByRole("heading", { name: "2,000 rows to repair" })).toBeVisible();
  await expect(
    coach.getByText("Nobody on your roster is C0; import the athletes first"),
  ).toBeVisible();
  await expect(coach.getByRole("button", { name: /^Import \d+ tests?$/ })).toBeDisabled();
  await expectNoFindings(coach);
  goOn();
  await expect(coach.getByRole("heading", { name: "5,000 rows to repair" })).toBeVisible();
  await expect(coach.getByText("First repair 5,000 rows or leave them out")).toBeVisible();
});
