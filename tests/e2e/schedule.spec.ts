import { expect, type Page } from "@playwright/test";
import { addDays, localDateIn, mondayOf } from "@talus/domain/calendar";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { ask, call } from "./calls";
import { desk, expectNoSideways, foundClub, joinClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

type Session = { id: string; version: number; kind: string; movedFrom: string | null };
type PlanDays = { days: { date: string; session: Session | null }[] };

const today = localDateIn("UTC", new Date());
const both = <T>(value: T) => ({ left: value, right: value });

async function assign(page: Page, athleteId: string, purpose: string, phase: string) {
  const routines = await ask<{ name: string; versionId: string }[]>(page, "routines.list");
  const routine = routines.find(({ name }) => name === purpose);
  await call(page, "plans.assign", {
    id: uuidv7(),
    target: { kind: "athletes", athleteIds: [athleteId] },
    routineVersionId: routine?.versionId,
    startsOn: today,
    phase,
    sideBias: null,
  });
}

async function tested(page: Page, athleteId: string, on: string, left: number) {
  const tries = (value: number) => [{ value, invalidReason: null }];
  await call(page, "assessments.create", {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: on,
    attempts: { left: tries(left), right: tries(12.4) },
    findings: {
      sensation: both(null),
      towel: both(null),
      squat: null,
      marks: both(null),
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: true,
  });
}

test("types, conflicts, single weeks, moves and the return to build", async ({ browser }) => {
  const coach = await openPage(browser, desk);
  const athlete = await openPage(browser, phone);
  await foundClub(coach, "Trackside");

  await test.step("a type of one's own shows its week while it is made", async () => {
    await openReady(coach, "/settings/types");
    await coach.getByRole("button", { name: "New type" }).click();
    await coach.getByLabel("Name").fill("Hurdlers");
    await coach.getByLabel("Full, least").selectOption("2");
    await coach.getByLabel("Full, most").selectOption("2");
    await coach.getByLabel("In all, least").selectOption("3");
    await coach.getByLabel("In all, most").selectOption("3");
    const week = coach.getByRole("region", { name: "Sample week" });
    await expect(week.getByText("Full", { exact: true })).toHaveCount(2);
    await expectNoFindings(coach);
    await coach.getByRole("button", { name: "Add the type" }).click();
    await expect(coach.getByText(/Built on runner, 0 athletes/)).toBeVisible();
    await expectNoFindings(coach);
  });

  let athleteId = "";
  await test.step("an athlete gets it and is placed by it", async () => {
    await openReady(coach, "/athletes/new");
    await coach.getByLabel("First name").fill("Ida");
    await coach.getByRole("radio", { name: /Hurdlers/ }).check({ force: true });
    await coach.getByRole("button", { name: "Add athlete" }).click();
    await expect(coach).toHaveURL(/athletes\/[0-9a-f-]{36}/);
    await expect(coach.getByText(/^Hurdlers/).first()).toBeVisible();
    athleteId = /athletes\/([0-9a-f-]{36})/.exec(coach.url())?.[1] ?? "";
    await assign(coach, athleteId, "Runner build", "build");
    const { days } = await ask<PlanDays>(coach, "plans.get", { athleteId });
    const monday = addDays(mondayOf(today), 7);
    const full = days.filter(
      ({ date, session }) =>
        date >= monday && date < addDays(monday, 7) && session?.kind === "full",
    );
    expect(full).toHaveLength(2);
  });

  const planUrl = `/athletes/${athleteId}?tab=plan`;
  await test.step("hard days in a row are listed, with why", async () => {
    const { athlete: row } = await ask<{ athlete: Record<string, unknown> }>(
      coach,
      "athletes.get",
      { athleteId },
    );
    const { units, timeZone, dominantSide, version } = row;
    const trainingWeek = {
      ...{ 1: "easy", 2: "intervals", 3: "tempo", 4: "easy", 5: "rest", 6: "easy", 7: "long" },
    };
    const preferences = { athleteId, units, timeZone, dominantSide, version, trainingWeek };
    await call(coach, "athletes.updatePreferences", preferences);
    await openReady(coach, planUrl);
    const notes = coach.getByRole("region", { name: "What to know about this plan" });
    await expect(notes).toContainText("Hard days follow each other: Tuesday and Wednesday.");
    await notes
      .getByRole("button", { name: /^Why\?/ })
      .first()
      .click();
    await expect(coach.getByRole("dialog", { name: /^Why/ })).toContainText("Hard days");
    await coach.keyboard.press("Escape");
    await expectNoFindings(coach);
  });

  await test.step("a light week is placed, told, and taken back", async () => {
    await coach.getByRole("button", { name: "Change a week" }).click();
    await coach.getByLabel("Week", { exact: true }).selectOption({ index: 1 });
    await coach.getByRole("radio", { name: /Hard week/ }).check({ force: true });
    await expectNoFindings(coach);
    await coach.getByRole("button", { name: "Place this week" }).click();
    const notice = coach.getByText(/^Week of .*every session is the short one/);
    await expect(notice).toBeVisible();
    await coach.getByRole("button", { name: "Undo" }).click();
    await expect(notice).toBeHidden();
  });

  await test.step("a session moved against advice stays through a new plan", async () => {
    const { days } = await ask<PlanDays>(coach, "plans.get", { athleteId });
    const far = addDays(mondayOf(today), 14);
    const day = days.find(({ date, session }) => date >= far && session?.kind === "full");
    const at = days.findIndex(({ date }) => date === day?.date);
    await coach.getByRole("cell").nth(at).getByRole("button").click();
    const box = coach.getByRole("dialog", { name: /^Session on/ });
    await expect(box.getByText("Or, even so")).toBeVisible();
    await box.getByRole("listitem").first().getByRole("button").first().click();
    await expect(coach.getByText(/^Moved to/)).toBeVisible();
    const moved = (await ask<PlanDays>(coach, "plans.get", { athleteId })).days.find(
      ({ session }) => session?.movedFrom === day?.date,
    );
    expect(moved).toBeDefined();
    await assign(coach, athleteId, "Runner joint focus", "build");
    const after = (await ask<PlanDays>(coach, "plans.get", { athleteId })).days;
    expect(after.find(({ date }) => date === moved?.date)?.session?.movedFrom).toBe(day?.date);
  });

  await test.step("the athlete changes a week on a phone and goes away without equipment", async () => {
    const [link] = await call<{ url: string }[]>(coach, "invitations.createForAthletes", {
      athleteIds: [athleteId],
    });
    await joinClub(athlete, link?.url ?? "", "Hurdler");
    await openReady(athlete, "/today");
    await athlete.getByRole("button", { name: "Change this week" }).click();
    await athlete.getByText("Days away", { exact: true }).click();
    await athlete.getByLabel("Until", { exact: true }).fill(addDays(today, 3));
    await expectNoFindings(athlete);
    await athlete.getByRole("button", { name: "Add the days away" }).click();
    await expect(athlete.getByText("The days away are in the plan.")).toBeVisible();
    await expectNoFindings(athlete);
    await expectNoSideways(athlete);
  });

  await test.step("a fall beyond the error returns maintenance to build, told to both, undone", async () => {
    await assign(coach, athleteId, "Runner keep", "maintenance");
    await tested(coach, athleteId, addDays(today, -30), 12.6);
    await tested(coach, athleteId, today, 10.4);
    await athlete.reload();
    await expect(athlete.getByText("Building range again.")).toBeVisible();
    await openReady(coach, planUrl);
    await expect(coach.getByText(/2\.2 cm less than its best test/).first()).toBeVisible();
    await expectNoFindings(coach);
    await coach.getByRole("button", { name: "Back to maintenance" }).click();
    await expect(coach.getByText("Maintenance goes on.")).toBeVisible();
    await expect(coach.getByText("Back to build by itself.")).toBeHidden();
  });
});
