import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoPeople } from "../support/demo-people";
import { axeFindings } from "./axe-findings";
import { desk, openPage, phone, signIn } from "./people";

/** What axe finds on each page in both themes; its name and where, so that a failure can be read. */
async function violationsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    found.push(...(await axeFindings(page)).map((one) => `${path} ${one}`));
  }
  return found;
}

async function demoPage(browser: Browser, email: string, device: typeof phone | typeof desk) {
  const page = await openPage(browser, device);
  await signIn(page, { email, password: demoPeople.password });
  return page;
}

/** Where the first link under `path` that fits leads: a page of one athlete, team or routine. */
async function firstLink(page: Page, path: string, fits: RegExp): Promise<string> {
  await page.goto(path, { waitUntil: "networkidle" });
  const links = await page
    .locator("main a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const link = links.find((href) => fits.test(href));
  expect(link, `a link like ${fits} on ${path}`).toBeDefined();
  return link ?? path;
}

test("axe finds nothing before one is signed in", async ({ browser }) => {
  const page = await openPage(browser, phone);
  const paths = ["/sign-in", "/sign-up", "/reset", "/reset/a-link-that-leads-nowhere"];
  expect(await violationsOn(page, [...paths, "/invite/a-link-that-leads-nowhere"])).toEqual([]);
});

test("axe finds nothing on the coach's pages", async ({ browser }) => {
  test.slow();
  const page = await demoPage(browser, demoPeople.coachEmail, desk);
  const athlete = await firstLink(page, "/athletes", /^\/athletes\/[0-9a-f-]{36}/);
  const team = await firstLink(page, "/teams", /^\/teams\/[0-9a-f-]{36}$/);
  const routine = await firstLink(page, "/routines", /^\/routines\/[0-9a-f-]{36}/);
  const assess = athlete.replace(/^\/athletes\/([0-9a-f-]{36}).*/, "/assess/$1");
  const fixed = ["/queue", "/athletes", "/athletes/new", "/athletes/import", "/teams", "/routines"];
  const found = [athlete, team, `${team}/trends`, routine, assess];
  const settings = ["", "/rules", "/rules/2026-1", "/reliability", "/types", "/account"];
  const all = [...fixed, ...found, ...settings.map((part) => `/settings${part}`)];
  expect(await violationsOn(page, all)).toEqual([]);
});

test("axe finds nothing on the athlete's pages", async ({ browser }) => {
  test.slow();
  const page = await demoPage(browser, demoPeople.athleteEmail, phone);
  const log = await firstLink(page, "/today", /^\/log\//);
  expect(await violationsOn(page, ["/today", log, "/pain", "/progress", "/me"])).toEqual([]);
});
