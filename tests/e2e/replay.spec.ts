import { expect, type Page } from "@playwright/test";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { editOf } from "@talus/domain/rules/rule-set-edit";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { ask, call } from "./calls";
import { desk, expectNoSideways, foundClub, openPage, phone } from "./people";
import { openReady, ready } from "./ready";
import { test } from "./signed-in";

const today = () => new Date().toISOString().slice(0, 10);
const both = <T>(value: T) => ({ left: value, right: value });

async function addAthlete(page: Page, givenName: string): Promise<string> {
  const id = uuidv7();
  await call(page, "athletes.create", {
    id,
    givenName,
    familyName: "Vale",
    email: "",
    sex: "unspecified",
    athleteType: "runner",
    units: "cm",
    timeZone: "UTC",
    dominantSide: "unknown",
    trainingWeek: defaultTrainingWeek.runner,
    teamIds: [],
  });
  return id;
}

/** Stores a test of 9.8 and 11 cm; the verdict's id. */
async function measured(page: Page, athleteId: string): Promise<string> {
  const one = (value: number) => [{ value, invalidReason: null }];
  const { verdictId } = await call<{ verdictId: string }>(page, "assessments.create", {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: today(),
    attempts: { left: one(9.8), right: one(11) },
    findings: {
      sensation: both("back"),
      towel: both(null),
      squat: null,
      marks: both(null),
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: 0,
    note: "",
    confirmed: false,
  });
  return verdictId;
}

const tryOut = (page: Page) => page.getByRole("button", { name: "Try on the last 8 weeks" });
const limited = (page: Page) => page.getByLabel("Limited below", { exact: true });

test("a changed threshold is tried on what was measured, applied, and judges what comes", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Ridgeway");
  const [before, after] = [await addAthlete(page, "Ada"), await addAthlete(page, "Ben")];

  await test.step("without a test the replay says so", async () => {
    await openReady(page, "/settings/rules");
    await limited(page).fill("9,5");
    await tryOut(page).click();
    await expect(page.getByText(/^No test was judged in the last 8 weeks/)).toBeVisible();
  });

  const oldVerdict = await measured(page, before);

  await test.step("the draft outlives a reload, and a refusal keeps what was typed", async () => {
    await page.reload();
    await ready(page);
    await expect(limited(page)).toHaveValue("9,5");
    await limited(page).fill("2");
    await tryOut(page).click();
    await expect(page.getByText("“Limited below” lies between 5 and 15 cm.")).toBeVisible();
    await expect(limited(page)).toHaveValue("2");
    await limited(page).fill("9.5");
  });

  await test.step("the replay says how many flags, before and after by kind, and who", async () => {
    await tryOut(page).click();
    await expect(
      page.getByText(/^\d+ flags? (instead of \d+|as before) on 1 test of 8 weeks\.$/),
    ).toBeVisible();
    await expect(
      page.getByText("1 verdict of 1 athlete would have been another one"),
    ).toBeVisible();
    const row = page.getByRole("row", { name: /^Below the usual range/ });
    await expect(row).toContainText("1 → 0");
    await expect(page.getByRole("link", { name: "Ada Vale" })).toHaveAttribute(
      "href",
      `/athletes/${before}`,
    );
    await expect(page.getByText("Below the usual range, left")).toBeVisible();
    await expectNoFindings(page);
  });

  await test.step("it needs a word on why, and comes into force", async () => {
    const apply = page.getByRole("button", { name: "Apply from today as 2026-2.1" });
    await apply.click();
    await expect(page.getByText("Say in a few words why.")).toBeVisible();
    await page.getByLabel("Why").fill("Ours squat well from 9.5 cm");
    await apply.click();
    await expect(page.getByText("2026-2.1 is in force from today.")).toBeVisible();
    await expect(limited(page)).toHaveValue("9.5");
    await expect(page.getByText("Ours squat well from 9.5 cm")).toBeVisible();
  });

  await test.step("a new test is judged by it; the old verdict shows the old rules", async () => {
    const newVerdict = await measured(page, after);
    for (const [athlete, verdict, version, value] of [
      [before, oldVerdict, "2026-2", "10.16 cm"],
      [after, newVerdict, "2026-2.1", "9.5 cm"],
    ] as const) {
      const address = `/queue?kind=review&id=${verdict}&athlete=${athlete}`;
      await openReady(page, address);
      await page.getByRole("button", { name: /^Why\?\s*W$/ }).click();
      await page.getByRole("link", { name: version, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: `Rules ${version}` })).toBeVisible();
      const line = page.getByRole("listitem").filter({ hasText: "A side that reaches less" });
      await expect(line).toContainText(value);
    }
  });

  await test.step("the way back is a draft, then a version of its own", async () => {
    await openReady(page, "/settings/rules/2026-2");
    await page.getByRole("button", { name: "Draft the way back to 2026-2" }).click();
    await expect(limited(page)).toHaveValue("10.16");
    await tryOut(page).click();
    await page.getByLabel("Why").fill("As it was");
    await page.getByRole("button", { name: "Apply from today as 2026-2.2" }).click();
    await expect(page.getByText("2026-2.2 is in force from today.")).toBeVisible();
  });
});

test("a draft made while somebody else applies is kept, told of it, and goes on", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Lowmoor");
  await openReady(page, "/settings/rules");
  const weeks = page.getByLabel("Refer without a gain after", { exact: true });
  await weeks.fill("10");
  expect(await ask(page, "rules.inForce")).toMatchObject({ version: "2026-2" });
  await test.step("the other owner applies first", async () => {
    const edit = editOf(shippedRuleSet);
    const thresholds = { ...edit.thresholds, "bands.limitedBelowCm": 9.5 };
    await call(page, "rules.update", { ...edit, thresholds, note: "First" });
  });
  await weeks.fill("11");
  await tryOut(page).click();
  await expect(page.getByText("2026-2.1 is in force now.")).toBeVisible();
  await expect(weeks).toHaveValue("11");
  await page.getByRole("button", { name: "Go on with my draft on 2026-2.1" }).click();
  await expect(limited(page)).toHaveValue("9.5");
  await tryOut(page).click();
  await expect(page.getByText("Refer without a gain after: 12 weeks → 11 weeks")).toBeVisible();
});

test("the club’s own measuring error is shown with its pairs and goes into a draft", async ({
  openAs,
}) => {
  const page = await openAs("coach", phone);
  await openReady(page, "/settings/reliability");
  const errors = page.getByRole("table", { name: /^Measuring error, Knee to wall, standing/ });
  await expect(errors.getByRole("row", { name: /^All pairs \d{2}/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Pairs of repeated tests" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toBe("talus-repeated-tests.csv");
  await expectNoFindings(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "Put it into a draft of the rules" }).click();
  await expect(page.getByRole("radio", { name: "As measured" })).toBeChecked();
  await tryOut(page).click();
  await expect(
    page.getByText(/Measuring error, knee to wall, standing: the default →/),
  ).toBeVisible();
  await expectNoSideways(page);
});
