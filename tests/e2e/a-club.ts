import { type Browser, expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { ask, call } from "./calls";
import { desk, join, openPage, phone, signUp } from "./people";
import { openReady } from "./ready";

/** A coach with an athlete who follows a routine, each in a browser of their own. */
export type Pair = { coach: Page; athlete: Page; athleteId: string };

/** Makes a club of its own: whatever a test does there, nobody else's test sees it. */
export async function coachWithRunner(browser: Browser): Promise<Pair> {
  const coach = await openPage(browser, desk);
  await signUp(coach, "Harbour");
  const athleteId = await runnerOf(coach, "Grace");
  const athlete = await openPage(browser, phone);
  await joinAs(coach, athlete, athleteId);
  return { coach, athlete, athleteId };
}

/** A new runner of the coach's club, on the shipped routine for runners. */
export async function runnerOf(coach: Page, givenName: string): Promise<string> {
  await openReady(coach, "/athletes/new");
  await coach.getByLabel("First name").fill(givenName);
  await coach.getByLabel("Last name").fill("Mbeki");
  await coach.getByRole("radio", { name: /^Runner/ }).check({ force: true });
  await coach.getByRole("button", { name: "Add athlete" }).click();
  await expect(coach).toHaveURL(/\/athletes\/[0-9a-f-]{36}/);
  const athleteId = /[0-9a-f-]{36}/.exec(coach.url())?.[0] ?? "";
  const routines = await ask<{ name: string; versionId: string }[]>(coach, "routines.list");
  const routine = routines.find(({ name }) => name.startsWith("Runner build"));
  await call(coach, "plans.assign", {
    id: uuidv7(),
    target: { kind: "athletes", athleteIds: [athleteId] },
    routineVersionId: routine?.versionId ?? "",
    startsOn: new Date().toISOString().slice(0, 10),
    phase: "build",
    sideBias: null,
  });
  return athleteId;
}

/** Joins as an athlete through a link that the coach makes. */
export async function joinAs(coach: Page, athlete: Page, athleteId: string): Promise<void> {
  const [link] = await call<{ url: string }[]>(coach, "invitations.createForAthletes", {
    athleteIds: [athleteId],
  });
  await join(athlete, new URL(link?.url ?? "").pathname);
  await expect(athlete).toHaveURL(/\/today$/);
}
