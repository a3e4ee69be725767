import { expect, type Page } from "@playwright/test";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { expectNoFindings } from "./axe-findings";
import { call } from "./calls";
import { desk, expectNoSideways, foundClub, joinClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const both = <T>(value: T) => ({ left: value, right: value });
const today = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** A new runner with a first test that stops at the back of both ankles; the way to the review. */
async function reviewOf(coach: Page, givenName: string) {
  const athleteId = uuidv7();
  await call(coach, "athletes.create", {
    id: athleteId,
    givenName,
    familyName: "Falk",
    email: null,
    phone: null,
    externalId: null,
    birthDate: null,
    sex: "unspecified",
    athleteType: "runner",
    dominantSide: "unknown",
    units: "cm",
    timeZone: "UTC",
    targetCmLeft: null,
    targetCmRight: null,
    trainingWeek: defaultTrainingWeek.runner,
    equipment: null,
    teamIds: [],
  });
  const tries = [8, 8.2, 8.4].map((value) => ({ value, invalidReason: null }));
  const { verdictId } = await call<{ verdictId: string }>(coach, "assessments.create", {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: today(),
    attempts: both(tries),
    findings: {
      sensation: both("back"),
      towel: both(null),
      squat: null,
      marks: both(null),
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: false,
  });
  const query = new URLSearchParams({ kind: "review", id: verdictId, athlete: athleteId });
  return { athleteId, path: `/queue?${query}` };
}

const changes = (page: Page) => page.getByRole("list", { name: "Changes" });
const acceptButton = (page: Page) => page.getByRole("button", { name: /^Accept/ });
const tick = (page: Page, name: RegExp) => changes(page).getByRole("checkbox", { name });

test("a coach takes all, some or none of a proposal, and sees why", async ({ browser }) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Fjordside");

  await test.step("each line says why, with its sources", async () => {
    const { path } = await reviewOf(coach, "Alva");
    await openReady(coach, path);
    await coach.getByRole("button", { name: /^Why\? Added: Bent-knee/ }).click();
    const panel = coach.getByRole("dialog", { name: /^Why: Added: Bent-knee/ });
    await expect(panel).toContainText("What limits");
    await expect(panel).toContainText(/Both sides: .*soleus/);
    await expect(
      panel.getByRole("button", { name: /^Source: Ankle mobility 2019/ }).first(),
    ).toBeVisible();
    await expectNoFindings(coach);
    await coach.keyboard.press("Escape");
    await expect(panel).toBeHidden();
  });

  await test.step("none without a present routine, and no balance, are refused in words", async () => {
    await coach.getByRole("button", { name: "None", exact: true }).click();
    await acceptButton(coach).click();
    await expect(coach.getByText(/There is no present routine to keep/)).toBeVisible();
    await coach.getByRole("button", { name: "All", exact: true }).click();
    await tick(coach, /Balance with reach/).uncheck();
    await acceptButton(coach).click();
    await expect(coach.getByText(/Add a balance exercise.*Tick one again/)).toBeVisible();
  });

  await test.step("some: the durations follow, and only what is ticked is given", async () => {
    await tick(coach, /Balance with reach/).check();
    const lengths = coach.getByRole("region", { name: "Routine" }).getByText(/^Full/);
    const before = await lengths.textContent();
    const roll = tick(coach, /Foam roll/).first();
    await roll.focus();
    await coach.keyboard.press("Space");
    await expect(roll).not.toBeChecked();
    await expect(lengths).not.toHaveText(before ?? "");
    await acceptButton(coach).click();
    await expect(coach.getByText(/^Accepted/).first()).toBeVisible();
  });

  const { athleteId, path } = await reviewOf(coach, "Bo");
  await test.step("all, on a phone without scrolling sideways", async () => {
    const hand = await coach.context().newPage();
    await hand.setViewportSize(phone.viewport);
    await openReady(hand, path);
    await expect(changes(hand)).toBeVisible();
    await expectNoSideways(hand);
    await expectNoFindings(hand);
    await acceptButton(hand).click();
    await expect(hand.getByText(/^Accepted/).first()).toBeVisible();
    await hand.close();
  });

  await test.step("the athlete reads why, and tells what lies at hand", async () => {
    const [link] = await call<{ url: string }[]>(coach, "invitations.createForAthletes", {
      athleteIds: [athleteId],
    });
    const athlete = await openPage(browser, phone);
    await joinClub(athlete, link?.url ?? "", "Alva");
    await openReady(athlete, "/me");
    await athlete.getByText("Only these").click();
    await athlete.getByRole("checkbox", { name: "band", exact: true }).check();
    await athlete.getByRole("button", { name: "Save", exact: true }).click();
    await expect(athlete.getByText(/^Saved/).first()).toBeVisible();
    await expectNoFindings(athlete);
    await openReady(athlete, "/progress?view=plan");
    await expect(athlete.getByText("Your plan starts from what was measured.")).toBeVisible();
  });

  await test.step("the coach finds it on the profile, and the plan says why", async () => {
    await openReady(coach, `/athletes/${athleteId}#plan`);
    await coach.getByText(/exercises, and why/).click();
    await coach.getByRole("button", { name: /^Why\? Bent-knee/ }).click();
    await expect(coach.getByRole("dialog", { name: /^Why: Bent-knee/ })).toContainText("Rule set");
  });
});
