import { join } from "node:path";
import { expect } from "@playwright/test";
import { root } from "../support/template";
import { workbookOf } from "../support/workbook";
import { fieldDay } from "./field-day";
import { desk, foundClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const rows =
  'given_name,family_name,athlete_type,groups\nMia,Ost,runner,U23\nOle,West,oly,U23\nPim,"Noord,runner,U23\n';

test("an import keeps its place through reload and Back, names what it waits for, and leads on", async ({
  browser,
}) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour");

  await test.step("half-typed rows survive a reload", async () => {
    await openReady(coach, "/athletes/import");
    await coach.getByLabel("Rows", { exact: true }).fill(rows);
    await coach.reload();
    await expect(coach.getByLabel("Rows", { exact: true })).toHaveValue(rows);
  });

  await test.step("the check has its own address; Back and a reload lose nothing", async () => {
    await coach.getByRole("button", { name: "Check the rows" }).click();
    await expect(coach).toHaveURL(/step=check/);
    await expect(coach.getByText(/A quote opens in line 4/).first()).toBeVisible();
    await expect(coach.getByText(/First repair 2 rows or leave them out/)).toBeVisible();
    await coach.getByLabel("“oly” is a").selectOption("lifter");
    await coach.getByLabel(/^Leave these 1 row/).check();
    await expect(
      coach.getByText("Nothing is written yet. First confirm the new team."),
    ).toBeVisible();
    await coach.reload();
    await expect(
      coach.getByText("Nothing is written yet. First confirm the new team."),
    ).toBeVisible();
    await coach.goBack();
    await expect(coach.getByLabel("Rows", { exact: true })).toHaveValue(rows);
    await coach.goForward();
    await expect(
      coach.getByText("Nothing is written yet. First confirm the new team."),
    ).toBeVisible();
  });

  await test.step("once written, the next step is one click, and the rows are forgotten", async () => {
    await coach.getByLabel("Make this team").check();
    await coach.getByRole("button", { name: "Import 2 athletes" }).click();
    await expect(coach.getByText(/^Imported: 2 new, 1 left out/)).toBeVisible();
    const stored = await coach.evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toContain("Noord");
    await coach.reload();
    await coach.getByRole("button", { name: "Plan their first test" }).click();
    const sheet = coach.getByRole("dialog", { name: "Plan a test for 2 athletes" });
    await sheet.getByRole("textbox", { name: "Day", exact: true }).fill(fieldDay(7));
    await sheet.getByRole("button", { name: "Plan a test for 2 athletes" }).click();
    await expect(coach.getByText("Test planned: 2 athletes.")).toBeVisible();
    await coach.getByRole("button", { name: "Invite" }).click();
    await expect(coach.getByRole("dialog", { name: "2 invitations" })).toBeVisible();
  });
});

test("a workbook comes in as it is, by the sheet that is chosen", async ({ browser }) => {
  const coach = await openPage(browser, phone);
  await foundClub(coach, "Harbour workbook");
  await openReady(coach, "/athletes/import");
  await coach
    .getByLabel("Roster file")
    .setInputFiles(join(root, "tests/support/fixtures/roster/two-sheets.xlsx"));
  await coach.getByRole("button", { name: "Athletes, 3 rows" }).click();
  await coach.getByRole("button", { name: "Import 2 athletes" }).click();
  await expect(coach.getByText(/^Imported: 2 new/)).toBeVisible();
  await openReady(coach, "/athletes");
  await coach.getByText("Mia Ost").first().click();
  await expect(coach.getByText(/Runner · on no team · \d+ years · 417/)).toBeVisible();
});

test("a workbook of thousands comes in, by a job that shows how far it is", async ({ browser }) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour thousands");
  await openReady(coach, "/athletes/import");
  const people = Array.from({ length: 3000 }, (_, at) => [`Given${at}`, `Family${at}`, "runner"]);
  const buffer = Buffer.from(
    workbookOf([["given_name", "family_name", "athlete_type"], ...people]),
  );
  const file = { name: "roster.xlsx", mimeType: "application/octet-stream", buffer };
  await coach.getByLabel("Roster file").setInputFiles(file);
  await coach.getByRole("button", { name: "Import 3,000 athletes" }).click();
  await expect(coach.getByText(/^Imported: 3,000 new/)).toBeVisible();
});

test("ten thousand rows are inserted or pasted at once, shown on request, and come in", async ({
  browser,
}) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour pasted");
  await openReady(coach, "/athletes/import");
  const line = (_: unknown, at: number) => `Given${at},Family${at},runner`;
  const lines = ["given_name,family_name,athlete_type", ...Array.from({ length: 10_000 }, line)];
  const field = coach.getByLabel("Rows", { exact: true });
  const said = coach.getByText("10,001 lines are here, header included.");

  await test.step("as a keyboard or another program inserts them", async () => {
    await field.focus();
    await coach.keyboard.insertText(lines.join("\n"));
    await expect(said).toBeVisible();
    await coach.keyboard.press("Tab");
    await expect(coach.getByRole("button", { name: "Change them" })).toBeFocused();
    await coach.reload();
    await expect(said).toBeVisible();
    await coach.getByRole("button", { name: "Remove them" }).click();
    await expect(field).toHaveValue("");
  });

  await test.step("as the clipboard gives them", async () => {
    await field.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const init = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", init));
    }, lines.join("\r\n"));
    await expect(said).toBeVisible();
    await coach.getByRole("button", { name: "Change them" }).click();
    await expect(field).toHaveValue(lines.join("\n"));
  });

  await coach.getByRole("button", { name: "Check the rows" }).click();
  await expect(coach.getByRole("button", { name: "Import 10,000 athletes" })).toBeVisible();
});
