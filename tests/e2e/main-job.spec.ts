import { join as joinPath } from "node:path";
import { expect, type Page } from "@playwright/test";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { plainQuery } from "../support/roster";
import { ask, call } from "./calls";
import { desk, join, openPage, phone, signUp } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

const roster = joinPath(import.meta.dirname, "../support/fixtures/roster/main.csv");
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

const both = <T>(value: T) => ({ left: value, right: value });

/** A test that found nothing but the distance. */
const noFindings = {
  sensation: both(null),
  towel: both(null),
  squat: null,
  marks: both(null),
  symptoms: { ...noSymptoms, painNrs: 0 },
};

/** Fills the coach's one-page test and saves it. */
async function measure(
  page: Page,
  athleteId: string,
  test: { on: string; left: number; right: number },
): Promise<void> {
  await openReady(page, `/assess/${athleteId}`);
  await page.getByLabel("Day of the test").fill(test.on);
  await page.getByRole("textbox", { name: /^Left, try 1/ }).fill(String(test.left));
  await page.getByRole("textbox", { name: /^Right, try 1/ }).fill(String(test.right));
  const felt = page.getByRole("group", { name: /At the end of the push/ });
  for (const side of [0, 1]) await felt.nth(side).getByText("Back", { exact: true }).click();
  await painPad(page, "Pain during the test")
    .getByRole("radio", { name: /^0/ })
    .check({ force: true });
  await page.getByRole("button", { name: /Save the test/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
}

function painPad(page: Page, label: string) {
  return page.getByRole("group", { name: label }).or(page.getByRole("radiogroup", { name: label }));
}

test("the main job, from sign-up to the trend, and nobody else sees it", async ({ browser }) => {
  const coach = await openPage(browser, desk);
  const rival = await openPage(browser, desk);
  const athlete = await openPage(browser, phone);

  await test.step("a coach and a second organisation sign up", async () => {
    await signUp(coach, "Hilltop");
    await signUp(rival, "Southfield");
  });

  await test.step("the roster comes in, all or nothing", async () => {
    await openReady(coach, "/athletes/import");
    await coach.getByLabel("Roster file").setInputFiles(roster);
    await coach.getByLabel(/^Make these teams/).check();
    await coach.getByRole("button", { name: "Import 40 athletes" }).click();
    await expect(coach.getByText(/^Imported: 40 new/)).toBeVisible();
  });

  const rows = await ask<
    { id: string; athleteType: string; givenName: string; familyName: string }[]
  >(coach, "roster.list", { query: plainQuery, after: null });
  const runners = rows.filter((row) => row.athleteType === "runner");
  const [first, ...others] = runners;
  if (!first) throw new Error("The fixture holds no runner");

  await test.step("a routine goes to every runner, after a dry run", async () => {
    await openReady(coach, "/routines");
    await coach
      .getByRole("link", { name: /^Runner build/ })
      .first()
      .click();
    await coach.getByRole("button", { name: "Assign", exact: true }).click();
    const dryRun = coach.getByRole("region", { name: "Dry run" });
    await expect(dryRun).toContainText(`All ${runners.length} athletes get it`);
    await coach.getByRole("button", { name: /^Assign to \d+ athletes$/ }).click();
    await expect(coach.getByText(/Runner build.*assigned|Assigned/i).first()).toBeVisible();
  });

  await test.step("an athlete comes in by a link and logs a session in three taps", async () => {
    const [link] = await call<{ url: string }[]>(coach, "invitations.createForAthletes", {
      athleteIds: [first.id],
    });
    await join(athlete, new URL(link?.url ?? "").pathname);
    await expect(athlete).toHaveURL(/\/today$/);
    const open = athlete.getByRole("link", {
      name: /Open the session|Do 5 minutes anyway/,
    });
    await open.click();
    await athlete.getByRole("button", { name: "Done as planned, no pain" }).click();
    await expect(athlete).toHaveURL(/\/today$/);
    const { logs } = await ask<{ logs: unknown[] }>(athlete, "sessions.history", {
      athleteId: first.id,
      days: 7,
    });
    expect(logs).toHaveLength(1);
  });

  await test.step("a first test starts a plan, which the coach accepts", async () => {
    await measure(coach, first.id, { on: daysAgo(21), left: 8, right: 8.4 });
    await coach.getByRole("link", { name: "Review it now" }).click();
    await expect(coach.getByRole("heading", { name: /Start/ }).first()).toBeVisible();
    await coach.getByRole("button", { name: /^Accept/ }).click();
    await expect(coach.getByText(/Accepted/).first()).toBeVisible();
  });

  await test.step("what cannot be is refused at its field, with the text kept", async () => {
    await openReady(coach, `/assess/${first.id}`);
    const left = coach.getByRole("textbox", { name: /^Left, try 1/ });
    await left.fill("110");
    await coach.getByRole("textbox", { name: /^Right, try 1/ }).fill("105");
    await coach.getByRole("button", { name: /Save the test/ }).click();
    await expect(coach.getByText(/Typed in millimetres\?/)).toBeVisible();
    await expect(left).toHaveValue("110");
  });

  await test.step("three weeks later the athlete measures alone", async () => {
    await openReady(athlete, "/today");
    await athlete.getByRole("link", { name: /Ankle test/ }).click();
    const next = (name: string) => athlete.getByRole("button", { name: `Next: ${name}` }).click();
    await next("how it is done");
    await next("left ankle");
    await athlete.getByRole("textbox", { name: /^Left, try 1/ }).fill("8.8");
    await next("right ankle");
    await athlete.getByRole("textbox", { name: /^Right, try 1/ }).fill("9.0");
    for (const step of [
      "where you felt it, left",
      "where you felt it, right",
      "calf hold, straight knee",
      "left side",
    ]) {
      await next(step);
    }
    for (const step of ["right side", "squat", "pain"]) {
      await next(step);
      await athlete.getByRole("button", { name: "Go on without it" }).click();
    }
    await painPad(athlete, "Pain during the test")
      .getByRole("radio", { name: /^0/ })
      .check({ force: true });
    await athlete.getByRole("button", { name: "Save the test" }).click();
    await expect(athlete.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
    await expect(athlete.getByText(/\+0\.8 since/)).toBeVisible();
  });

  await test.step("the coach reviews it by one key, with the reasons in sight", async () => {
    await openReady(coach, "/queue");
    await coach.getByText(`${first.givenName} ${first.familyName}`).first().click();
    await expect(coach.getByRole("heading", { name: /Continue/ }).first()).toBeVisible();
    await coach.keyboard.press("a");
    await expect(coach.getByText(/Accepted/).first()).toBeVisible();
  });

  await test.step("the athlete reads what changed and why", async () => {
    await openReady(athlete, "/progress");
    await expect(athlete.getByText(/within measuring error/).first()).toBeVisible();
  });

  await test.step("pain stops the athlete, the coach sees it first and clears it", async () => {
    await openReady(athlete, "/pain");
    await athlete.getByText("Left", { exact: true }).first().click();
    await painPad(athlete, "How much?").getByRole("radio", { name: /^7/ }).check({ force: true });
    await athlete.getByRole("button", { name: "Stop and tell my coach" }).click();
    await expect(athlete).toHaveURL(/\/today$/);
    await expect(athlete.getByRole("heading", { name: "Your plan is on hold" })).toBeVisible();
    await expect(athlete.getByText(/See a doctor or physiotherapist/)).toBeVisible();
    await openReady(coach, "/queue");
    const list = coach.getByRole("main");
    await expect(list.getByText(/Pain hold|Safety hold/i).first()).toBeVisible();
    await openReady(coach, `/athletes/${first.id}`);
    await coach.getByRole("button", { name: "Record a clearance" }).click();
    await coach.getByLabel("Cleared by").fill("Dr. Ito, sports physician");
    await coach.getByRole("button", { name: "Clear the hold" }).click();
    await expect(coach.getByText(/Clearance recorded/)).toBeVisible();
  });

  await test.step("with five runners measured twice, the team's trend shows", async () => {
    for (const runner of others.slice(0, 6)) {
      for (const [days, cm] of [
        [21, 8.5],
        [0, 9.1],
      ] as const) {
        await call(coach, "assessments.create", {
          id: uuidv7(),
          athleteId: runner.id,
          protocol: "standing_knee_to_wall",
          takenOn: daysAgo(days),
          unit: "cm",
          attempts: both([{ value: cm, invalidReason: null }]),
          findings: noFindings,
          nextMorningNrs: null,
          note: "",
          confirmed: false,
        });
      }
    }
    const teams = await ask<{ id: string }[]>(coach, "teams.list");
    const counts: string[] = [];
    for (const team of teams) {
      await openReady(coach, `/teams/${team.id}/trends`);
      await expect(coach.getByRole("heading", { level: 1 })).toHaveCount(1);
      counts.push((await coach.getByRole("main").textContent()) ?? "");
    }
    expect(counts.some((text) => /not enough data/i.test(text))).toBe(true);
    expect(counts.some((text) => /median/i.test(text))).toBe(true);
  });

  await test.step("the second organisation sees none of it", async () => {
    const seen = await ask<unknown[]>(rival, "roster.list", { query: plainQuery, after: null });
    expect(seen).toEqual([]);
    await openReady(rival, `/athletes/${first.id}`);
    await expect(rival.getByRole("main")).not.toContainText(first.familyName);
    await openReady(rival, "/queue");
    await expect(rival.getByRole("main")).not.toContainText(first.familyName);
  });
});
