import { expect, type Page } from "@playwright/test";
import { runnerOf } from "./a-club";
import { expectNoFindings } from "./axe-findings";
import { layoutFindings } from "./layout-findings";
import { desk, foundClub, openPage, phone } from "./people";
import { openReady } from "./ready";
import { routes } from "./routes";
import { test } from "./tidy";

/** The coach's pages that are about the club as a whole. */
const pages = routes
  .filter(({ reader, page, find }) => reader === "coach" && !find && !page.startsWith("/science"))
  .map(({ page }) => page);

/** What a club may hold while it is new; each gives further pages. */
const clubs: Record<string, (coach: Page) => Promise<string[]>> = {
  "nobody in it": async () => [],
  "one athlete": async (coach) => {
    const athleteId = await runnerOf(coach, "Grace");
    return [`/athletes/${athleteId}`, `/assess/${athleteId}`];
  },
};

for (const [name, fill] of Object.entries(clubs)) {
  test(`axe finds nothing on the coach's pages of a club with ${name}, and a phone shows all`, async ({
    browser,
  }) => {
    const coach = await openPage(browser, desk);
    await foundClub(coach, "Harbour");
    for (const path of [...pages, ...(await fill(coach))]) {
      await test.step(path, async () => {
        await coach.setViewportSize(desk.viewport);
        await openReady(coach, path);
        await expect(coach.locator("h1:visible"), path).toHaveCount(1);
        await expectNoFindings(coach, path);
        await coach.setViewportSize(phone.viewport);
        await expect.poll(() => layoutFindings(coach, "fields"), path).toEqual([]);
      });
    }
  });
}
