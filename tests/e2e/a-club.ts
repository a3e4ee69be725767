import { type Browser, expect, type Page } from "@playwright/test";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { ask, call } from "./calls";
import { desk, foundClub, join, joinClub, openPage, phone } from "./people";

/** A coach with an athlete who follows a routine, each in a browser of their own. */
export type Pair = { coach: Page; athlete: Page; athleteId: string };

/** Makes a club of its own: whatever a test does there, nobody else's test sees it. */
export async function coachWithRunner(browser: Browser): Promise<Pair> {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Harbour");
  const athleteId = await runnerOf(coach, "Grace");
  const athlete = await openPage(browser, phone);
  await joinClub(athlete, await linkFor(coach, athleteId), "Grace Mbeki");
  return { coach, athlete, athleteId };
}

/** A club of its own whose athletes come from `file`, with a team Harbour, and coaches who join it by name. */
export async function clubWithTeam(browser: Browser, clubName: string, file: string) {
  const owner = await openPage(browser, desk);
  await foundClub(owner, clubName);
  const teamId = uuidv7();
  await call(owner, "teams.create", { id: teamId, name: "Harbour" });
  await call(owner, "roster.commitImport", {
    ...{ importId: uuidv7(), text: file, columns: null, choices: noChoices },
  });
  const coachOf = async (name: string, teamIds: string[]) => {
    const invited = { name, email: `${uuidv7()}@example.org`, role: "coach", teamIds };
    const { url } = await call<{ url: string }>(owner, "invitations.createForStaff", invited);
    const page = await openPage(browser, desk);
    await joinClub(page, url, name);
    return page;
  };
  return { owner, teamId, coachOf };
}

/** A new runner of the coach's club, on the shipped routine for runners. */
export async function runnerOf(coach: Page, givenName: string): Promise<string> {
  const athleteId = uuidv7();
  await addRunner(coach, athleteId, givenName);
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

/** Adds a runner without the form, with what it brings of its own. */
export async function addRunner(
  coach: Page,
  id: string,
  givenName: string,
  athleteTypeId: string | null = null,
): Promise<void> {
  await call(coach, "athletes.create", {
    ...{ id, givenName, familyName: "Mbeki", email: "", sex: "unspecified" },
    ...{
      athleteType: "runner",
      athleteTypeId,
      trainingWeek: defaultTrainingWeek.runner,
      teamIds: [],
    },
    ...{ units: "cm", timeZone: "UTC", dominantSide: "unknown" },
  });
}

/** Joins as an athlete through the form behind a link that the coach makes. */
export async function joinAs(coach: Page, athlete: Page, athleteId: string): Promise<void> {
  await join(athlete, new URL(await linkFor(coach, athleteId)).pathname);
  await expect(athlete).toHaveURL(/\/today$/);
}

async function linkFor(coach: Page, athleteId: string): Promise<string> {
  const [link] = await call<{ url: string }[]>(coach, "invitations.createForAthletes", {
    athleteIds: [athleteId],
  });
  return link?.url ?? "";
}
